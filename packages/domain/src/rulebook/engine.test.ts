import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autumn2024 } from '../calendar/fixtures.ts';
import { type EventData, event } from '../case/events.ts';
import { type Channel, channelGroups, channels, type MatterKind } from '../case/vocabulary.ts';
import { getRulebook } from './catalogue.ts';
import { dueForDuty, dutyTitle } from './engine.ts';
import { getDuty, type Happening, openKinds, playEvents, submission } from './fixtures.ts';

const lihai = getRulebook('lihai');
const law = getRulebook('nationalLaw');

const registered = event('caseRegistered', { title: '路灯不亮', oralTextReadBack: true });
const classified = (kind: MatterKind) => event('kindClassified', { kind, topics: [] });
const assigned = (termOn?: string) =>
  event('caseAssigned', { unitId: 'city-building', reportBack: true, ...(termOn === undefined ? {} : { termOn }) });
const decided = (mode: 'forward' | 'assign') =>
  event('dispatchDecided', { unitId: 'city-building', mode, reason: '属其职责', reportBack: true });
const signed = event('assignmentSigned', { decision: 'signed' });
const accepted = event('caseAccepted', { unitId: 'city-building' });
const handler = (officerId: string) => event('handlerSet', { officerId, unitId: 'city-building' });
const contacted = (outcome: 'clear' | 'unclear') => event('petitionerContacted', { by: 'phone', outcome, note: '已通话' });
const notContacted = event('contactFailed', { by: 'phone' });
const visited = event('siteVisited', { visitors: ['甲', '乙'], place: '村口', note: '已查看', petitionerTold: true, attachments: [] });
const drafted = event('draftReplyPrepared', { answers: [], draftNumber: 1 });
const replied = event('replyIssued', { answers: [], round: 1 });
const concluded = (reason: EventData['caseConcluded']['reason']) => event('caseConcluded', { reason });
const overdue = (dutyId: string, dutyKind: string) => event('clockOverdue', { dutyId, dutyKind });
const issued = (notice: EventData['noticeIssued']['notice'], service: EventData['noticeIssued']['service'] = 'electronic') =>
  event('noticeIssued', { noticeId: `notice-${notice}`, notice, to: 'petitioner', service });
const served = (
  notice: EventData['noticeServed']['notice'],
  servedOn: string,
  method: EventData['noticeServed']['method'] = 'electronic',
) => event('noticeServed', { noticeId: `notice-${notice}`, notice, method, servedOn });
const at = (moment: string, happened: Happening['event']): Happening => ({ at: `${moment}:00+08:00`, event: happened });

const toDispatched = [submission(), registered, classified('appeal'), assigned()] as const;
const toHandling = [...toDispatched, accepted, handler('officer-2')] as const;
const toReplied = [...toHandling, contacted('clear'), drafted, replied, issued('handlingOpinion')] as const;

describe('receipt and dispatch', () => {
  it('gives a petition office 15 natural days to register and forward, from receipt (条例 22)', () => {
    const { state } = playEvents(law, [submission()]);
    expect(openKinds(state)).toEqual(['registerForward']);
    expect(getDuty(state, 'registerForward')).toMatchObject({
      id: 'registerForward.1',
      dueOn: '2024-10-08',
      derivation: { movedFrom: '2024-10-01', startOn: '2024-09-16' },
      owner: { by: 'role', role: 'windowOfficer', unitId: 'petition-office' },
      basis: { rulebook: 'nationalLaw@2', document: '《信访工作条例》', article: '第22条', origin: 'law' },
    });
  });

  it('counts from the day of receipt, also when a letter is entered days later (条例 22)', () => {
    const { state } = playEvents(law, [submission({ receivedOn: '2024-09-10' })]);
    expect(getDuty(state, 'registerForward')).toMatchObject({ openedOn: '2024-09-16', dueOn: '2024-09-25' });
  });

  it('gives another organ 15 natural days to decide on acceptance (条例 23)', () => {
    const { state } = playEvents(law, [submission({ receiverKind: 'otherOrgan', receiverUnitId: 'school' })]);
    expect(openKinds(state)).toEqual(['acceptanceDecision']);
    expect(getDuty(state, 'acceptanceDecision').owner).toEqual({ by: 'role', role: 'unitHead', unitId: 'school' });
  });

  it('passes the next step from the window to the dispatcher once the matter is registered', () => {
    const { state } = playEvents(law, [submission(), registered]);
    expect(getDuty(state, 'registerForward').owner).toEqual({ by: 'role', role: 'dispatcher', unitId: 'petition-office' });
  });

  it('ends the forwarding clock and starts acceptance and objection of the unit when assigned (条例 23, D12)', () => {
    const { state, changes } = playEvents(law, [submission(), registered, classified('appeal'), at('2024-09-27T10:00', assigned())]);
    expect(changes.at(-1)?.done).toContainEqual({
      change: 'closed',
      dutyId: 'registerForward.1',
      closedOn: '2024-09-27',
      outcome: 'done',
    });
    expect(openKinds(state)).toEqual(['acceptanceDecision', 'objection']);
    expect(getDuty(state, 'objection').dueOn).toBe('2024-10-10');
    expect(getDuty(state, 'acceptanceDecision').owner).toEqual({ by: 'role', role: 'unitHead', unitId: 'city-building' });
  });

  it('starts the ordered term only when a date was ordered, and keeps that date (assignedTerm)', () => {
    expect(openKinds(playEvents(law, toDispatched).state)).not.toContain('assignedTerm');
    const { state } = playEvents(law, [submission(), registered, classified('appeal'), assigned('2024-10-05')]);
    expect(getDuty(state, 'assignedTerm')).toMatchObject({ dueOn: '2024-10-05', derivation: { ordered: true } });
  });

  it('lets the right to object lapse after its fifth working day, without calling it overdue (条例 23)', () => {
    const { state, changes } = playEvents(law, [...toDispatched, at('2024-09-25T00:05', overdue('objection.4', 'objection'))]);
    expect(openKinds(state)).toEqual(['acceptanceDecision']);
    expect(changes.at(-1)?.done).toEqual([{ change: 'closed', dutyId: 'objection.4', closedOn: '2024-09-25', outcome: 'lapsed' }]);
  });

  it('never restarts the acceptance clock when an objection is rejected (D14)', () => {
    const objected = [...toDispatched, at('2024-09-18T09:00', event('objectionRaised', { ground: '不属本单位' }))] as const;
    const during = playEvents(law, objected).state;
    expect(openKinds(during)).toEqual(['acceptanceDecision', 'objectionRuling']);
    const { state } = playEvents(law, [...objected, at('2024-09-20T09:00', event('objectionRejected', { reason: '属其职责' }))]);
    expect(openKinds(state)).toEqual(['acceptanceDecision']);
    expect(getDuty(state, 'acceptanceDecision')).toEqual(getDuty(during, 'acceptanceDecision'));
  });

  it('owes forwarding again when an objection is upheld (invariant ii)', () => {
    const { state } = playEvents(law, [
      ...toDispatched,
      event('objectionRaised', { ground: '不属本单位' }),
      at('2024-09-20T09:00', event('objectionUpheld', { reason: '属综合执法' })),
    ]);
    expect(openKinds(state)).toEqual(['registerForward']);
    expect(getDuty(state, 'registerForward')).toMatchObject({ id: 'registerForward.6', dueOn: '2024-10-08' });
  });
});

describe('two signatures (S3.12)', () => {
  const waiting = [submission(), registered, classified('appeal'), decided('assign')] as const;

  it('asks the principal leader to sign an assignment within one working day', () => {
    const { state } = playEvents(lihai, waiting);
    expect(openKinds(state)).toEqual(['registerForward', 'signTask:assignment']);
    expect(getDuty(state, 'signTask')).toMatchObject({
      dueOn: '2024-09-18',
      owner: { by: 'role', role: 'principalLeader', unitId: 'committee' },
      basis: { document: '沥工委〔2020〕38号', article: '二（一）', origin: 'platformDefault' },
    });
    expect(dutyTitle(lihai, 'signTask', 'assignment')).toBe('交办签字');
  });

  it('is done with the signature, given or withheld', () => {
    expect(openKinds(playEvents(lihai, [...waiting, signed]).state)).toEqual(['registerForward']);
    const returned = event('assignmentSigned', { decision: 'returned', note: '先核对' });
    expect(openKinds(playEvents(lihai, [...waiting, returned]).state)).toEqual(['registerForward']);
  });

  it('needs no signature to forward, nor under the national law', () => {
    expect(openKinds(playEvents(lihai, [submission(), registered, decided('forward')]).state)).toEqual(['registerForward']);
    expect(openKinds(playEvents(law, waiting).state)).toEqual(['registerForward']);
  });

  it('asks for the closure signature on a draft, and does not restart it on a second draft', () => {
    const once = playEvents(lihai, [...toHandling, drafted]).state;
    const twice = playEvents(lihai, [...toHandling, drafted, at('2024-09-18T09:00', drafted)]).state;
    expect(getDuty(once, 'signTask', 'closure').dueOn).toBe('2024-09-18');
    expect(getDuty(twice, 'signTask', 'closure')).toEqual(getDuty(once, 'signTask', 'closure'));
  });
});

describe('acceptance and limits by channel (S3.10, S3.11)', () => {
  const acceptedBy = (channel: Channel, kind: MatterKind = 'appeal') =>
    playEvents(lihai, [submission({ channel }), registered, classified(kind), assigned(), at('2024-09-27T09:00', accepted)]).state;

  it.each([...channelGroups.phone, ...channelGroups.web])('answers a matter by %s within 7 natural days', (channel) => {
    expect(getDuty(acceptedBy(channel), 'localPhoneWeb')).toMatchObject({ dueOn: '2024-10-08', derivation: { movedFrom: '2024-10-04' } });
  });

  it.each(channelGroups.letterVisit)('answers a matter by %s within 15 working days', (channel) => {
    expect(getDuty(acceptedBy(channel), 'localLetterVisit')).toMatchObject({
      dueOn: '2024-10-23',
      basis: { article: '一（五）', origin: 'local' },
    });
  });

  it('leaves channels that the document does not name to the law alone', () => {
    const grouped: readonly Channel[] = Object.values(channelGroups).flat();
    const others = channels.filter((channel) => !grouped.includes(channel));
    expect(others).toEqual(['agency', 'superiorAssigned', 'patrol', 'council']);
    for (const channel of others) expect(openKinds(acceptedBy(channel))).toEqual(['setHandlerTask', 'statutoryHandling']);
  });

  it('runs the 60 days of the law beside the local clock of an appeal (条例 34)', () => {
    const state = acceptedBy('visit');
    expect(openKinds(state)).toEqual(['localLetterVisit', 'setHandlerTask', 'statutoryHandling']);
    expect(getDuty(state, 'statutoryHandling')).toMatchObject({ dueOn: '2024-11-26', basis: { article: '第34条', origin: 'law' } });
  });

  it('gives suggestions, assistance and consultations their own default terms', () => {
    expect(openKinds(acceptedBy('agency', 'suggestion'))).toEqual(['setHandlerTask', 'suggestionFeedback']);
    expect(openKinds(acceptedBy('agency', 'assistance'))).toEqual(['assistanceHandling', 'setHandlerTask']);
    expect(openKinds(acceptedBy('agency', 'consultation'))).toEqual(['consultationReply', 'setHandlerTask']);
  });

  it('takes an appeal nobody classified under the strictest protection: the 60 days run', () => {
    expect(openKinds(playEvents(law, [submission(), registered, assigned(), accepted]).state)).toContain('statutoryHandling');
  });
});

describe('一问一核实 (S3.6, S3.7)', () => {
  const named = [...toDispatched, accepted, at('2024-09-30T09:00', handler('officer-2'))] as const;

  it('asks for contact within one working day of naming a handler: Mon 09-30 gives Tue 10-08', () => {
    expect(getDuty(playEvents(lihai, named).state, 'firstContact')).toMatchObject({
      dueOn: '2024-10-08',
      owner: { by: 'officer', officerId: 'officer-2', unitId: 'city-building' },
      basis: { article: '一（二）', origin: 'local' },
    });
  });

  it('follows the case to a new handler with the same date', () => {
    const { state } = playEvents(lihai, [...named, at('2024-10-08T09:00', handler('officer-3'))]);
    expect(getDuty(state, 'firstContact')).toMatchObject({ dueOn: '2024-10-08', owner: { officerId: 'officer-3' } });
    expect(getDuty(state, 'statutoryHandling').owner).toMatchObject({ officerId: 'officer-3' });
  });

  it('does not ask again once the petitioner was reached', () => {
    expect(openKinds(playEvents(lihai, [...named, contacted('clear'), handler('officer-3')]).state)).not.toContain('firstContact');
  });

  it('goes back to the head of the unit when another unit takes the lead (D19)', () => {
    const { state } = playEvents(lihai, [...named, event('leadUnitSet', { unitId: 'enforcement', reason: '改由执法牵头' })]);
    expect(getDuty(state, 'firstContact').owner).toEqual({ by: 'role', role: 'unitHead', unitId: 'enforcement' });
    expect(openKinds(state)).toContain('setHandlerTask');
  });

  it('counts three tries on two days as contact attempted, not two tries and not one day (D20)', () => {
    const [first, second] = ['2024-10-08T09:00', '2024-10-09T09:00'];
    const open = (...tries: readonly string[]) =>
      openKinds(playEvents(lihai, [...named, ...tries.map((moment) => at(moment, notContacted))]).state).includes('firstContact');
    expect(open(first, second)).toBe(true);
    expect(open(first, first, first)).toBe(true);
    expect(open(first, first, second)).toBe(false);
  });

  it('sends somebody to the place on the next working day when the call left it unclear', () => {
    const unclear = [...named, at('2024-10-08T10:00', contacted('unclear'))] as const;
    const { state } = playEvents(lihai, unclear);
    expect(getDuty(state, 'siteCheck')).toMatchObject({ dueOn: '2024-10-09', basis: { article: '一（二）', origin: 'platformDefault' } });
    expect(openKinds(playEvents(lihai, [...unclear, visited]).state)).not.toContain('siteCheck');
    expect(openKinds(playEvents(lihai, [...named, contacted('clear')]).state)).not.toContain('siteCheck');
  });
});

describe('extension (条例 34)', () => {
  const requested = event('extensionRequested', { days: 30, reason: '要现场鉴定' });
  const handled = [submission({ receivedOn: '2024-09-03' }), registered, classified('appeal'), assigned(), accepted, handler('officer-2')];
  const extended = (days: number) =>
    playEvents(lihai, [...handled, requested, event('extensionApproved', { days, reason: '情况复杂' })], {
      start: '2024-09-03T09:00:00+08:00',
    });

  it('asks the head of the unit to decide within one working day', () => {
    const { state } = playEvents(lihai, [...handled, requested]);
    expect(getDuty(state, 'extensionTask').owner).toEqual({ by: 'role', role: 'unitHead', unitId: 'city-building' });
  });

  it('moves the clock of the law from the end before moving: 11-02 gives 12-02 (F0)', () => {
    const { state } = extended(30);
    expect(getDuty(state, 'statutoryHandling')).toMatchObject({ dueOn: '2024-12-02', derivation: { extendedBy: 30 } });
    expect(openKinds(state)).not.toContain('extensionTask');
  });

  it('never moves it by more than 30 days, and leaves the local clock alone', () => {
    expect(getDuty(extended(31).state, 'statutoryHandling').dueOn).toBe('2024-12-02');
    expect(getDuty(extended(29).state, 'statutoryHandling').dueOn).toBe('2024-12-02');
    expect(getDuty(extended(28).state, 'statutoryHandling').dueOn).toBe('2024-12-02');
    expect(getDuty(extended(27).state, 'statutoryHandling').dueOn).toBe('2024-11-29');
    expect(getDuty(extended(30).state, 'localPhoneWeb').dueOn).toBe('2024-09-10');
  });
});

describe('service, evaluation, return visit and review', () => {
  it('starts no window before service: a posted opinion is first owed its delivery (invariant iv)', () => {
    const { state } = playEvents(lihai, [...toHandling, replied, issued('handlingOpinion', 'post')]);
    expect(openKinds(state)).toEqual(['serveNoticeTask']);
    expect(getDuty(state, 'serveNoticeTask').subject).toBe('notice-handlingOpinion');
  });

  it('counts review, evaluation and return visit from the day of service (条例 35, S3.15)', () => {
    const posted = [...toHandling, replied, issued('handlingOpinion', 'post')];
    const { state } = playEvents(lihai, [...posted, at('2024-11-06T09:00', served('handlingOpinion', '2024-11-04', 'post'))]);
    expect(openKinds(state)).toEqual(['evaluationWindow', 'returnVisit', 'reviewWindow']);
    expect(getDuty(state, 'reviewWindow')).toMatchObject({ dueOn: '2024-12-04', owner: { by: 'petitioner' } });
    expect(getDuty(state, 'returnVisit')).toMatchObject({
      dueOn: '2024-11-11',
      owner: { by: 'role', role: 'returnVisitOfficer', unitId: 'petition-office' },
      basis: { article: '二（一）' },
    });
  });

  it('owes no delivery of a notice that is served as it is issued, nor of an order to a unit', () => {
    const order = event('noticeIssued', {
      noticeId: 'n1',
      notice: 'assignmentOrder',
      to: 'unit',
      unitId: 'city-building',
      service: 'electronic',
    });
    expect(openKinds(playEvents(lihai, [submission(), issued('receipt'), order]).state)).toEqual(['registerForward']);
  });

  it('owes each posted notice its own delivery', () => {
    const { state } = playEvents(lihai, [
      ...toHandling,
      issued('acceptanceNotice', 'post'),
      issued('extensionNotice', 'post'),
      served('acceptanceNotice', '2024-09-16', 'post'),
    ]);
    expect(state.duties.filter((duty) => duty.kind === 'serveNoticeTask').map((duty) => duty.subject)).toEqual(['notice-extensionNotice']);
  });

  const answered = [...toReplied, served('handlingOpinion', '2024-09-16')] as const;

  it('ends the evaluation window with the evaluation, or lets it lapse: silence is never satisfaction (invariant viii)', () => {
    const given = event('evaluationGiven', { round: 1, subject: 'handlingUnit', grade: 'satisfied', changed: false, assisted: false });
    expect(openKinds(playEvents(lihai, [...answered, given]).state)).toEqual(['returnVisit', 'reviewWindow']);
    const { state, changes } = playEvents(lihai, [...answered, event('evaluationLapsed', { round: 1 })]);
    expect(openKinds(state)).toEqual(['returnVisit', 'reviewWindow']);
    expect(changes.at(-1)?.done).toMatchObject([{ change: 'closed', outcome: 'lapsed' }]);
  });

  it('ends the return visit when it was made, or tried three times (D34)', () => {
    const failed = (attempt: number) => event('returnVisitFailed', { round: 1, note: '无人接听', attempt });
    const done = event('returnVisitDone', { round: 1, by: 'phone', grade: 'satisfied', note: '已解决' });
    expect(openKinds(playEvents(lihai, [...answered, done]).state)).not.toContain('returnVisit');
    expect(openKinds(playEvents(lihai, [...answered, failed(1), failed(2)]).state)).toContain('returnVisit');
    expect(openKinds(playEvents(lihai, [...answered, failed(1), failed(2), failed(3)]).state)).not.toContain('returnVisit');
  });

  it('gives questions of the petitioner to the handler, one by one', () => {
    const asked = (id: string) => event('questionAsked', { questionId: id, wordsId: id });
    const { state } = playEvents(lihai, [
      ...toHandling,
      asked('q1'),
      asked('q2'),
      event('questionAnswered', { questionId: 'q1', answer: '已看' }),
    ]);
    expect(state.duties.filter((duty) => duty.kind === 'questionReply').map((duty) => duty.subject)).toEqual(['q2']);
    expect(getDuty(state, 'questionReply').owner).toMatchObject({ officerId: 'officer-2' });
  });

  it('gives each co-unit its own task, by the ordered date or within ten working days (D19)', () => {
    const { state } = playEvents(lihai, [
      ...toHandling,
      event('subTaskOpened', { subTaskId: 's1', unitId: 'enforcement', task: '查证' }),
      event('subTaskOpened', { subTaskId: 's2', unitId: 'agriculture', task: '测量', dueOn: '2024-09-20' }),
    ]);
    expect(getDuty(state, 'subTask', 's1')).toMatchObject({ dueOn: '2024-09-30', owner: { role: 'unitHead', unitId: 'enforcement' } });
    expect(getDuty(state, 'subTask', 's2')).toMatchObject({ dueOn: '2024-09-20', owner: { role: 'unitHead', unitId: 'agriculture' } });
    const answeredFirst = playEvents(lihai, [
      ...toHandling,
      event('subTaskOpened', { subTaskId: 's1', unitId: 'enforcement', task: '查证' }),
      event('subTaskOpened', { subTaskId: 's2', unitId: 'agriculture', task: '测量' }),
      event('subTaskAnswered', { subTaskId: 's2', answer: '已测' }),
    ]).state;
    expect(answeredFirst.duties.filter((duty) => duty.kind === 'subTask').map((duty) => duty.subject)).toEqual(['s1']);
  });
});

describe('merge and its undoing (D7)', () => {
  const merged = event('caseMerged', { intoCaseId: 'case-2', reason: '同一事项' });
  const reopened = event('caseReopened', { cause: 'mergeReversed', reason: '不是同一事项' });

  it('stops every duty of the merged case', () => {
    const { state, changes } = playEvents(lihai, [submission(), registered, merged]);
    expect(state.duties).toEqual([]);
    expect(changes.at(-1)?.done).toEqual([{ change: 'closed', dutyId: 'registerForward.1', closedOn: '2024-09-16', outcome: 'stopped' }]);
  });

  it('gives them back with their own dates: the clocks of the law never stood still', () => {
    const before = playEvents(lihai, [submission(), registered]).state;
    const { state } = playEvents(lihai, [submission(), registered, merged, at('2024-10-20T09:00', reopened)]);
    expect(state.duties).toEqual(before.duties);
  });
});

describe('overdue', () => {
  it('marks only the duty it names, once, and keeps it open', () => {
    const moment = '2024-10-09T00:05';
    const mark = at(moment, overdue('acceptanceDecision.4', 'acceptanceDecision'));
    const { state, changes } = playEvents(law, [...toDispatched, mark, mark]);
    expect(getDuty(state, 'acceptanceDecision').overdueAt).toBe(`${moment}:00+08:00`);
    expect(getDuty(state, 'objection').overdueAt).toBeUndefined();
    expect(changes.at(-1)?.done).toEqual([]);
  });
});

describe('whatever happens, in whatever order', () => {
  const anything = [
    registered,
    classified('appeal'),
    classified('consultation'),
    decided('assign'),
    signed,
    assigned(),
    assigned('2024-10-20'),
    accepted,
    handler('officer-2'),
    handler('officer-3'),
    contacted('unclear'),
    notContacted,
    visited,
    drafted,
    event('objectionRaised', { ground: '不属' }),
    event('objectionRejected', { reason: '属其职责' }),
    event('leadUnitSet', { unitId: 'enforcement', reason: '改牵头' }),
    event('subTaskOpened', { subTaskId: 's1', unitId: 'agriculture', task: '测量' }),
    event('questionAsked', { questionId: 'q1', wordsId: 'q1' }),
    replied,
    issued('handlingOpinion', 'post'),
    served('handlingOpinion', '2024-09-20', 'post'),
  ] as const;
  const stories = fc.array(fc.tuple(fc.constantFrom(...anything), fc.nat(3)), { maxLength: 25 });

  it('never owes one thing twice, and never moves a date without an extension', () => {
    fc.assert(
      fc.property(stories, (story) => {
        let day = 16;
        const happenings = story.map(([happened, days]) => {
          day = Math.min(30, day + days);
          return at(`2024-09-${day}T09:00`, happened);
        });
        const { state, changes } = playEvents(lihai, [submission(), ...happenings]);
        const owed = state.duties.map((duty) => `${duty.kind} ${duty.subject ?? ''}`);
        expect(new Set(owed).size).toBe(owed.length);
        expect(changes.flatMap(({ done }) => done).filter((change) => change.change === 'moved')).toEqual([]);
        for (const duty of state.duties) expect(duty.dueOn >= duty.derivation.startOn).toBe(true);
      }),
    );
  });
});

describe('due dates asked for by duty', () => {
  it('says when firstContact from 2024-09-30 is due, and why (S3.6)', () => {
    expect(dueForDuty(lihai, 'firstContact', '2024-09-30', autumn2024)).toMatchObject({
      ok: true,
      value: { dueOn: '2024-10-08', basis: { article: '一（二）' } },
    });
  });

  it('refuses a duty it does not know, and one whose date is ordered', () => {
    expect(dueForDuty(lihai, 'nothing', '2024-09-30', autumn2024)).toEqual({
      ok: false,
      refusal: { code: 'unknown-duty', kind: 'nothing' },
    });
    expect(dueForDuty(lihai, 'assignedTerm', '2024-09-30', autumn2024)).toEqual({
      ok: false,
      refusal: { code: 'date-is-ordered', kind: 'assignedTerm' },
    });
    expect(dueForDuty(lihai, 'subTask', '2024-09-30', autumn2024)).toMatchObject({ ok: true, value: { dueOn: '2024-10-18' } });
  });
});

describe('every open state of the main path owes something (design 2)', () => {
  const proposed = event('decisionRecorded', {
    decision: 'nonAcceptanceProposed',
    reasonCode: 'notCompetent',
    law: '条例23',
    explanation: '不属',
  });
  const refused = event('decisionRecorded', { decision: 'nonAcceptanceRefused', explanation: '应当受理' });
  const notAccepted = event('caseNotAccepted', { reasonCode: 'notCompetent', law: '条例23', explanation: '不属' });
  const served1 = [...toReplied, served('handlingOpinion', '2024-09-16')] as const;
  const settled = [
    event('returnVisitDone', { round: 1, by: 'phone', grade: 'satisfied', note: '已解决' }),
    event('caseSettled', { reason: 'satisfied' }),
  ] as const;
  const lapsed = [event('remedyLapsed', { window: 'reviewWindow' }), concluded('remedyLapsed')] as const;

  it.each([
    ['received', [submission()], ['registerForward']],
    ['received by another organ', [submission({ receiverKind: 'otherOrgan' })], ['acceptanceDecision']],
    ['registered', [submission(), registered, classified('appeal')], ['registerForward']],
    ['consultation registered', [submission(), registered, classified('consultation')], ['consultationReply', 'registerForward']],
    [
      'consultation found to be an appeal',
      [submission(), registered, classified('consultation'), classified('appeal')],
      ['registerForward'],
    ],
    [
      'assignment unsigned',
      [submission(), registered, classified('appeal'), decided('assign')],
      ['registerForward', 'signTask:assignment'],
    ],
    ['dispatched', toDispatched, ['acceptanceDecision', 'objection']],
    ['objected', [...toDispatched, event('objectionRaised', { ground: '不属' })], ['acceptanceDecision', 'objectionRuling']],
    ['non-acceptance proposed', [...toDispatched, proposed], ['acceptanceDecision', 'objection', 'signTask:nonAcceptance']],
    ['non-acceptance refused', [...toDispatched, proposed, refused], ['acceptanceDecision', 'objection']],
    ['not accepted', [...toDispatched, proposed, notAccepted], ['archiveTask']],
    ['accepted', [...toDispatched, accepted], ['localPhoneWeb', 'setHandlerTask', 'statutoryHandling']],
    ['handling', toHandling, ['firstContact', 'localPhoneWeb', 'statutoryHandling']],
    ['contacted', [...toHandling, contacted('clear')], ['localPhoneWeb', 'statutoryHandling']],
    ['drafted', [...toHandling, contacted('clear'), drafted], ['localPhoneWeb', 'signTask:closure', 'statutoryHandling']],
    ['replied by post', [...toHandling, replied, issued('handlingOpinion', 'post')], ['serveNoticeTask']],
    ['replied and served', served1, ['evaluationWindow', 'returnVisit', 'reviewWindow']],
    ['settled', [...served1, ...settled], ['evaluationWindow', 'reviewWindow']],
    ['concluded after the review window', [...served1, ...settled, ...lapsed], ['archiveTask', 'evaluationWindow']],
    [
      'suggestion answered',
      [submission(), registered, classified('suggestion'), assigned(), accepted, replied, concluded('suggestionAnswered')],
      ['archiveTask'],
    ],
    [
      'consultation answered',
      [submission(), registered, classified('consultation'), replied, concluded('consultationAnswered')],
      ['archiveTask'],
    ],
    ['archived', [...served1, ...settled, ...lapsed, event('caseArchived', { retention: 'tenYears' })], []],
  ])('%s', (_state, happenings, open) => {
    const { state } = playEvents(lihai, happenings);
    expect(openKinds(state)).toEqual(open);
    for (const duty of state.duties) {
      expect(duty.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(duty.owner.by === 'petitioner' || duty.owner.unitId.length > 0).toBe(true);
      expect(duty.basis.article).not.toBe('');
    }
  });
});
