import { describe, expect, it } from 'vitest';
import { autumn2024 } from '../../calendar/fixtures.ts';
import { rulebooks } from '../../rulebook/catalogue.ts';
import { behaviours } from './behaviours.ts';
import { playYear } from './play-year.ts';

const year = (rulebookId: string, seed: number, cases: number) => {
  const rulebook = rulebooks[rulebookId];
  if (rulebook === undefined) throw new Error(`no rulebook ${rulebookId}`);
  return playYear({ rulebook, calendar: autumn2024, cases, seed, from: '2024-01-02', workingDays: 250 });
};

describe('a year of an office on a simulated clock (care H11)', () => {
  it.each(Object.keys(rulebooks))('keeps every invariant under %s, with nothing open without owner and duty', (rulebookId) => {
    const report = year(rulebookId, 11, 150);
    expect(report.invariants.broken).toEqual([]);
    // A split makes a further matter of what was one.
    expect(report.invariants.checked).toBeGreaterThanOrEqual(150);
    expect(report.openWithoutOwnerOrDuty).toBe(0);
    expect(report.commands.submit).toBe(150);
    expect(report.notices.served).toBeGreaterThan(150);
  });

  it('plays the same year again from the same seed, and another one from another', () => {
    expect(year('lihai', 3, 40)).toEqual(year('lihai', 3, 40));
    expect(year('lihai', 3, 40).commands).not.toEqual(year('lihai', 4, 40).commands);
  });

  it('gives every command of staff and petitioner at least once, and hardly any in vain', () => {
    const { commands, refusals, duties, letters, warnings, units } = year('lihai', 7, 2000);
    expect(Object.keys(behaviours).filter((command) => commands[command] === undefined)).toEqual([]);
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);
    expect(sum(refusals)).toBeLessThan(sum(commands) / 1000);
    // What red lasts for is reported, never done: every other duty that anybody owes is met sometimes.
    const neverMet = Object.entries(duties.byKind).filter(([kind, { met }]) => met === 0 && kind !== 'redWarning');
    expect(neverMet.map(([kind]) => kind)).toEqual([]);
    expect(Object.keys(letters)).toEqual(expect.arrayContaining(['reminderSent', 'overdueReported', 'supervisionOpened']));
    expect(warnings.signed).toBeGreaterThan(0);
    expect(Object.keys(units)).toEqual(expect.arrayContaining(['petitionOffice', 'leadership', 'district', 'buildingLine']));
  }, 60_000);

  it('counts every duty once: met, missed, lapsed, stopped or still open', () => {
    const { duties } = year('lihai', 5, 80);
    const closed = duties.met + duties.missed + duties.lapsed + duties.stopped;
    expect(duties.opened).toBeGreaterThanOrEqual(closed);
    expect(duties.opened).toBeLessThanOrEqual(closed + duties.open);
  });
});
