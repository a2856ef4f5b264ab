import { describe, expect, it } from 'vitest';
import { autumn2024 } from '../calendar/fixtures.ts';
import { toPlainDate } from '../calendar/index.ts';
import type { RecordedEvent } from '../case/events.ts';
import { answer, office, people, submitted, type Told } from '../case/fixtures.ts';
import { getRulebook } from '../rulebook/catalogue.ts';
import { changeFigures } from '../rulebook/change-figures.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import { livesOf } from './duty-lives.ts';
import { replayUnder } from './replay-under.ts';

const lihai = getRulebook('lihai');
const until = '2024-12-31T00:00:00+08:00';
const settingOf = (rulebook: Rulebook) => ({ rulebook, calendar: autumn2024, organisation: office, until });
const end = { at: until, on: toPlainDate(until) };

/** A matter that is registered, assigned, accepted, handled and answered within a month. */
const answered = (): Told =>
  submitted()
    .order('register', { title: '路灯不亮', claims: ['修好路灯'], oralTextReadBack: true }, people.window)
    .order('classifyKind', { kind: 'appeal', topics: [] }, people.dispatcher, { at: '2024-09-25T09:00:00+08:00' })
    .order('assign', { unitId: 'buildingLine', reason: '职责', reportBack: false }, people.dispatcher, { at: '2024-09-25T09:30:00+08:00' })
    .order('signAssignment', { decision: 'signed' }, people.leader, { at: '2024-09-25T10:00:00+08:00' })
    .order('accept', { service: 'electronic' }, people.unitHead, { at: '2024-09-25T11:00:00+08:00' })
    .order('setHandler', { officerId: 'li' }, people.unitHead, { at: '2024-09-25T12:00:00+08:00' })
    .order('contact', { by: 'phone', result: 'clear', note: '已联系' }, people.handler, { at: '2024-09-26T09:00:00+08:00' })
    .order('draftReply', { answers: [answer('c1')] }, people.handler, { at: '2024-10-20T09:00:00+08:00' })
    .order('signClosure', { decision: 'signed' }, people.leader, { at: '2024-10-20T10:00:00+08:00' })
    .order('issueReply', { service: 'electronic' }, people.unitHead, { at: '2024-10-20T11:00:00+08:00' });

const outcome = (events: readonly RecordedEvent[]) => ({ events, lives: livesOf(events, end) });
const compare = (events: readonly RecordedEvent[], rulebook: Rulebook) => {
  const comparison = compareOutcomes(10);
  const reference = { caseId: 'case-1', caseNumber: 'XF-1' };
  comparison.add(reference, outcome(replayUnder(events, settingOf(lihai))), outcome(replayUnder(events, settingOf(rulebook))));
  return comparison.report();
};

const withFigure = (figure: string, value: string): Rulebook => {
  const changed = changeFigures(lihai, [{ figure, value }], { document: '沥街〔2026〕5号', article: '第一条' }, 9);
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusal));
  return changed.value;
};

describe('a recorded journal played again under other rules', () => {
  it('gives the same journal again under the rules that it was recorded under', () => {
    const recorded = replayUnder(answered().events, settingOf(lihai));
    expect(replayUnder(recorded, settingOf(lihai))).toEqual(recorded);
  });

  it('keeps what people did at its moment and names the other version in every event', () => {
    const { events } = answered();
    const again = replayUnder(events, settingOf(withFigure('duties/firstContact/within', '2h')));
    const byPeople = (list: readonly RecordedEvent[]) =>
      list
        .filter(({ actor, kind }) => actor.role !== 'system' && kind !== 'colourChanged')
        .map(({ kind, at, data }) => ({ kind, at, data }));
    expect(byPeople(again)).toEqual(byPeople(events));
    expect(new Set(again.map(({ rulebook }) => rulebook))).toEqual(new Set(['lihai@9']));
  });

  it('finds late under a shorter term what was in time, and counts it for the unit that owed it', () => {
    const { events } = answered();
    const report = compare(events, withFigure('duties/firstContact/within', '2h'));
    expect(report).toMatchObject({ cases: 1, differing: 1 });
    const contact = report.duties.find(({ kind }) => kind === 'firstContact');
    expect(contact).toMatchObject({
      now: { opened: 1, done: 1, inTime: 1, overdue: 0 },
      then: { opened: 1, done: 1, inTime: 0, overdue: 1 },
    });
    expect(contact?.cases).toEqual(['case-1']);
    const unit = report.units.find(({ unitId }) => unitId === 'buildingLine');
    expect((unit?.then.overdue ?? 0) - (unit?.now.overdue ?? 0)).toBe(1);
    expect(report.examples[0]?.duties).toContainEqual({
      kind: 'firstContact',
      now: { dueOn: '2024-09-26', outcome: 'done', late: false },
      then: { dueOn: '2024-09-25', outcome: 'done', late: true },
    });
  });

  it('says that nothing differs under the same rules, and counts the case all the same', () => {
    expect(compare(answered().events, lihai)).toMatchObject({ cases: 1, differing: 0, examples: [] });
  });

  it('marks late what stayed open until the end of what is looked at', () => {
    const { events } = submitted();
    const again = replayUnder(events, settingOf(lihai));
    expect(again.some(({ kind, actor }) => kind === 'clockOverdue' && actor.role === 'system')).toBe(true);
    expect(livesOf(again, end).find(({ kind }) => kind === 'registerForward')).toMatchObject({ outcome: 'open', isLate: true });
  });

  it('reports differences of the street under the rules of 金东 (jindong)', () => {
    expect(compare(answered().events, getRulebook('jindong')).differing).toBe(1);
  });
});
