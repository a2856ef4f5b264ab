import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autumn2024 } from '../calendar/fixtures.ts';
import { handling, outcomeOf, people, replied, submitted, type Told } from '../case/fixtures.ts';
import { getRulebook } from '../rulebook/catalogue.ts';
import { changeFigures, type FigureChange } from '../rulebook/change-figures.ts';
import { figuresOf } from '../rulebook/figures.ts';
import { movedDuties } from '../rulebook/move-duties.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';

const lihai = getRulebook('lihai');
const law = getRulebook('nationalLaw');
const versionWith = (...changes: readonly FigureChange[]): Rulebook => {
  const changed = changeFigures(lihai, changes, { document: '沥街〔2026〕5号', article: '第一条' }, 9);
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusal));
  return changed.value;
};
const move = { to: 'lihai@9', reason: '新规则对信访人更有利' };
const under = (rulebook: Rulebook) => ({ facts: { moveTo: rulebook }, at: '2024-09-25T15:00:00+08:00' });
const dueOn = ({ state }: Told, kind: string) => state.duties.find((duty) => duty.kind === kind)?.dueOn;

describe('a running matter is moved to another version of the rules', () => {
  it('shortens what the office owes, and says under which rule it is now', () => {
    const before = handling();
    const shorter = versionWith({ figure: 'duties/statutoryHandling/within', value: '30nd' });
    const after = before.order('moveToRulebook', move, people.officeHead, under(shorter));
    expect(String(dueOn(before, 'statutoryHandling')) > String(dueOn(after, 'statutoryHandling'))).toBe(true);
    const duty = after.state.duties.find(({ kind }) => kind === 'statutoryHandling');
    expect(duty).toMatchObject({ basis: { rulebook: 'lihai@9', document: '沥街〔2026〕5号' }, derivation: { within: { length: 30 } } });
    expect(after.state.rulebook).toBe('lihai@9');
    expect(after.events.at(-1)?.rulebook).toBe('lihai@9');
  });

  it('never gives the office more time than it had', () => {
    const longer = versionWith({ figure: 'duties/firstContact/within', value: '9wd' });
    const before = handling();
    expect(dueOn(before.order('moveToRulebook', move, people.timer, under(longer)), 'firstContact')).toBe(dueOn(before, 'firstContact'));
  });

  it('makes nobody late by the move itself: a term that would have passed is counted from the day of the move', () => {
    const before = submitted();
    const shorter = versionWith({ figure: 'duties/registerForward/within', value: '2nd' });
    const after = before.order('moveToRulebook', move, people.officeHead, { ...under(shorter), at: '2024-09-30T15:00:00+08:00' });
    const duty = after.state.duties.find(({ kind }) => kind === 'registerForward');
    expect(duty?.derivation.startOn).toBe('2024-09-30');
    expect(dueOn(after, 'registerForward')).toBe('2024-10-08');
    expect(dueOn(before, 'registerForward')).toBe('2024-10-09');
  });

  it("never takes a day from the petitioner's window, and adds the days that the new version gives (条例 35)", () => {
    const before = replied();
    const at = { at: before.events.at(-1)?.at ?? '' };
    const window = before.state.duties.find(({ kind }) => kind === 'reviewWindow');
    const longer = before.order('moveToRulebook', move, people.officeHead, {
      ...under(versionWith({ figure: 'duties/reviewWindow/within', value: '45nd' })),
      ...at,
    });
    expect(String(dueOn(longer, 'reviewWindow')) > (window?.dueOn ?? '')).toBe(true);
    const back = longer.order('moveToRulebook', { ...move, to: 'lihai@1' }, people.officeHead, {
      facts: { moveTo: { ...lihai, version: 1 } },
      rulebook: versionWith({ figure: 'duties/reviewWindow/within', value: '45nd' }),
      ...at,
    });
    expect(dueOn(back, 'reviewWindow')).toBe(dueOn(longer, 'reviewWindow'));
  });

  it('is refused to a version that is not in force, to its own, and where something owed would have no rule', () => {
    const told = handling();
    expect(outcomeOf(told.attempt('moveToRulebook', move, people.officeHead))).toBe('unknown-rulebook-version');
    const own = { to: `lihai@${lihai.version}`, reason: '同一版' };
    expect(outcomeOf(told.attempt('moveToRulebook', own, people.officeHead, { facts: { moveTo: lihai } }))).toBe('already-under-version');
    const lacking = { ...lihai, version: 9, duties: lihai.duties.filter(({ kind }) => kind !== 'statutoryHandling') };
    expect(outcomeOf(told.attempt('moveToRulebook', move, people.officeHead, under(lacking)))).toBe('version-lacks-duties');
    expect(outcomeOf(told.attempt('moveToRulebook', move, people.unitHead, under(lacking)))).toBe('not-permitted');
  });

  it('holds for any figures: office terms never later, windows of the petitioner never earlier (property)', () => {
    const stages = [submitted(), handling(), replied()];
    const figures = figuresOf(lihai, law).filter(({ aspect }) => aspect === 'within');
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.array(fc.tuple(fc.nat({ max: figures.length - 1 }), fc.integer({ min: 1, max: 90 }), fc.constantFrom('nd', 'wd', 'm', 'h')), {
          maxLength: 12,
        }),
        fc.integer({ min: 0, max: 40 * 24 }),
        ({ state, events }, picks, hours) => {
          const duties = lihai.duties.map((rule) => {
            const pick = picks.find(([place]) => figures[place]?.rule === rule.kind);
            if (pick === undefined || 'ordered' in rule.within) return rule;
            const units = { nd: 'naturalDay', wd: 'workingDay', m: 'month', h: 'hour' } as const;
            return { ...rule, within: { unit: units[pick[2] as keyof typeof units], length: pick[1] } };
          });
          const at = new Date(Date.parse(events.at(-1)?.at ?? '') + hours * 3_600_000).toISOString();
          const moment = { at, today: new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10), calendar: autumn2024 };
          for (const change of movedDuties(state.duties, { ...lihai, duties }, moment)) {
            if (change.change !== 'moved') throw new Error('a move opens and closes nothing');
            const before = state.duties.find(({ id }) => id === change.dutyId);
            const [was, is] = [Date.parse(before?.dueAt ?? ''), Date.parse(change.dueAt)];
            if (before?.owner.by === 'petitioner') expect(is).toBeGreaterThan(was);
            else expect(is).toBeLessThan(was);
            expect(is).toBeGreaterThan(Date.parse(at));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
