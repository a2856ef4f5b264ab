import { describe, expect, it } from 'vitest';
import { contacted, contextOf, handling, morning, people, registered, replied, submitted } from '../case/fixtures.ts';
import type { CaseState } from '../case/state.ts';
import { getRulebook } from '../rulebook/catalogue.ts';
import { runTimers } from '../simulation/run-timers.ts';
import { colourOf } from './colour.ts';

const lihai = getRulebook('lihai');
const calm = contacted().state;
const withDuty = (change: Partial<CaseState['duties'][number]>): CaseState => ({
  ...calm,
  duties: calm.duties.map((duty) => (duty.kind === 'statutoryHandling' ? { ...duty, ...change } : duty)),
});
const visit = { channel: 'visit', receivedOn: '2024-10-10', persons: 1 } as const;
const group = { id: 'a1', who: { by: 'role', role: 'deputyLeader', unitId: 'partyCommittee' }, byLeader: true, persons: 5 } as const;

describe('the colour of a matter (F7, S2.20)', () => {
  it.each<[string, CaseState, ReturnType<typeof colourOf>]>([
    ['work in its time', calm, { colour: 'green', reasons: [] }],
    [
      'a clock of which 80 % are used',
      withDuty({ rungs: [{ rung: 'reminder', on: '2024-11-10' }] }),
      { colour: 'yellow', reasons: ['clockNearlyUsed'] },
    ],
    ['a clock overdue', withDuty({ overdueAt: morning }), { colour: 'red', reasons: ['clockOverdue'] }],
    ['a clock that stands still by the law', withDuty({ overdueAt: morning, pausedOn: '2024-09-25' }), { colour: 'green', reasons: [] }],
    ['first dissatisfaction', { ...calm, followup: 'dissatisfied' }, { colour: 'yellow', reasons: ['dissatisfied'] }],
    ['second dissatisfaction', { ...calm, followup: 'stillDissatisfied' }, { colour: 'red', reasons: ['stillDissatisfied'] }],
    ['the second visit', { ...calm, channel: 'visit', supervision: { repeats: [visit] } }, { colour: 'yellow', reasons: ['repeated'] }],
    [
      'the third visit without a fault of handling (care G6)',
      { ...calm, channel: 'visit', supervision: { repeats: [visit, visit], leaderHandling: { open: false, firstHandlingFault: false } } },
      { colour: 'yellow', reasons: ['repeated'] },
    ],
    [
      'the third visit through a fault of handling',
      { ...calm, channel: 'visit', supervision: { repeats: [visit, visit], leaderHandling: { open: false, firstHandlingFault: true } } },
      { colour: 'red', reasons: ['repeatsByHandlingFault'] },
    ],
    [
      'a group that no leader has received',
      { ...calm, supervision: { attendances: [group] } },
      { colour: 'red', reasons: ['groupWithoutReception'] },
    ],
    [
      'a group that a leader has received',
      { ...calm, supervision: { attendances: [{ ...group, arrivedAt: morning }] } },
      { colour: 'green', reasons: [] },
    ],
    ['sent back twice', { ...calm, returnedToSender: 2 }, { colour: 'yellow', reasons: ['returnedTwice'] }],
    ['a matter filed', { ...withDuty({ overdueAt: morning }), procedure: 'archived' }, { colour: 'green', reasons: [] }],
  ])('%s', (_what, state, colour) => {
    expect(colourOf(state, lihai)).toEqual(colour);
  });

  it('a repeat by letter or an invited meeting is no visit', () => {
    const state: CaseState = {
      ...calm,
      channel: 'visit',
      supervision: {
        repeats: [
          { ...visit, channel: 'letter' },
          { ...visit, channel: 'appointment' },
        ],
      },
    };
    expect(colourOf(state, lihai).colour).toBe('green');
  });

  it('turns yellow on day 12 of 15, red on day 16, and is told to handler and first-contact officer, red also to the head', () => {
    const told = handling({ channel: 'letter' }).order('contact', { by: 'phone', result: 'clear', note: '已问清' }, people.handler);
    const played = runTimers(
      { now: morning, state: told.state, events: told.events },
      '2024-10-20T00:00:00+08:00',
      (at, actor, commandId) => contextOf(actor, { at, commandId }),
      lihai,
    );
    const changes = played.events.flatMap((event) => (event.kind === 'colourChanged' ? [event] : []));
    expect(changes.map(({ on, data }) => [on, data.from, data.to])).toEqual([
      ['2024-10-15', 'green', 'yellow'],
      ['2024-10-19', 'yellow', 'red'],
    ]);
    expect(changes[0]?.data.tell.map((owner) => (owner.by === 'officer' ? owner.officerId : owner.role))).toEqual(['li', 'wang']);
    expect(changes[1]?.data.tell.map((owner) => (owner.by === 'officer' ? owner.officerId : owner.role))).toEqual([
      'unitHead',
      'li',
      'wang',
    ]);
    expect(played.state?.warning).toBe('red');
    expect(played.state?.duties.some(({ kind }) => kind === 'redWarning')).toBe(true);
  });

  it('goes back to green when the visit finds the petitioner satisfied', () => {
    const dissatisfied = replied().order('returnVisit', { by: 'phone', result: 'dissatisfied', note: '还没移走' }, people.visitor);
    expect(dissatisfied.state.warning).toBe('yellow');
    const satisfied = replied().order('returnVisit', { by: 'phone', result: 'satisfied', note: '满意' }, people.visitor);
    expect(satisfied.state.warning).toBe('green');
  });

  it('an objection upheld for the second time is counted (D14)', () => {
    const sent = (told: ReturnType<typeof registered>) =>
      told
        .order('assign', { unitId: 'buildingLine', reason: '属城建线职责', reportBack: true }, people.leader)
        .order('object', { ground: '不属本单位' }, people.unitHead)
        .order('ruleObjection', { decision: 'upheld', reason: '经核' }, people.officeHead);
    const once = sent(registered().order('classifyKind', { kind: 'appeal', topics: [] }, people.window));
    expect(once.state.warning).toBe('green');
    expect(sent(once).state.warning).toBe('yellow');
  });

  it('a group of five is red from its arrival until a leader has come (S3.8)', () => {
    const came = submitted({ channel: 'visit', persons: 5, representatives: 5 });
    expect(came.state.warning).toBe('red');
    const [unit, leader] = came.state.supervision?.attendances ?? [];
    const arrived = came
      .order('recordArrival', { attendanceId: unit?.id ?? '' }, people.window)
      .order('recordArrival', { attendanceId: leader?.id ?? '', arrivedAt: morning }, people.window);
    expect(arrived.state.warning).toBe('green');
  });
});
