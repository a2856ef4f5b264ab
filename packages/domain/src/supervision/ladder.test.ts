import { describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '../calendar/dates.ts';
import { contextOf, handling, morning, people, registered, type Told } from '../case/fixtures.ts';
import { handle } from '../case/handle.ts';
import { checkRulebook } from '../rulebook/check-rulebook.ts';
import { runTimers } from '../simulation/run-timers.ts';

/** Lets the timer work until the beginning of a day; nobody else does anything. */
const until = (told: Told, day: string, rulebookId = 'lihai') =>
  runTimers(
    { now: morning, state: told.state, events: told.events },
    startOfDay(day),
    (at, actor, commandId) => contextOf(actor, { at, commandId, rulebookId }),
    contextOf(people.timer, { rulebookId }).rulebook,
  );

const about = (told: ReturnType<typeof until>, duty: string) =>
  told.events.flatMap(({ kind, on, data }) => ('dutyId' in data && String(data.dutyId).startsWith(duty) ? [`${on} ${kind}`] : []));

describe('the ladder of a late duty', () => {
  it('reminds on day 12 of 15 working days, marks it late on day 16, then copies, supervises and proposes a red card (S0.38, S0.39, S2.55)', () => {
    // Accepted on Tuesday 24 September 2024: 15 working days end on Friday 18 October (make-up days 29 September and 12 October).
    const told = handling({ channel: 'letter' });
    const due = told.state.duties.find(({ kind }) => kind === 'localLetterVisit');
    expect(due?.dueOn).toBe('2024-10-18');
    expect(about(until(told, '2024-12-31'), 'localLetterVisit')).toEqual([
      '2024-10-15 reminderSent',
      '2024-10-19 clockOverdue',
      '2024-10-19 overdueReported',
      '2024-10-26 copyNoticeIssued',
      '2024-11-02 copyLevelRaised',
      '2024-11-09 copyLevelRaised',
      '2024-11-16 supervisionOpened',
      '2024-11-23 redCardProposed',
    ]);
  });

  it('raises the level 1, 2, 3 and tells the leaders of it one after the other (F8)', () => {
    const played = until(handling({ channel: 'letter' }), '2024-11-10');
    const slips = played.events.flatMap((event) =>
      (event.kind === 'copyNoticeIssued' || event.kind === 'copyLevelRaised') && event.data.dutyKind === 'localLetterVisit'
        ? [[event.data.level, event.data.to.map((owner) => (owner.by === 'role' ? owner.role : owner.officerId))]]
        : [],
    );
    expect(slips).toEqual([
      [1, ['unitHead']],
      [2, ['unitHead', 'deputyLeader']],
      [3, ['unitHead', 'deputyLeader', 'principalLeader', 'petitionOfficeHead']],
    ]);
  });

  it('chases what a post owes just so: a matter without a handler does not get stuck', () => {
    const played = until(registered(), '2024-11-30', 'nationalLaw');
    expect(about(played, 'registerForward').map((line) => line.split(' ')[1])).toEqual([
      'reminderSent',
      'clockOverdue',
      'overdueReported',
      'copyNoticeIssued',
      'copyLevelRaised',
      'copyLevelRaised',
      'supervisionOpened',
      'redCardProposed',
    ]);
  });

  it.each([
    ['waits on an answer with a plan', '三日内办完', 'copyNoticeIssued'],
    ['goes on five working days after an answer without one', undefined, 'copyLevelRaised'],
  ] as const)('%s', (_what, plan, last) => {
    const copied = until(handling({ channel: 'letter' }), '2024-10-27');
    const slip = copied.state?.supervision?.copyNotices?.find(({ dutyId }) => dutyId.startsWith('localLetterVisit'));
    const at = '2024-10-28T10:00:00+08:00';
    const answered = handle(
      { name: 'answerCopyNotice', input: { letterId: slip?.id ?? '', answer: '正在协调', plan } },
      copied.state,
      contextOf(people.unitHead, { at }),
    );
    if (!answered.ok) throw new Error(answered.refusal.code);
    const later = runTimers(
      { now: at, state: answered.value.state, events: [...copied.events, ...answered.value.events] },
      startOfDay('2024-11-06'),
      (moment, actor, commandId) => contextOf(actor, { at: moment, commandId }),
      contextOf(people.timer).rulebook,
    );
    expect(about(later, 'localLetterVisit').at(-1)).toContain(last);
  });

  it('proposes no red card because the decision on a red card is late: the ladder ends (S0.51)', () => {
    const played = until(handling({ channel: 'letter' }), '2025-12-31');
    const proposed = played.events.flatMap((event) => (event.kind === 'redCardProposed' ? [event.data.dutyKind] : []));
    expect(proposed).toContain('localLetterVisit');
    expect(proposed).not.toContain('redCardDecisionTask');
    expect(about(played, 'redCardDecisionTask')).toContainEqual(expect.stringContaining('supervisionOpened'));
    expect(played.state?.duties.every(({ attendAt }) => attendAt === undefined || attendAt > startOfDay('2025-12-31'))).toBe(true);
  });

  it('sends nothing for a right or a window of the petitioner', () => {
    const played = until(handling(), addDays('2024-09-24', 200));
    const chased = played.events.flatMap((event) => (event.kind === 'reminderSent' ? [event.data.dutyKind] : []));
    expect(chased).not.toContain('objection');
    expect(chased).not.toContain('reviewWindow');
    expect(chased).not.toContain('redWarning');
  });

  it('is a rule of the rulebook: an office says when and to whom, and a file with a rung is read (S0.39)', () => {
    const file = {
      id: 'qiaoxi',
      title: '桥西街道（示例）',
      extends: 'nationalLaw',
      basis: { document: '桥委〔2026〕3号', issuedOn: '2026-01-05', title: '桥西街道信访办理规定' },
      escalations: [
        {
          id: 'copyNotice',
          title: '逾期3个工作日，抄告',
          when: { on: 'overdueFor', within: '3wd' },
          to: ['level'],
          form: 'copyNotice',
          article: '第7条',
        },
      ],
    };
    const read = checkRulebook(file);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.value.escalations?.map(({ id, origin }) => [id, origin])).toContainEqual(['copyNotice', 'local']);
    expect(read.value.escalations).toHaveLength(6);
    const wrong = checkRulebook({ ...file, escalations: [{ ...file.escalations[0], when: { on: 'someday' } }] });
    expect(wrong.ok).toBe(false);
  });
});
