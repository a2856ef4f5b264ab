import { describe, expect, it } from 'vitest';
import { decideAccess } from '../access/decide-access.ts';
import { toAccessFacts } from '../access/facts.ts';
import { availableActions } from '../case/actions.ts';
import type { Actor } from '../case/actor.ts';
import type { CommandInputs } from '../case/commands.ts';
import { contextOf, handling, morning, office, outcomeOf, people, registered, type Told } from '../case/fixtures.ts';
import { handle } from '../case/handle.ts';
import type { CaseState } from '../case/state.ts';

const wish = { unitId: 'point', itemId: 'other', scope: ['inquire', 'collectPapers'] } as const satisfies Partial<
  CommandInputs['grantMandate']
>;
const granting: CommandInputs['grantMandate'] = { ...wish, source: 'portal' };
const recording: CommandInputs['recordMandate'] = {
  ...wish,
  source: 'window',
  form: 'oral',
  evidence: ['recording-1'],
  readBack: true,
  byGuardian: false,
  service: 'inPerson',
};
const granted = (input: Partial<CommandInputs['grantMandate']> = {}): Told =>
  handling().order('grantMandate', { ...granting, ...input }, people.petitioner);
const running = (input: Partial<CommandInputs['grantMandate']> = {}): Told => granted(input).order('acceptMandate', {}, people.agent);
const dutyOf = ({ state }: Told, kind: string) => state.duties.find((duty) => duty.kind === kind);

const tree = {
  petitionOfficeId: office.petitionOfficeId,
  units: new Map(
    ['petitionOffice', 'partyCommittee', 'buildingLine', 'waterLine', 'village', 'station', 'point', 'farPoint', 'gapPoint'].flatMap(
      (id) => {
        const unit = office.unit(id);
        return unit === undefined ? [] : [[id, unit] as const];
      },
    ),
  ),
};
const sights = (state: CaseState, actor: Actor) => decideAccess([actor], toAccessFacts(state), tree).sees;

describe('a mandate (D60, S4.1)', () => {
  it('is signed by the principal, with a scope and the paper of it, and answered by the point within one working day', () => {
    const told = granted();
    expect(told.state).toMatchObject({ agency: 'mandated', agencyWork: { mandate: { form: 'eSigned', unitId: 'point' } } });
    expect(told.state.notices.at(-1)).toMatchObject({ notice: 'mandate', to: 'petitioner' });
    expect(dutyOf(told, 'mandateAnswer')).toMatchObject({
      dueOn: '2024-09-25',
      owner: { by: 'role', role: 'petitionAgent', unitId: 'point' },
    });
  });

  it('is owed an answer by the agent whom the principal wished for', () => {
    expect(dutyOf(granted({ agentId: 'yuexian' }), 'mandateAnswer')).toMatchObject({ owner: { by: 'officer', officerId: 'yuexian' } });
  });

  it('asks the agent for the first contact within one working day of accepting (D60)', () => {
    const told = running();
    expect(told.state).toMatchObject({ agency: 'running', agencyWork: { step: { step: 'community', unitId: 'point' } } });
    expect(dutyOf(told, 'agentContact')).toMatchObject({ dueOn: '2024-09-25', owner: { by: 'officer', officerId: 'agen' } });
    expect(dutyOf(told, 'mandateAnswer')).toBeUndefined();
  });

  it('comes with a filing: an agent at the door records and accepts it in one breath (S2.4)', () => {
    const filed = handle(
      {
        name: 'submit',
        input: {
          channel: 'agency',
          receiverKind: 'petitionOffice',
          persons: 1,
          representatives: 0,
          fromLedger: false,
          attachments: [],
          electronicService: false,
          agency: { ...wish, form: 'oral', evidence: ['recording-1'], readBack: true, source: 'atTheDoor' },
        },
      },
      undefined,
      contextOf(people.agent),
    );
    expect(outcomeOf(filed)).toEqual(expect.arrayContaining(['submissionReceived', 'mandateGranted', 'mandateAccepted']));
    expect(filed.ok && filed.value.state.agency).toBe('running');
  });

  it('is given by a guardian for a person without capacity, and says so (S4.1)', () => {
    const guarded = handling().order(
      'nameRepresentative',
      { representativeId: 'daughter', relation: 'guardian', scope: 'act', attachments: ['register-1'] },
      people.petitioner,
    );
    const told = guarded.order('grantMandate', granting, people.daughter);
    expect(told.state.agencyWork?.mandate?.byGuardian).toBe(true);
    const recorded = handling().order('recordMandate', { ...recording, byGuardian: true }, people.window);
    expect(recorded.state.agencyWork?.mandate?.byGuardian).toBe(true);
  });

  it('ends with the matter', () => {
    const withdrawn = running()
      .order('requestWithdrawal', { pressure: 'none' }, people.petitioner)
      .order('endWithdrawalCooling', {}, people.timer, { at: '2024-10-09T09:00:00+08:00' })
      .order('completeWithdrawal', { decision: 'confirmed', note: '本人意愿' }, people.officeHead, { at: '2024-10-09T10:00:00+08:00' });
    expect(withdrawn.state).toMatchObject({ agency: 'done', agencyWork: { mandate: { ended: { by: 'done' } } } });
  });

  it('ends at the term that the principal set, and not before', () => {
    const told = running({ untilOn: '2024-09-27' });
    expect(dutyOf(told, 'mandateTerm')).toMatchObject({ dueOn: '2024-09-27', isRight: true });
    expect(outcomeOf(told.attempt('lapseMandate', {}, people.timer, { at: '2024-09-27T17:00:00+08:00' }))).toBe('window-still-open');
    const lapsed = told.order('lapseMandate', {}, people.timer, { at: '2024-09-28T00:05:00+08:00' });
    expect(lapsed.state).toMatchObject({ agency: 'revoked', agencyWork: { mandate: { ended: { by: 'termOver' } } } });
    expect(sights(lapsed.state, people.agent)).toEqual([]);
  });
});

describe('a mandate is refused', () => {
  it('while another one is in force', () => {
    expect(outcomeOf(running().attempt('recordMandate', recording, people.window))).toBe('mandate-in-force');
  });

  it('without evidence, or by word of mouth without reading it back (D60)', () => {
    const told = handling();
    expect(outcomeOf(told.attempt('recordMandate', { ...recording, evidence: [] }, people.window))).toBe('mandate-evidence-missing');
    expect(outcomeOf(told.attempt('recordMandate', { ...recording, readBack: false }, people.window))).toBe('mandate-not-read-back');
  });

  it('without a scope, for longer than a year, or until a day that is over', () => {
    const told = handling();
    expect(outcomeOf(told.attempt('grantMandate', { ...granting, scope: [] }, people.petitioner))).toBe('mandate-without-scope');
    expect(outcomeOf(told.attempt('grantMandate', { ...granting, untilOn: '2025-09-25' }, people.petitioner))).toBe('mandate-too-long');
    expect(outcomeOf(told.attempt('grantMandate', { ...granting, untilOn: '2024-09-23' }, people.petitioner))).toBe('term-in-the-past');
  });

  it('to a unit that has nothing to do with agency', () => {
    const told = handling();
    expect(outcomeOf(told.attempt('grantMandate', { ...granting, unitId: 'waterLine' }, people.petitioner))).toBe('unit-without-agents');
    expect(outcomeOf(told.attempt('grantMandate', { ...granting, unitId: 'nowhere' }, people.petitioner))).toBe('unknown-unit');
  });

  it('when principal and agent are one person (S4.9)', () => {
    const own = { facts: { principalOfficerIds: ['agen'] } };
    expect(outcomeOf(granted().attempt('acceptMandate', {}, people.agent, own))).toBe('agent-is-principal');
    expect(outcomeOf(handling().attempt('grantMandate', { ...granting, agentId: 'agen' }, people.petitioner, own))).toBe(
      'agent-is-principal',
    );
  });

  it('to somebody whom the matter complains about, in person or through the unit (条例 28)', () => {
    const aboutAgent = registered().order('recordConcerned', { officerIds: ['agen'], unitIds: [], reason: '来信点名' }, people.window);
    expect(outcomeOf(aboutAgent.attempt('grantMandate', { ...granting, agentId: 'agen' }, people.petitioner))).toBe('officer-conflicted');
    const aboutPoint = registered().order('recordConcerned', { officerIds: [], unitIds: ['point'], reason: '来信点名' }, people.window);
    expect(outcomeOf(aboutPoint.attempt('grantMandate', granting, people.petitioner))).toBe('unit-concerned');
  });

  it('when staff would sign for the principal, or the principal file what staff have to record', () => {
    const filing = { channel: 'agency', receiverKind: 'petitionOffice', persons: 1, representatives: 0, fromLedger: false } as const;
    const agency = { ...wish, form: 'eSigned', evidence: [], source: 'atTheDoor' } as const;
    const input = { ...filing, attachments: [], electronicService: true, agency };
    expect(outcomeOf(handle({ name: 'submit', input }, undefined, contextOf(people.agent)))).toBe('mandate-form-not-theirs');
  });

  it('for a channel that is the window’s: a superior’s order never comes through an agent', () => {
    const input: CommandInputs['submit'] = {
      channel: 'superiorAssigned',
      receiverKind: 'petitionOffice',
      persons: 1,
      representatives: 0,
      fromLedger: false,
      attachments: [],
      electronicService: true,
    };
    expect(outcomeOf(handle({ name: 'submit', input }, undefined, contextOf(people.agent)))).toBe('channel-not-theirs');
  });
});

describe('an offer of an agent (care G15)', () => {
  const offered = () => handling().order('offerAgency', { unitId: 'point', source: 'window' }, people.window);

  it('leaves no mark on the matter once it was declined, and the matter goes on', () => {
    const before = handling().state;
    const declined = offered().order('declineAgencyOffer', {}, people.petitioner);
    expect(declined.state.agencyWork).toBeUndefined();
    expect(declined.state).toMatchObject({ agency: 'none', procedure: before.procedure, duties: before.duties });
  });

  it('is made once at a time, and never answered by staff', () => {
    expect(outcomeOf(offered().attempt('offerAgency', { unitId: 'point', source: 'window' }, people.window))).toBe(
      'agency-already-offered',
    );
    expect(outcomeOf(offered().attempt('declineAgencyOffer', {}, people.window))).toBe('petitioner-act-only');
    expect(outcomeOf(handling().attempt('declineAgencyOffer', {}, people.petitioner))).toBe('no-agency-offer');
  });
});

describe('an agent (D60)', () => {
  it('sees the matter by mandate and not by post, and nothing from the moment of its end', () => {
    expect(sights(handling().state, people.agent)).toEqual([]);
    expect(sights(granted().state, people.agent)).toEqual(['row', 'case']);
    expect(sights(running().state, people.agent)).toEqual(['row', 'case', 'personalData', 'papers', 'attachments']);
    expect(sights(running().state, people.secondAgent)).toEqual([]);
    const revoked = running().order('revokeMandate', {}, people.petitioner);
    expect(sights(revoked.state, people.agent)).toEqual([]);
    expect(sights(revoked.state, people.coordinator)).toEqual([]);
    expect(revoked.state.duties.filter(({ kind }) => kind.startsWith('agen') || kind.startsWith('mandate'))).toEqual([]);
  });

  it('of the point sees a mandate that waits only when no other one was wished for', () => {
    expect(sights(granted({ agentId: 'yuexian' }).state, people.agent)).toEqual([]);
    expect(sights(granted({ agentId: 'yuexian' }).state, people.secondAgent)).toEqual(['row', 'case']);
    expect(outcomeOf(granted({ agentId: 'yuexian' }).attempt('acceptMandate', {}, people.agent))).toBe('mandate-of-another-agent');
  });

  it('is looked after by the coordinator above, who sees the matter without the person (S0.16)', () => {
    expect(sights(running().state, people.coordinator)).toEqual(['row', 'case']);
  });

  it('never evaluates, withdraws, settles or asks for a review (care G15)', () => {
    const { state } = running();
    const acts = availableActions(state, [people.agent], { organisation: office, rulebook: contextOf(people.agent).rulebook, at: morning });
    for (const act of ['evaluate', 'requestWithdrawal', 'settle', 'requestReview', 'grantMandate', 'revokeMandate', 'supply'])
      expect(acts.map(({ command }) => command)).not.toContain(act);
  });

  it('with an interest returns the mandate, is kept away from then on, and the coordinator names another within one working day', () => {
    const returned = granted().order('returnMandate', { ground: 'interest' }, people.agent);
    expect(dutyOf(returned, 'nameAgentTask')).toMatchObject({
      dueOn: '2024-09-25',
      owner: { by: 'role', role: 'agencyCoordinator', unitId: 'station' },
    });
    expect(outcomeOf(returned.attempt('acceptMandate', {}, people.agent))).toBe('not-permitted');
    const named = returned.order('nameAgent', { agentId: 'jinmei', unitId: 'farPoint', reason: '原代办员不便' }, people.coordinator);
    expect(dutyOf(named, 'nameAgentTask')).toBeUndefined();
    expect(named.order('acceptMandate', {}, people.farAgent).state.agency).toBe('running');
  });

  it('who leaves is followed by another one under the same mandate, which the principal may end meanwhile', () => {
    const left = running().order('endMandate', { cause: 'agentLeft', note: '调离' }, people.coordinator);
    expect(left.state.agency).toBe('mandated');
    expect(sights(left.state, people.agent)).toEqual([]);
    const named = left.order('nameAgent', { agentId: 'yuexian', unitId: 'point', reason: '接任' }, people.coordinator);
    expect(named.order('acceptMandate', {}, people.secondAgent).state.agency).toBe('running');
    expect(left.order('revokeMandate', {}, people.petitioner).state.agency).toBe('revoked');
  });

  it('whose post ends is followed by the successor of the hand-over, who has to accept (D64)', () => {
    const input = { leavingOfficerId: 'agen', successorId: 'yuexian', reason: '工作调动' };
    const handed = running().order('handOver', input, people.officeHead);
    expect(handed.state).toMatchObject({ agency: 'mandated', agencyWork: { mandate: { agentId: 'yuexian' } } });
    expect(sights(handed.state, people.agent)).toEqual([]);
    expect(dutyOf(handed, 'mandateAnswer')).toMatchObject({ owner: { by: 'officer', officerId: 'yuexian' } });
    const outside = running().order('handOver', { ...input, successorId: 'jinmei' }, people.officeHead);
    expect(dutyOf(outside, 'nameAgentTask')).toMatchObject({ owner: { by: 'role', role: 'agencyCoordinator' } });
  });

  it('who declares a conflict later leaves the mandate with it (条例 28)', () => {
    const told = running().order('declareConflict', { conflict: 'kinship', note: '亲属' }, people.agent);
    expect(told.state.agency).toBe('mandated');
    expect(dutyOf(told, 'nameAgentTask')).toBeDefined();
    expect(sights(told.state, people.agent)).toEqual([]);
  });

  it('has no post in a point of the gap list: the coordinator is asked at once (S0.16)', () => {
    expect(dutyOf(granted({ unitId: 'gapPoint' }), 'mandateAnswer')).toMatchObject({ owner: { by: 'role', role: 'agencyCoordinator' } });
  });
});
