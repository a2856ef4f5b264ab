import { describe, expect, it } from 'vitest';
import { answer, bothAnswers, contacted, contextOf, outcomeOf, people, type Told } from '../case/fixtures.ts';
import { brokenInvariants } from '../case/invariants.ts';
import type { CaseState } from '../case/state.ts';
import { decideReassign } from './reassign.ts';

const on = (day: string) => ({ at: `${day}T10:00:00+08:00` });
const due = ({ state }: Told, kind: string) => state.duties.find((duty) => duty.kind === kind)?.dueOn;
const owed = ({ state }: Told) => state.duties.map(({ kind }) => kind);

/** Replied to under the rules of 金东, which ask for no second signature, and served on 24 September. */
const replied = () =>
  contacted({}, { rulebookId: 'jindong' })
    .order('draftReply', { answers: bothAnswers }, people.handler)
    .order('issueReply', { service: 'readOut' }, people.unitHead);
/** The visitor hears dissatisfaction on the 25th. */
const dissatisfied = () =>
  replied().order('returnVisit', { by: 'phone', result: 'dissatisfied', note: '广告牌还在' }, people.visitor, on('2024-09-25'));
const redone = () =>
  dissatisfied().order('reassign', { reason: '信访人不满意', wantedBesideReview: false }, people.officeHead, on('2024-09-26'));
const decide = (state: CaseState, wantedBesideReview: boolean) => {
  const decided = decideReassign({ reason: '不满意', wantedBesideReview }, state, contextOf(people.officeHead));
  return decided.ok ? decided.value.map(({ kind }) => kind) : decided.refusal.code;
};
const changedAnswers = [answer('c1', { decision: '一日内拆除广告牌。' }), answer('c2', { disposition: 'explained' })];

describe('reassign (D35, S2.29)', () => {
  it('is owed by the petition office within two working days of a dissatisfied visit', () => {
    expect(due(dissatisfied(), 'redoTask')).toBe('2024-09-27');
    expect(owed(redone())).not.toContain('redoTask');
  });

  it('starts the five limits together with the answer and the three months, each with its own day (S2.31, S2.30)', () => {
    const told = redone();
    expect(told.state.followup).toBe('redo');
    const days = ['limitReport', 'limitSponsor', 'limitMeet', 'limitStudy', 'limitClose', 'redoReply', 'backlogThreshold'];
    expect(days.map((kind) => due(told, kind))).toEqual([
      '2024-09-29',
      '2024-09-30',
      '2024-10-09',
      '2024-10-11',
      '2024-10-22',
      '2024-10-22',
      '2024-12-26',
    ]);
    expect(new Set(told.state.duties.filter(({ kind }) => days.includes(kind)).map(({ openedAt }) => openedAt)).size).toBe(1);
  });

  it('counts three calendar months to the day from reassignment (F0, S2.30)', () => {
    const told = dissatisfied().order('reassign', { reason: '不满意', wantedBesideReview: false }, people.officeHead, on('2024-11-30'));
    expect(due(told, 'backlogThreshold')).toBe('2025-02-28');
  });

  it('follows a dissatisfied evaluation of the answer too, and only one of the answer (D32, D35)', () => {
    const judged = replied().order('evaluate', { handlingUnit: 'dissatisfied' }, people.petitioner, on('2024-09-25'));
    expect(judged.state.followup).toBe('dissatisfied');
    expect(owed(judged)).toEqual(expect.arrayContaining(['redoTask', 'returnVisit']));
    const office = replied().order('evaluate', { petitionOffice: 'dissatisfied' }, people.petitioner, on('2024-09-25'));
    expect(office.state.followup).toBe('visitDue');
  });

  it('takes the word of the petitioner over a visit that was noted as satisfied (care G12)', () => {
    const noted = replied().order('returnVisit', { by: 'phone', result: 'satisfied', note: '认可' }, people.visitor);
    expect(noted.order('evaluate', { handlingUnit: 'dissatisfied' }, people.petitioner).state.followup).toBe('dissatisfied');
  });

  it('may give it to another unit, which names a handler of its own', () => {
    const told = dissatisfied().order(
      'reassign',
      { unitId: 'waterLine', reason: '换单位办', wantedBesideReview: false },
      people.officeHead,
      on('2024-09-26'),
    );
    expect(told.state).toMatchObject({ handlingUnitId: 'waterLine', ownerUnitId: 'waterLine' });
    expect(told.state).not.toHaveProperty('handler');
  });

  it('leaves the review window as it was (invariant v)', () => {
    expect(due(redone(), 'reviewWindow')).toBe(due(replied(), 'reviewWindow'));
  });

  it('waits for a petitioner who has asked for a review, unless they want both (H5)', () => {
    const { state } = dissatisfied();
    const reviewed = { ...state, procedure: 'underReview' as const };
    expect(decide(reviewed, false)).toBe('review-preferred');
    expect(decide(reviewed, true)).toEqual(['redoAssigned']);
  });
});

describe('meetLimit (D36, 五限)', () => {
  it('closes each limit by its own record and says when it came late', () => {
    const told = redone().order('meetLimit', { limit: 'report', record: '书面报告已交' }, people.unitHead, on('2024-09-27'));
    expect(owed(told)).not.toContain('limitReport');
    expect(owed(told)).toContain('limitStudy');
    const late = told.order('meetLimit', { limit: 'sponsor', record: '分管领导包案' }, people.unitHead, on('2024-10-08'));
    expect(late.events.at(-1)?.data).toMatchObject({ limit: 'sponsor', late: true });
    expect(outcomeOf(late.attempt('meetLimit', { limit: 'report', record: '再报' }, people.unitHead))).toBe('limit-already-met');
  });

  it('is missed once, by the timer, when its day has gone by', () => {
    const told = redone();
    const dutyId = told.state.duties.find(({ kind }) => kind === 'limitReport')?.id ?? '';
    const late = told.attempt('markOverdue', { dutyId }, people.timer, on('2024-09-30'));
    expect(outcomeOf(late)).toEqual(expect.arrayContaining(['clockOverdue', 'timeLimitMissed']));
  });

  const invited = () =>
    redone().order(
      'inviteToMeeting',
      { meetOn: '2024-09-30', time: '09:30', place: '社区会议室', purpose: '听您说还有什么没有解决' },
      people.unitHead,
      on('2024-09-27'),
    );

  it('offers a meeting that the petitioner may decline, without any mark (care G1, G2, G20)', () => {
    const meet = { limit: 'meet', record: '已约见' } as const;
    expect(outcomeOf(redone().attempt('meetLimit', meet, people.unitHead))).toBe('invitation-missing');
    const offered = invited();
    const input = { ...meet, invitationId: 'm1' };
    expect(outcomeOf(offered.attempt('meetLimit', input, people.unitHead, on('2024-09-27')))).toBe('invitation-open');
    const declined = offered.order('answerInvitation', { invitationId: 'm1', answer: 'declined' }, people.petitioner, on('2024-09-27'));
    expect(outcomeOf(declined.attempt('meetLimit', input, people.unitHead, on('2024-09-27')))).toEqual(['timeLimitMet']);
    expect({ ...declined.state, invitations: [], version: 0 }).toEqual({ ...offered.state, invitations: [], version: 0 });
  });

  it('is answered by the petitioner only, until the day is over', () => {
    const answerIt = { invitationId: 'm1', answer: 'accepted' } as const;
    expect(outcomeOf(invited().attempt('answerInvitation', answerIt, people.handler))).toBe('petitioner-act-only');
    expect(outcomeOf(invited().attempt('answerInvitation', answerIt, people.petitioner, on('2024-10-08')))).toBe('invitation-over');
    expect(outcomeOf(invited().attempt('answerInvitation', { ...answerIt, invitationId: 'm9' }, people.petitioner))).toBe(
      'unknown-invitation',
    );
  });
});

describe('replyRedo (D37)', () => {
  const confirm = { answers: bothAnswers, reasons: '经复核，原意见正确。', service: 'readOut' } as const;
  const change = { answers: changedAnswers, service: 'readOut' } as const;

  it('opens a review window of its own for a changed opinion, from its service', () => {
    const told = redone().order('replyRedo', change, people.unitHead, on('2024-10-10'));
    expect(told.state.followup).toBe('secondVisitDue');
    expect(due(told, 'reviewWindow')).toBe('2024-11-11');
    expect(told.state.duties.filter(({ kind }) => kind === 'reviewWindow')).toHaveLength(1);
  });

  it('leaves the old window untouched when the opinion is confirmed early', () => {
    const told = redone().order('replyRedo', confirm, people.unitHead, on('2024-10-10'));
    expect(due(told, 'reviewWindow')).toBe('2024-10-24');
  });

  it('keeps ten days of it when the opinion is confirmed late, and never shortens it (invariant v)', () => {
    const told = redone().order('replyRedo', confirm, people.unitHead, on('2024-10-21'));
    expect(due(told, 'reviewWindow')).toBe('2024-10-31');
    const after = redone().order('replyRedo', confirm, people.unitHead, on('2024-10-28'));
    expect(due(after, 'reviewWindow')).toBe('2024-11-07');
  });

  it('shortens no window on any way, and a journal that did would be found (invariant v)', () => {
    for (const [input, day] of [
      [confirm, '2024-10-10'],
      [confirm, '2024-10-28'],
      [change, '2024-10-10'],
    ] as const) {
      const { state, events } = redone().order('replyRedo', input, people.unitHead, on(day));
      expect(brokenInvariants(state, events)).toEqual([]);
      const taken = events.map((event) =>
        event.kind === 'redoAssigned'
          ? { ...event, duties: [{ change: 'closed', dutyId: 'reviewWindow.1', closedOn: '2024-09-26', outcome: 'stopped' } as const] }
          : event,
      );
      expect(brokenInvariants(state, taken)).toContain('review-window-shortened');
    }
  });

  it('meets the limit to close, and wants reasons for a confirmed opinion', () => {
    expect(outcomeOf(redone().attempt('replyRedo', confirm, people.unitHead))).toContain('timeLimitMet');
    expect(outcomeOf(redone().attempt('replyRedo', { answers: bothAnswers, service: 'readOut' }, people.unitHead))).toBe(
      'confirmation-without-reasons',
    );
  });

  it('counts the second visit and the window from service by post, not from the paper (G3)', () => {
    const posted = redone().order('replyRedo', { ...change, service: 'post' }, people.unitHead, on('2024-10-10'));
    expect(posted.state.followup).toBe('redo');
    expect(owed(posted)).not.toContain('secondReturnVisit');
    expect(outcomeOf(posted.attempt('replyRedo', change, people.unitHead, on('2024-10-11')))).toBe('redo-already-replied');
  });
});

describe('the second visit and the end of the loop (D38, D39)', () => {
  const answered = () => redone().order('replyRedo', { answers: changedAnswers, service: 'readOut' }, people.unitHead, on('2024-10-10'));
  const visit = (result: 'satisfied' | 'dissatisfied' | 'notReached') => ({ by: 'phone', result, note: '当面问过' }) as const;

  it('is owed within seven days and never made by the unit that handled it (S2.28)', () => {
    expect(due(answered(), 'secondReturnVisit')).toBe('2024-10-17');
    expect(outcomeOf(answered().attempt('returnVisit', visit('satisfied'), people.lineVisitor))).toBe('handling-unit-may-not-visit');
  });

  it('settles a satisfied petitioner, and the three months stop', () => {
    const told = answered().order('returnVisit', visit('satisfied'), people.visitor, on('2024-10-14'));
    expect(told.state.followup).toBe('settled');
    expect(owed(told)).not.toContain('backlogThreshold');
  });

  it('lets the three months run on for one who is still dissatisfied', () => {
    const told = answered().order('returnVisit', visit('dissatisfied'), people.visitor, on('2024-10-14'));
    expect(told.state.followup).toBe('stillDissatisfied');
    expect(due(told, 'backlogThreshold')).toBe('2024-12-26');
  });

  it('gives up after three failed tries, with a note (D34)', () => {
    const tried = [1, 2, 3].reduce<Told>(
      (told) => told.order('returnVisit', visit('notReached'), people.visitor, on('2024-10-14')),
      answered(),
    );
    expect(tried.state.followup).toBe('none');
    expect(owed(tried)).not.toContain('secondReturnVisit');
  });

  it('ends whenever the petitioner ends the talks, by nobody else’s will (invariant x)', () => {
    const told = redone().order('settle', { reason: 'petitionerEndsTalks' }, people.petitioner, on('2024-09-27'));
    expect(told.state.followup).toBe('settled');
    expect(owed(told).filter((kind) => kind.startsWith('limit') || kind === 'redoReply' || kind === 'backlogThreshold')).toEqual([]);
    expect(outcomeOf(redone().attempt('settle', { reason: 'petitionerEndsTalks' }, people.officeHead))).toBe('petitioner-act-only');
  });
});
