import { describe, expect, it } from 'vitest';
import { accepted, classified, dispatched, outcomeOf, people, registered, submitted } from '../case/fixtures.ts';

const forward = { unitId: 'buildingLine', reason: '属城建线职责' };
const assign = { ...forward, reportBack: true };
const refusal = {
  reasonCode: 'legalChannel',
  law: '《信访工作条例》第三十一条第一项',
  explanation: '请向人民法院提出。',
  service: 'readOut',
} as const;

describe('forward (D11)', () => {
  it('sends the matter to a unit and tells the petitioner where it went, without a signature', () => {
    const sent = classified().order('forward', forward, people.dispatcher);
    expect(sent.state).toMatchObject({ procedure: 'dispatched', handlingUnitId: 'buildingLine', ownerUnitId: 'buildingLine' });
    expect(sent.state.notices.map(({ notice, to }) => [notice, to])).toEqual([
      ['receipt', 'petitioner'],
      ['forwardingOrder', 'unit'],
      ['forwardingNotice', 'petitioner'],
    ]);
    expect(sent.state.duties.map(({ kind }) => kind)).toEqual(['acceptanceDecision', 'objection']);
  });

  it.each([
    ['kind-not-classified', registered, forward],
    ['unknown-unit', classified, { ...forward, unitId: 'nowhere' }],
    ['unknown-routing-rule', classified, { ...forward, routingRule: 'invented' }],
    ['dispatch-awaits-signature', () => classified().order('assign', assign, people.dispatcher), forward],
    ['non-acceptance-pending', () => classified().order('notAccept', refusal, people.dispatcher), forward],
  ] as const)('refuses with %s', (code, given, input) => {
    expect(outcomeOf(given().attempt('forward', input, people.dispatcher))).toBe(code);
  });

  it('names a routing rule of the rulebook (S3.3)', () => {
    expect(outcomeOf(classified().attempt('forward', { ...forward, routingRule: 'policyLine' }, people.dispatcher))).toContain(
      'caseForwarded',
    );
  });

  it('posts its notice to a petitioner who did not agree to electronic service', () => {
    const sent = classified({ electronicService: false }).order('forward', forward, people.dispatcher);
    expect(sent.state.notices.at(-1)?.served).toBeUndefined();
    expect(sent.state.duties.map(({ kind }) => kind)).toContain('serveNoticeTask');
  });
});

describe('assign under 两签 (D12, S3.12)', () => {
  it('waits for the principal leader when a dispatcher assigns', () => {
    const proposed = classified().order('assign', { ...assign, termOn: '2024-10-18' }, people.dispatcher);
    expect(proposed.state).toMatchObject({ procedure: 'registered', dispatchProposal: { unitId: 'buildingLine', termOn: '2024-10-18' } });
    expect(proposed.state.duties.find(({ kind }) => kind === 'signTask')?.owner).toMatchObject({ role: 'principalLeader' });
  });

  it('goes to the unit with the signature, and with the term that was set', () => {
    const signed = classified()
      .order('assign', { ...assign, termOn: '2024-10-18' }, people.dispatcher)
      .order('signAssignment', { decision: 'signed' }, people.leader);
    expect(signed.state).toMatchObject({
      procedure: 'dispatched',
      assignment: { unitId: 'buildingLine', termOn: '2024-10-18', reportBack: true },
    });
    expect(signed.state).not.toHaveProperty('dispatchProposal');
    expect(signed.state.duties.find(({ kind }) => kind === 'assignedTerm')?.dueOn).toBe('2024-10-18');
  });

  it('goes back to the dispatcher when it is returned with a note', () => {
    const proposed = classified().order('assign', assign, people.dispatcher);
    expect(outcomeOf(proposed.attempt('signAssignment', { decision: 'returned' }, people.leader))).toBe('note-missing');
    const returned = proposed.order('signAssignment', { decision: 'returned', note: '应由供水线办理' }, people.leader);
    expect(returned.state.procedure).toBe('registered');
    expect(returned.state.duties.map(({ kind }) => kind)).toEqual(['registerForward']);
    expect(outcomeOf(returned.attempt('assign', { ...assign, unitId: 'waterLine' }, people.dispatcher))).toEqual(['dispatchDecided']);
  });

  it('is signed at once when the principal leader assigns in person', () => {
    expect(outcomeOf(classified().attempt('assign', assign, people.leader))).toEqual([
      'dispatchDecided',
      'assignmentSigned',
      'caseAssigned',
      'noticeIssued',
      'noticeIssued',
      'noticeServed',
    ]);
  });

  it('needs no signature where the rulebook asks for none', () => {
    const law = classified({}, { rulebookId: 'nationalLaw' });
    expect(outcomeOf(law.attempt('assign', assign, people.dispatcher))).toContain('caseAssigned');
  });

  it('cannot be accepted before the signature', () => {
    const proposed = classified().order('assign', assign, people.dispatcher);
    expect(outcomeOf(proposed.attempt('accept', { service: 'readOut' }, people.unitHead))).toBe('out-of-turn');
  });

  it('refuses a term in the past and a signature on nothing', () => {
    expect(outcomeOf(classified().attempt('assign', { ...assign, termOn: '2024-09-23' }, people.dispatcher))).toBe('term-in-the-past');
    expect(outcomeOf(classified().attempt('signAssignment', { decision: 'signed' }, people.leader))).toBe('nothing-to-sign');
  });
});

describe('objection (D13–D14, 条例 23)', () => {
  const object = { ground: '该路段由供水线管养，附职责分工文件。' };

  it('may be raised until the end of the fifth working day, not after', () => {
    expect(outcomeOf(dispatched().attempt('object', object, people.unitHead, { at: '2024-09-30T23:59:00+08:00' }))).toEqual([
      'objectionRaised',
    ]);
    expect(outcomeOf(dispatched().attempt('object', object, people.unitHead, { at: '2024-10-01T00:00:00+08:00' }))).toBe(
      'objection-window-over',
    );
  });

  it('upheld takes the matter back to the petition office with its fifteen days', () => {
    const upheld = dispatched()
      .order('object', object, people.unitHead)
      .order('ruleObjection', { decision: 'upheld', reason: '异议成立' }, people.officeHead);
    expect(upheld.state).toMatchObject({ procedure: 'registered', ownerUnitId: 'petitionOffice' });
    expect(upheld.state).not.toHaveProperty('handlingUnitId');
    expect(upheld.state.duties.map(({ kind }) => kind)).toEqual(['registerForward']);
  });

  it('rejected leaves the clock of the unit as it was, and allows no second objection', () => {
    const before = dispatched();
    const rejected = before
      .order('object', object, people.unitHead)
      .order('ruleObjection', { decision: 'rejected', reason: '属本单位职责' }, people.officeHead, { at: '2024-09-26T09:00:00+08:00' });
    const clock = (told: typeof before) => told.state.duties.find(({ kind }) => kind === 'acceptanceDecision');
    expect(clock(rejected)).toEqual(clock(before));
    expect(outcomeOf(rejected.attempt('object', object, people.unitHead))).toBe('objection-already-rejected');
  });

  it('waits while somebody proposes not to accept', () => {
    const pending = dispatched().order('notAccept', refusal, people.unitHead);
    expect(outcomeOf(pending.attempt('object', object, people.unitHead))).toBe('non-acceptance-pending');
  });
});

describe('accept (D16)', () => {
  it('starts the sixty days and the seven of the street, and tells the petitioner (条例 34, S3.10)', () => {
    const { state } = accepted();
    expect(state.duties.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['statutoryHandling', '2024-11-25'],
      ['setHandlerTask', '2024-09-25'],
      ['localPhoneWeb', '2024-10-08'],
    ]);
    expect(state.notices.at(-1)).toMatchObject({ notice: 'acceptanceNotice', served: { on: '2024-09-24', method: 'readOut' } });
  });

  it('by post counts from its service only (G3)', () => {
    const posted = dispatched().order('accept', { service: 'post' }, people.unitHead);
    expect(posted.state.notices.at(-1)).not.toHaveProperty('served');
  });

  it('is the petition office its own handling unit, its head accepts', () => {
    const own = classified().order('forward', { unitId: 'petitionOffice', reason: '本室办理' }, people.dispatcher);
    expect(outcomeOf(own.attempt('accept', { service: 'readOut' }, people.officeHead))).toContain('caseAccepted');
  });

  it('needs no dispatch where another organ received the matter itself', () => {
    const input = { receiverKind: 'otherOrgan', receiverUnitId: 'buildingLine', channel: 'letter' } as const;
    const own = submitted(input)
      .order('register', { title: '路灯不亮', claims: ['修好路灯'], oralTextReadBack: false }, people.window)
      .order('classifyKind', { kind: 'appeal', topics: [] }, people.window);
    expect(own.order('accept', { service: 'inPerson' }, people.unitHead).state).toMatchObject({
      procedure: 'accepted',
      handlingUnitId: 'buildingLine',
    });
  });

  it.each([
    ['no-consent-to-electronic-service', () => dispatched({ electronicService: false }), 'electronic'],
    ['non-acceptance-pending', () => dispatched().order('notAccept', refusal, people.unitHead), 'readOut'],
    [
      'route-leads-elsewhere',
      () =>
        registered()
          .order('classifyKind', { kind: 'appeal', route: 'arbitration', topics: [] }, people.window)
          .order('forward', forward, people.dispatcher),
      'readOut',
    ],
  ] as const)('refuses with %s', (code, given, service) => {
    expect(outcomeOf(given().attempt('accept', { service }, people.unitHead))).toBe(code);
  });

  it('refuses a matter whose kind nobody has named', () => {
    const unnamed = submitted({ receiverKind: 'otherOrgan', receiverUnitId: 'buildingLine', channel: 'letter' }).order(
      'register',
      { title: '路灯不亮', claims: ['修好路灯'], oralTextReadBack: false },
      people.window,
    );
    expect(outcomeOf(unnamed.attempt('accept', { service: 'inPerson' }, people.unitHead))).toBe('kind-not-classified');
  });
});

describe('notAccept in four eyes (D17)', () => {
  it('is proposed by one and confirmed by another, with reason, law and notice', () => {
    const proposed = dispatched().order('notAccept', refusal, people.unitHead);
    expect(proposed.state).toMatchObject({ procedure: 'dispatched', nonAcceptanceProposal: { byOfficerId: 'lin' } });
    expect(proposed.state.duties.map(({ kind }) => kind)).toContain('signTask');
    const ended = proposed.order('notAccept', refusal, people.officeHead);
    expect(ended.state.procedure).toBe('notAccepted');
    expect(ended.state.notices.at(-1)).toMatchObject({ notice: 'nonAcceptanceNotice', served: { method: 'readOut' } });
    expect(ended.state.duties.map(({ kind }) => kind)).toEqual(['archiveTask', 'refusalCheckWindow']);
  });

  it('goes on when the second person says no', () => {
    const proposed = dispatched().order('notAccept', refusal, people.unitHead);
    const goesOn = proposed.order('refuseNonAcceptance', { reason: '属本街道职责' }, people.officeHead);
    expect(goesOn.state).not.toHaveProperty('nonAcceptanceProposal');
    expect(outcomeOf(goesOn.attempt('accept', { service: 'readOut' }, people.unitHead))).toContain('caseAccepted');
    expect(outcomeOf(goesOn.attempt('refuseNonAcceptance', { reason: '再说一次' }, people.officeHead))).toBe('nothing-proposed');
  });

  it.each([
    ['needs-second-person', people.unitHead, refusal],
    ['differs-from-proposal', people.officeHead, { ...refusal, explanation: '另一个理由。' }],
  ] as const)('is not confirmed with %s', (code, actor, input) => {
    expect(outcomeOf(dispatched().order('notAccept', refusal, people.unitHead).attempt('notAccept', input, actor))).toBe(code);
  });

  it('is confirmed by a head, not by a dispatcher', () => {
    const proposed = classified().order('notAccept', refusal, people.officeHead);
    expect(outcomeOf(proposed.attempt('notAccept', refusal, people.dispatcher))).toBe('head-must-confirm');
    expect(outcomeOf(proposed.attempt('notAccept', refusal, people.leader))).toContain('caseNotAccepted');
  });

  it.each([
    ['competent-body-missing', dispatched, { ...refusal, reasonCode: 'notCompetent' }],
    ['wording-not-allowed', dispatched, { ...refusal, explanation: '请承诺不再上访。' }],
    ['no-consent-to-electronic-service', () => dispatched({ electronicService: false }), { ...refusal, service: 'electronic' }],
  ] as const)('refuses with %s', (code, given, input) => {
    expect(outcomeOf(given().attempt('notAccept', input, people.unitHead))).toBe(code);
  });

  it('waits while an assignment awaits its signature', () => {
    const proposed = classified().order('assign', assign, people.dispatcher);
    expect(outcomeOf(proposed.attempt('notAccept', refusal, people.officeHead))).toBe('dispatch-awaits-signature');
  });
});
