import { describe, expect, it } from 'vitest';
import { answer, bothAnswers, contacted, contextOf, outcomeOf, people, type Told } from '../case/fixtures.ts';
import { scoreSponsor } from './propose-sponsor.ts';
import { decideSponsor } from './sponsor.ts';

const on = (day: string) => ({ at: `${day}T10:00:00+08:00` });
const due = ({ state }: Told, kind: string) => state.duties.find((duty) => duty.kind === kind)?.dueOn;
const owed = ({ state }: Told) => state.duties.map(({ kind }) => kind);

/** Answered on 24 September 2024 under 金东, handled again from 26 September, still dissatisfied on 14 October. */
const stillDissatisfied = () =>
  contacted({}, { rulebookId: 'jindong' })
    .order('draftReply', { answers: bothAnswers }, people.handler)
    .order('issueReply', { service: 'readOut' }, people.unitHead)
    .order('returnVisit', { by: 'phone', result: 'dissatisfied', note: '没有解决' }, people.visitor, on('2024-09-25'))
    .order('reassign', { reason: '不满意', wantedBesideReview: false }, people.officeHead, on('2024-09-26'))
    .order(
      'replyRedo',
      { answers: [answer('c1', { decision: '一日内拆除。' }), answer('c2', { disposition: 'explained' })], service: 'readOut' },
      people.unitHead,
      on('2024-10-10'),
    )
    .order('returnVisit', { by: 'visit', result: 'dissatisfied', note: '还没有拆' }, people.visitor, on('2024-10-14'));
const listed = () =>
  stillDissatisfied()
    .order('listBacklog', {}, people.timer, on('2024-12-27'))
    .order('confirmBacklog', { decision: 'listed' }, people.deputy, on('2024-12-27'));
const plan = { measures: [{ measure: 'repair', what: '拆除广告牌并修补墙面' }], offers: ['legalAid'] } as const;
const sponsored = () =>
  listed().order('sponsor', { officerId: 'fang', unitId: 'partyCommittee', reason: '分管城建' }, people.leader, on('2024-12-30'));
const working = () =>
  sponsored()
    .order('formTaskForce', { leaderId: 'lin', officerIds: ['zhao'] }, people.officeHead, on('2024-12-30'))
    .order('approvePlan', plan, people.deputy, on('2024-12-30'))
    .order('openWorkFile', { contents: '登记表、两次答复、回访记录' }, people.officeHead, on('2024-12-30'));
const check = {
  result: 'passed',
  clearingGround: 'agreementPerformed',
  heardOn: '2025-01-20',
  petitionerView: 'satisfied',
  note: '现场看过，广告牌已拆，信访人认可。',
  attachments: [],
} as const;
const cleared = () => working().order('checkAcceptance', check, people.leader, on('2025-01-20'));

describe('listing (D40, S2.30)', () => {
  it('is proposed by the timer exactly when the three months are over, and a leader confirms', () => {
    const early = stillDissatisfied();
    expect(outcomeOf(early.attempt('listBacklog', {}, people.officeHead, on('2024-12-25')))).toBe('threshold-not-reached');
    expect(outcomeOf(early.attempt('listBacklog', {}, people.officeHead, on('2024-12-26')))).toContain('backlogProposed');
    const told = listed();
    expect(told.state).toMatchObject({ backlog: 'listed', backlogEntry: { ground: 'threeMonthDissatisfied', listedOn: '2024-12-27' } });
    expect(owed(told)).not.toContain('backlogThreshold');
    expect(due(told, 'backlogResolve')).toBe('2025-03-27');
    expect(due(told, 'sponsorTask')).toBe('2025-01-01');
  });

  it('wants a second person, and a reason when it is not listed', () => {
    const proposed = stillDissatisfied().order('listBacklog', {}, people.officeHead, on('2024-12-26'));
    expect(outcomeOf(proposed.attempt('listBacklog', {}, people.officeHead, on('2024-12-26')))).toBe('backlog-already-proposed');
    expect(outcomeOf(proposed.attempt('confirmBacklog', { decision: 'notListed' }, people.deputy))).toBe('note-missing');
    const refused = proposed.order('confirmBacklog', { decision: 'notListed', reason: '当天已经解决' }, people.deputy, on('2024-12-27'));
    expect(refused.state.backlog).toBe('none');
    expect(refused.state).not.toHaveProperty('backlogProposal');
    expect(outcomeOf(stillDissatisfied().attempt('confirmBacklog', { decision: 'listed' }, people.deputy))).toBe('nothing-proposed');
  });

  it('takes matters from above, from screening and of long standing with a reason, at any time', () => {
    const told = stillDissatisfied();
    expect(outcomeOf(told.attempt('listBacklog', { backlogGround: 'superiorAssigned' }, people.officeHead))).toBe('note-missing');
    expect(outcomeOf(told.attempt('listBacklog', { backlogGround: 'superiorAssigned', reason: '市里交办' }, people.officeHead))).toContain(
      'backlogProposed',
    );
  });

  it('is not for a petitioner who is content (care G5), and no handling unit can undo it (care G13)', () => {
    const content = stillDissatisfied().order('settle', { reason: 'petitionerEndsTalks' }, people.petitioner, on('2024-10-15'));
    expect(outcomeOf(content.attempt('listBacklog', {}, people.officeHead, on('2024-12-26')))).toBe('not-still-dissatisfied');
    for (const command of ['confirmBacklog', 'checkAcceptance'] as const)
      expect(outcomeOf(listed().attempt(command, command === 'confirmBacklog' ? { decision: 'notListed' } : check, people.unitHead))).toBe(
        'not-permitted',
      );
  });
});

describe('the five ones (D41, F18, S2.33)', () => {
  it('block the work until all five are there, in any order', () => {
    const three = sponsored().order('openWorkFile', { contents: '档案' }, people.officeHead);
    const record = { sponsorDuty: 'explain', note: '当面说明' } as const;
    expect(outcomeOf(three.attempt('recordSponsorDuty', record, people.deputy))).toBe('five-ones-missing');
    expect(outcomeOf(three.attempt('holdBacklogMeeting', { record: '过堂', decisions: [] }, people.officeHead))).toBe('five-ones-missing');
    const told = working();
    expect(told.events.some(({ kind }) => kind === 'fiveOnesCompleted')).toBe(true);
    expect(told.state.backlog).toBe('working');
    expect(outcomeOf(told.attempt('recordSponsorDuty', record, people.deputy))).toEqual(expect.arrayContaining(['sponsorDutyRecorded']));
  });

  it('never has a sponsor with a conflict in the matter (S2.16)', () => {
    const { state } = listed();
    const conflicted = { ...state, recusals: [{ officerId: 'fang', ground: 'kinship' as const, on: '2024-12-01' }] };
    const input = { officerId: 'fang', unitId: 'partyCommittee', reason: '分管' };
    expect(decideSponsor(input, conflicted, contextOf(people.leader))).toMatchObject({ refusal: { code: 'officer-conflicted' } });
    expect(outcomeOf(sponsored().attempt('sponsor', input, people.leader))).toBe('already-the-sponsor');
  });

  it('plans measures on the matter only: watching and promises of silence are refused with the word (care G3, G4)', () => {
    for (const what of ['安排专人盯防', '签订不再上访承诺书', '掌握其轨迹'])
      expect(outcomeOf(sponsored().attempt('approvePlan', { measures: [{ measure: 'explain', what }], offers: [] }, people.deputy))).toBe(
        'wording-not-allowed',
      );
  });
});

describe('work on a listed matter (D42)', () => {
  it('owes the sponsor a record and the petition office a meeting each week (S2.37, F20)', () => {
    const told = working();
    expect([due(told, 'sponsorDutyTask'), due(told, 'backlogMeetingTask')]).toEqual(['2025-01-06', '2025-01-06']);
    const met = told.order('holdBacklogMeeting', { record: '逐件过堂', decisions: [] }, people.officeHead, on('2025-01-03'));
    expect(due(met, 'backlogMeetingTask')).toBe('2025-01-10');
  });

  it('makes each decision of the meeting a task of a unit, which reports on it once', () => {
    const told = working().order(
      'holdBacklogMeeting',
      { record: '逐件过堂', decisions: [{ unitId: 'waterLine', task: '配合拆除', dueOn: '2025-01-08' }] },
      people.officeHead,
      on('2025-01-03'),
    );
    expect(told.state.duties.find(({ kind }) => kind === 'meetingTask')).toMatchObject({
      dueOn: '2025-01-08',
      owner: { role: 'unitHead', unitId: 'waterLine' },
    });
    const report = { taskId: 't1', report: '已配合' };
    expect(outcomeOf(told.attempt('reportMeetingTask', report, people.unitHead))).toBe('meeting-task-of-another-unit');
    const done = told.order('reportMeetingTask', report, people.otherHead, on('2025-01-06'));
    expect(owed(done)).not.toContain('meetingTask');
    expect(outcomeOf(done.attempt('reportMeetingTask', report, people.otherHead))).toBe('meeting-task-reported');
  });

  it('counts a talk with the petitioner only when they accepted the meeting: nobody calls unasked (care G20)', () => {
    const told = working().order(
      'inviteToMeeting',
      { meetOn: '2025-01-08', time: '14:00', place: '社区', purpose: '听您的意见' },
      people.deputy,
      on('2025-01-06'),
    );
    const record = { sponsorDuty: 'explain', note: '当面说明', invitationId: 'm1' } as const;
    expect(outcomeOf(told.attempt('recordSponsorDuty', record, people.deputy, on('2025-01-08')))).toBe('invitation-not-accepted');
    const accepted = told.order('answerInvitation', { invitationId: 'm1', answer: 'accepted' }, people.petitioner, on('2025-01-07'));
    expect(outcomeOf(accepted.attempt('recordSponsorDuty', record, people.deputy, on('2025-01-08')))).toContain('sponsorDutyRecorded');
  });
});

describe('acceptance check and relapse (D44, D45, care G13)', () => {
  it('clears the entry and closes the loop with the petitioner’s word', () => {
    const told = cleared();
    expect(told.state).toMatchObject({ backlog: 'cleared', followup: 'settled', backlogEntry: { clearedOn: '2025-01-20' } });
    expect(owed(told).filter((kind) => /backlog|sponsor/i.test(kind))).toEqual([]);
  });

  it('is made from outside: not by the sponsor, the team or the handling unit', () => {
    expect(outcomeOf(working().attempt('checkAcceptance', check, people.deputy, on('2025-01-20')))).toBe('checker-not-outside');
    expect(outcomeOf(working().attempt('checkAcceptance', check, people.unitHead, on('2025-01-20')))).toBe('not-permitted');
  });

  it('does not pass over a dissatisfied petitioner without a lawful end', () => {
    const against = { ...check, petitionerView: 'dissatisfied' } as const;
    expect(outcomeOf(working().attempt('checkAcceptance', against, people.leader, on('2025-01-20')))).toBe('petitioner-disagrees');
    const lawful = { ...against, clearingGround: 'lawfulConclusion' } as const;
    expect(outcomeOf(working().attempt('checkAcceptance', lawful, people.leader, on('2024-12-31')))).toBe('heard-in-the-future');
    expect(outcomeOf(working().attempt('checkAcceptance', lawful, people.leader, on('2025-01-20')))).toBe('not-lawfully-concluded');
    expect(outcomeOf(working().attempt('checkAcceptance', { ...check, clearingGround: undefined }, people.leader, on('2025-01-20')))).toBe(
      'clearing-ground-missing',
    );
  });

  it('goes back to work when it does not pass', () => {
    const told = working().order('checkAcceptance', { ...check, result: 'notPassed' }, people.leader, on('2025-01-20'));
    expect(told.state.backlog).toBe('working');
    expect(owed(told)).toContain('backlogResolve');
  });

  it('is a relapse within six months through the office’s own doing, with thirty days to resolve it again', () => {
    const found = cleared().order(
      'findRelapse',
      { relapseGround: 'notPerformed', reason: '广告牌又装上了' },
      people.officeHead,
      on('2025-07-18'),
    );
    expect(found.state.backlog).toBe('relapsed');
    expect(due(found, 'relapseResolve')).toBe('2025-08-18');
    expect(
      outcomeOf(cleared().attempt('findRelapse', { relapseGround: 'notPerformed', reason: '又装' }, people.officeHead, on('2025-07-21'))),
    ).toBe('relapse-too-late');
  });
});

describe('the proposal of a sponsor (F16)', () => {
  const facts = { field: false, inCharge: false, open: 0, local: false, conflicted: false };

  it('gives the scores of the worked example, and none to whoever has a conflict', () => {
    expect(scoreSponsor({ ...facts, field: true, inCharge: true, open: 3 }).total).toBe(78);
    expect(scoreSponsor({ ...facts, field: true, local: true }).total).toBe(70);
    expect(scoreSponsor({ ...facts, field: true, conflicted: true }).total).toBeUndefined();
    expect(scoreSponsor({ ...facts, open: 7 }).parts.freeLoad).toBe(0);
  });
});
