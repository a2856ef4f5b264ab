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
  it.each(Object.keys(rulebooks))(
    'keeps every invariant under %s, with nothing open without owner and duty',
    (rulebookId) => {
      const report = year(rulebookId, 11, 150);
      expect(report.invariants.broken).toEqual([]);
      // A split makes a further matter of what was one.
      expect(report.invariants.checked).toBeGreaterThanOrEqual(150);
      expect(report.openWithoutOwnerOrDuty).toBe(0);
      expect(report.commands.submit).toBe(150);
      expect(report.notices.served).toBeGreaterThan(150);
    },
    60_000,
  );

  it('plays the same year again from the same seed, and another one from another', () => {
    expect(year('lihai', 3, 40)).toEqual(year('lihai', 3, 40));
    expect(year('lihai', 3, 40).commands).not.toEqual(year('lihai', 4, 40).commands);
  });

  it('gives every command of staff and petitioner in a year, and hardly any in vain', () => {
    const years = [year('lihai', 7, 2000), year('jinhuaKaifaqu', 8, 2000)];
    const given = new Set(years.flatMap(({ commands }) => Object.keys(commands)));
    // An award needs three judges on one bid: not every year has one (D43, shown in the tests of the leaders' list).
    const notEveryYear = ['awardBounty'];
    expect(Object.keys(behaviours).filter((command) => !given.has(command) && !notEveryYear.includes(command))).toEqual([]);
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);
    for (const { commands, refusals } of years) expect(sum(refusals)).toBeLessThan(sum(commands) / 500);
    // How long red lasts is reported, never done: every other duty is met sometimes.
    const met = new Set(
      years.flatMap(({ duties }) => Object.entries(duties.byKind).flatMap(([kind, counts]) => (counts.met > 0 ? [kind] : []))),
    );
    const opened = new Set(years.flatMap(({ duties }) => Object.keys(duties.byKind)));
    expect([...opened].filter((kind) => !met.has(kind) && kind !== 'awardTask')).toEqual(['redWarning']);
    const letters = new Set(years.flatMap((played) => Object.keys(played.letters)));
    expect([...letters]).toEqual(expect.arrayContaining(['reminderSent', 'overdueReported', 'supervisionOpened']));
    expect(years.some(({ warnings }) => warnings.signed > 0)).toBe(true);
    expect(Object.keys(years[0]?.units ?? {})).toEqual(
      expect.arrayContaining(['petitionOffice', 'leadership', 'district', 'buildingLine']),
    );
  }, 180_000);

  it('counts every duty once: met, missed, lapsed, stopped or still open', () => {
    const { duties } = year('lihai', 5, 80);
    const closed = duties.met + duties.missed + duties.lapsed + duties.stopped;
    expect(duties.opened).toBeGreaterThanOrEqual(closed);
    expect(duties.opened).toBeLessThanOrEqual(closed + duties.open);
  });
});
