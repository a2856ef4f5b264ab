import { describe, expect, it } from 'vitest';
import { contacted, handling, outcomeOf, people, submitted } from '../case/fixtures.ts';
import { getRulebook } from '../rulebook/catalogue.ts';
import { countVisits } from './count-visits.ts';

const visit = { channel: 'visit', persons: 1 } as const;
const twice = () => contacted({ channel: 'visit' }).order('recordRepeat', visit, people.window);
const warned = () => twice().order('recordRepeat', visit, people.window);
const answer = { recheck: '再次到现场核实', causes: '两家归属不清', plan: '三日内协调移走' };

describe('a matter that is raised again', () => {
  it('gives a receipt and counts the visit with the first one (C4, repeatCountIncludesFirst)', () => {
    const told = twice();
    expect(told.events.at(-4)?.data).toMatchObject({ visits: 2, persons: 1 });
    expect(outcomeOf(contacted({ channel: 'visit' }).attempt('recordRepeat', visit, people.window))).toEqual([
      'repeatReceived',
      'noticeIssued',
      'noticeServed',
      'colourChanged',
    ]);
  });

  it('a matter merged into another counts there (D7)', () => {
    const { state } = contacted({ channel: 'visit' });
    const joined = { ...state, links: [{ caseId: 'case-2', relation: 'mergedFrom' as const }] };
    expect(countVisits(joined, getRulebook('lihai'))).toBe(2);
    expect(countVisits(contacted({ channel: 'online' }).state, getRulebook('lihai'))).toBe(0);
  });

  it('a call is no visit and has no level and no disorder', () => {
    const told = contacted({ channel: 'visit' });
    expect(outcomeOf(told.attempt('recordRepeat', { channel: 'phone', persons: 1, level: 'city' }, people.window))).toBe(
      'visit-facts-without-visit',
    );
    expect(outcomeOf(told.attempt('recordRepeat', { ...visit, receivedOn: '2030-01-01' }, people.window))).toBe('received-in-the-future');
    expect(outcomeOf(told.attempt('recordRepeat', { ...visit, note: '已劝返' }, people.window))).toBe('wording-not-allowed');
  });

  it.each([
    ['the third visit', () => warned(), ['repeatVisits']],
    [
      'a visit above its level, received like any other',
      () => contacted().order('recordRepeat', { ...visit, level: 'province' }, people.window),
      ['skipLevelVisit'],
    ],
    ['a visit of five', () => contacted().order('recordRepeat', { ...visit, persons: 5 }, people.window), ['groupVisit']],
    ['disorder at the reception', () => contacted().order('recordRepeat', { ...visit, form: 'sitIn' }, people.window), ['extremeForm']],
  ] as const)('%s issues the warning notice to two, with copies to two (S3.16)', (_what, make, grounds) => {
    const told = make();
    const issued = told.events.flatMap((event) => (event.kind === 'warningIssued' ? [event.data] : []));
    expect(issued).toHaveLength(1);
    expect(issued[0]?.grounds).toEqual(grounds);
    expect(issued[0]?.to).toHaveLength(2);
    expect(issued[0]?.copyTo).toHaveLength(2);
    // Seven working days after Tuesday 24 September 2024, with the make-up day on the 29th: Wednesday 9 October.
    expect(told.state.duties.find(({ kind }) => kind === 'warningResponse')?.dueOn).toBe('2024-10-09');
    expect(told.state.notices.filter(({ notice }) => notice === 'warningNotice')).toHaveLength(1);
  });

  it('issues no second notice while one is open', () => {
    const again = warned().order('recordRepeat', visit, people.window);
    expect(again.events.filter(({ kind }) => kind === 'warningIssued')).toHaveLength(1);
    expect(outcomeOf(again.attempt('warn', { reason: '拖延' }, people.officeHead))).toBe('warning-open');
  });

  it('under a rulebook that declares no trigger nothing follows but the count', () => {
    const told = contacted({ channel: 'visit' }, { rulebookId: 'nationalLaw' })
      .order('recordRepeat', visit, people.window)
      .order('recordRepeat', visit, people.window);
    expect(told.events.some(({ kind }) => kind === 'warningIssued')).toBe(false);
    const byHand = told.order('warn', { reason: '两次没有联系上信访人' }, people.officeHead);
    expect(byHand.state.duties.some(({ kind }) => kind === 'warningResponse')).toBe(true);
  });
});

describe('the answer to a warning (D57)', () => {
  it('is not accepted unsigned: the clock runs until the leader has signed (S3.18)', () => {
    const answered = warned().order('answerWarning', answer, people.unitHead);
    expect(answered.state.duties.some(({ kind }) => kind === 'warningResponse')).toBe(true);
    expect(answered.state.duties.find(({ kind }) => kind === 'leaderSignTask')?.owner).toMatchObject({ role: 'deputyLeader' });
    const returned = answered.order('signWarning', { decision: 'returned', note: '原因没有写清' }, people.deputy);
    expect(returned.state.duties.some(({ kind }) => kind === 'warningResponse')).toBe(true);
    const signed = returned.order('answerWarning', answer, people.unitHead).order('signWarning', { decision: 'signed' }, people.deputy);
    expect(signed.state.duties.some(({ kind }) => kind === 'warningResponse')).toBe(false);
    expect(outcomeOf(signed.attempt('signWarning', { decision: 'signed' }, people.deputy))).toBe('no-answer-to-sign');
  });

  it('comes from whom it is addressed to, and nobody signs their own', () => {
    expect(outcomeOf(warned().attempt('answerWarning', answer, people.otherHead))).toBe('letter-of-another');
    expect(outcomeOf(contacted().attempt('answerWarning', answer, people.unitHead))).toBe('no-warning-open');
    const answered = warned().order('answerWarning', answer, people.unitHead);
    expect(outcomeOf(answered.attempt('signWarning', { decision: 'signed' }, { ...people.deputy, officerId: 'lin' }))).toBe(
      'needs-second-person',
    );
  });
});

describe('a leader taking over (S3.9)', () => {
  it('needs a fault of the first handling to be stated; then the leader is the handler', () => {
    const asked = warned();
    expect(asked.state.duties.some(({ kind }) => kind === 'leaderHandlingTask')).toBe(true);
    const kept = asked.order('decideLeaderHandling', { firstHandlingFault: false, reason: '按期联系并到场' }, people.deputy);
    expect(kept.state.handler?.officerId).toBe('li');
    const taken = asked.order('decideLeaderHandling', { firstHandlingFault: true, reason: '首次办理没有到现场' }, people.deputy);
    expect(taken.state.handler?.officerId).toBe('fang');
    expect(taken.state.duties.find(({ kind }) => kind === 'statutoryHandling')?.owner).toMatchObject({ officerId: 'fang' });
    expect(taken.state.warning).toBe('red');
    expect(outcomeOf(taken.attempt('decideLeaderHandling', { firstHandlingFault: true, reason: '再定' }, people.deputy))).toBe(
      'no-leader-handling-proposed',
    );
  });
});

describe('simultaneous reception (D66, S3.8)', () => {
  it('a visit of five makes two duties of two hours, and no list of persons is needed (care G17)', () => {
    const came = submitted({ channel: 'visit', persons: 30, representatives: 5 });
    const called = came.state.duties.filter(({ kind }) => kind === 'receptionArrival');
    expect(called).toHaveLength(2);
    expect(called[0]?.dueAt).toBe('2024-09-24T11:00:00.000+08:00');
    expect(JSON.stringify(came.state.supervision)).not.toMatch(/name|phone/u);
    expect(outcomeOf(came.attempt('receptionDuty', { persons: 30 }, people.window))).toBe('reception-already-ordered');
    expect(outcomeOf(came.attempt('recordArrival', { attendanceId: 'a9' }, people.window))).toBe('unknown-attendance');
    expect(outcomeOf(came.attempt('recordArrival', { attendanceId: 'a1', arrivedAt: '2030-01-01T00:00:00Z' }, people.window))).toBe(
      'done-in-the-future',
    );
  });

  it('four may come without anybody being called', () => {
    expect(submitted({ channel: 'visit', persons: 4 }).state.supervision).toBeUndefined();
    expect(handling({ channel: 'online', persons: 9 }).state.supervision).toBeUndefined();
  });
});
