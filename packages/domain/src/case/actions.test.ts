import { describe, expect, it } from 'vitest';
import { type ActionRow, actionRows, type Relation } from './action-table.ts';
import { authorise, availableActions, primaryFor } from './actions.ts';
import type { Actor } from './actor.ts';
import { type CommandName, commandNames } from './command-names.ts';
import {
  bothAnswers,
  classified,
  contacted,
  contextOf,
  dispatched,
  handling,
  morning,
  office,
  people,
  registered,
  replied,
  signed,
  submitted,
} from './fixtures.ts';
import type { CaseState } from './state.ts';
import { procedures, type Role, roles } from './vocabulary.ts';

const everyHandler: readonly Role[] = [
  'caseHandler',
  'unitHead',
  'petitionOfficeHead',
  'areaLead',
  'liaisonTeamLead',
  'deputyLeader',
  'windowOfficer',
];
/** Everybody who may be named a mediator. */
const everyNamed: readonly Role[] = [
  ...everyHandler,
  'hotlineOperator',
  'dispatcher',
  'returnVisitOfficer',
  'archivist',
  'principalLeader',
  'supervisionCommissioner',
  'petitionAgent',
  'agencyCoordinator',
  'agencySupervisor',
  'mediator',
  'reviewer',
  'hearingChair',
  'dutyLegalAdviser',
  'expert',
];

/** Who may ever give a command, said here a second time and independently of the table. */
/** Those who may sponsor a hard matter, and the team. */
const sponsors: readonly Role[] = [
  'principalLeader',
  'deputyLeader',
  'areaLead',
  'liaisonTeamLead',
  'sponsoringLeader',
  'unitHead',
  'caseHandler',
];

const mayEver: Record<CommandName, readonly Role[]> = {
  submit: [
    'petitioner',
    'authorisedRepresentative',
    'windowOfficer',
    'hotlineOperator',
    'petitionOfficeHead',
    'petitionAgent',
    'agencyCoordinator',
    'roadChief',
  ],
  register: ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead', 'petitionAgent'],
  classifyKind: ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'],
  merge: ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'],
  unmerge: ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'],
  link: [
    'windowOfficer',
    'hotlineOperator',
    'dispatcher',
    'petitionOfficeHead',
    'unitHead',
    'caseHandler',
    'deputyLeader',
    'areaLead',
    'liaisonTeamLead',
  ],
  answerConsultation: ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead'],
  forward: ['dispatcher', 'petitionOfficeHead'],
  assign: ['dispatcher', 'petitionOfficeHead', 'principalLeader'],
  signAssignment: ['principalLeader'],
  object: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  ruleObjection: ['dispatcher', 'petitionOfficeHead'],
  accept: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  notAccept: ['dispatcher', 'unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'principalLeader'],
  refuseNonAcceptance: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'principalLeader'],
  setHandler: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  setLead: ['dispatcher', 'petitionOfficeHead', 'deputyLeader'],
  handOver: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'system'],
  succeedUnit: ['system'],
  addCoUnit: ['dispatcher', 'petitionOfficeHead', 'deputyLeader'],
  answerSubTask: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'caseHandler'],
  contact: ['caseHandler', 'unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'windowOfficer'],
  visitSite: ['caseHandler', 'unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'windowOfficer'],
  requestExtension: ['caseHandler', 'unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'windowOfficer'],
  draftReply: ['caseHandler', 'unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'windowOfficer'],
  extend: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  signClosure: ['principalLeader'],
  issueReply: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  replySuggestion: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  serveNotice: [
    'windowOfficer',
    'hotlineOperator',
    'dispatcher',
    'petitionOfficeHead',
    'unitHead',
    'areaLead',
    'liaisonTeamLead',
    'caseHandler',
    'deputyLeader',
    'archivist',
    'reviewer',
  ],
  recordServiceFailed: [
    'windowOfficer',
    'hotlineOperator',
    'dispatcher',
    'petitionOfficeHead',
    'unitHead',
    'areaLead',
    'liaisonTeamLead',
    'caseHandler',
    'deputyLeader',
    'archivist',
    'reviewer',
  ],
  evaluate: ['petitioner', 'authorisedRepresentative'],
  lapseEvaluation: ['system'],
  returnVisit: ['returnVisitOfficer', 'deputyLeader', 'areaLead', 'principalLeader'],
  settle: ['petitioner', 'authorisedRepresentative', 'system', 'petitionOfficeHead'],
  lapse: ['system'],
  askQuestion: ['petitioner', 'authorisedRepresentative'],
  answerQuestion: [
    'windowOfficer',
    'hotlineOperator',
    'dispatcher',
    'petitionOfficeHead',
    'unitHead',
    'areaLead',
    'liaisonTeamLead',
    'caseHandler',
    'deputyLeader',
  ],
  addEvidence: [
    'petitionAgent',
    'petitioner',
    'authorisedRepresentative',
    'windowOfficer',
    'hotlineOperator',
    'dispatcher',
    'petitionOfficeHead',
    'unitHead',
    'areaLead',
    'liaisonTeamLead',
    'caseHandler',
    'deputyLeader',
  ],
  nameRepresentative: ['petitioner'],
  revokeRepresentative: ['petitioner', 'authorisedRepresentative'],
  requestRights: ['petitioner', 'authorisedRepresentative'],
  answerRights: ['dataProtectionOfficer'],
  requestRecusal: ['petitioner', 'authorisedRepresentative'],
  ruleRecusal: ['petitionOfficeHead', 'principalLeader'],
  liftRecusal: ['petitionOfficeHead', 'principalLeader'],
  declareConflict: [
    'caseHandler',
    'unitHead',
    'petitionOfficeHead',
    'areaLead',
    'liaisonTeamLead',
    'deputyLeader',
    'windowOfficer',
    'hotlineOperator',
    'dispatcher',
    'returnVisitOfficer',
    'archivist',
    'principalLeader',
    'supervisionCommissioner',
    'petitionAgent',
    'agencyCoordinator',
    'agencySupervisor',
    'mediator',
    'reviewer',
    'hearingChair',
    'dutyLegalAdviser',
    'expert',
  ],
  recordConcerned: ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead', 'principalLeader'],
  restrict: ['petitionOfficeHead', 'principalLeader'],
  requestHearing: ['petitioner', 'authorisedRepresentative'],
  refuseHearing: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'reviewer'],
  scheduleHearing: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'reviewer'],
  holdHearing: [...everyHandler, 'reviewer'],
  cancelHearing: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'reviewer'],
  openMediation: everyHandler,
  endMediation: everyNamed,
  stopMediation: ['petitioner', 'authorisedRepresentative'],
  lapseMediation: ['system'],
  confirmAgreement: everyNamed,
  recordCourtConfirmation: everyNamed,
  hold: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  checkHold: everyHandler,
  resume: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  recalculate: ['system'],
  liftRestriction: ['petitionOfficeHead', 'principalLeader'],
  reopen: ['petitionOfficeHead', 'dispatcher', 'reviewer', 'unitHead'],
  requestReview: ['petitioner', 'authorisedRepresentative'],
  requestReReview: ['petitioner', 'authorisedRepresentative'],
  acceptReview: ['reviewer', 'unitHead'],
  refuseReview: ['unitHead'],
  draftReview: ['reviewer', 'unitHead'],
  decideReview: ['unitHead'],
  decideReReview: ['unitHead'],
  requestRefusalCheck: ['petitioner', 'authorisedRepresentative'],
  checkRefusal: ['reviewer', 'unitHead'],
  requestWithdrawal: ['petitioner'],
  cancelWithdrawal: ['petitioner'],
  endWithdrawalCooling: ['system'],
  completeWithdrawal: ['petitionOfficeHead'],
  urgeExecution: ['petitionOfficeHead', 'dispatcher', 'supervisionCommissioner'],
  confirmExecution: ['caseHandler', 'unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'windowOfficer'],
  requestSupplement: ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'],
  supply: ['petitioner', 'authorisedRepresentative'],
  lapseSupplement: ['system'],
  split: ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'],
  refuseFurther: ['dispatcher', 'petitionOfficeHead', 'deputyLeader', 'principalLeader'],
  adviseLegalChannel: ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead', 'dutyLegalAdviser'],
  turnDownProposal: ['petitionOfficeHead', 'deputyLeader', 'principalLeader', 'dutyLegalAdviser'],
  returnFromChannel: ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'],
  dispute: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'dispatcher'],
  decideCompetence: ['principalLeader', 'deputyLeader', 'petitionOfficeHead'],
  acceptSimple: ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead', 'unitHead', 'areaLead', 'liaisonTeamLead'],
  raiseTier: ['petitionOfficeHead', 'dispatcher', 'agencyCoordinator'],
  offerSupport: [
    'caseHandler',
    'unitHead',
    'petitionOfficeHead',
    'areaLead',
    'liaisonTeamLead',
    'deputyLeader',
    'windowOfficer',
    'sponsoringLeader',
  ],
  answerSupport: ['petitioner', 'authorisedRepresentative'],
  reassign: ['petitionOfficeHead', 'dispatcher'],
  meetLimit: [...sponsors, 'petitionOfficeHead', 'windowOfficer'],
  replyRedo: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  inviteToMeeting: [...sponsors, 'petitionOfficeHead', 'windowOfficer', 'dispatcher'],
  answerInvitation: ['petitioner', 'authorisedRepresentative'],
  listBacklog: ['petitionOfficeHead', 'dispatcher', 'system'],
  confirmBacklog: ['principalLeader', 'deputyLeader', 'areaLead'],
  sponsor: ['principalLeader'],
  formTaskForce: [...sponsors, 'petitionOfficeHead'],
  approvePlan: sponsors,
  openWorkFile: [...sponsors, 'petitionOfficeHead'],
  recordSponsorDuty: sponsors,
  holdBacklogMeeting: ['petitionOfficeHead', 'dispatcher', 'principalLeader', 'deputyLeader', 'areaLead'],
  reportMeetingTask: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'caseHandler'],
  checkAcceptance: ['supervisionCommissioner', 'principalLeader', 'deputyLeader', 'areaLead', 'expert', 'publicDelegate'],
  fileRetrospective: [...sponsors, 'petitionOfficeHead'],
  postBounty: ['petitionOfficeHead', 'dispatcher'],
  answerBounty: ['petitioner', 'authorisedRepresentative'],
  submitBid: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead'],
  closeBidding: ['system'],
  scoreBid: [
    'petitionOfficeHead',
    'supervisionCommissioner',
    'principalLeader',
    'deputyLeader',
    'areaLead',
    'expert',
    'publicDelegate',
    'dutyLegalAdviser',
  ],
  awardBounty: ['petitionOfficeHead', 'dispatcher'],
  revokeBounty: ['petitionOfficeHead', 'dispatcher'],
  findRelapse: ['petitionOfficeHead', 'dispatcher'],
  archive: ['archivist'],
  moveToRulebook: ['petitionOfficeHead', 'system'],
  markOverdue: ['system'],
  recordRepeat: ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead'],
  warn: ['petitionOfficeHead', 'dispatcher', 'supervisionCommissioner'],
  answerWarning: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'principalLeader'],
  signWarning: ['deputyLeader', 'areaLead', 'principalLeader'],
  decideLeaderHandling: ['deputyLeader', 'areaLead', 'principalLeader'],
  receptionDuty: ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead', 'dispatcher'],
  recordArrival: ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead', 'dispatcher'],
  answerCopyNotice: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'principalLeader'],
  supervise: ['petitionOfficeHead', 'dispatcher', 'supervisionCommissioner'],
  answerSupervision: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'principalLeader'],
  proposeRedCard: ['petitionOfficeHead', 'dispatcher', 'supervisionCommissioner'],
  replyRedCard: ['unitHead', 'petitionOfficeHead', 'areaLead', 'liaisonTeamLead', 'deputyLeader', 'principalLeader'],
  decideRedCard: ['deputyLeader', 'areaLead', 'principalLeader'],
  liftRedCard: ['deputyLeader', 'areaLead', 'principalLeader'],
  reportUrgent: [
    'windowOfficer',
    'hotlineOperator',
    'dispatcher',
    'unitHead',
    'petitionOfficeHead',
    'areaLead',
    'liaisonTeamLead',
    'caseHandler',
    'deputyLeader',
  ],
  activatePlan: ['deputyLeader', 'areaLead', 'principalLeader', 'petitionOfficeHead'],
  grade: ['petitionOfficeHead', 'dispatcher'],
  complainAboutHandling: ['petitioner', 'authorisedRepresentative'],
  escalate: ['system'],
  reportRed: ['system'],
  offerAgency: [
    'caseHandler',
    'unitHead',
    'petitionOfficeHead',
    'areaLead',
    'liaisonTeamLead',
    'deputyLeader',
    'windowOfficer',
    'hotlineOperator',
    'agencyCoordinator',
  ],
  declineAgencyOffer: ['petitioner', 'authorisedRepresentative'],
  grantMandate: ['petitioner', 'authorisedRepresentative'],
  recordMandate: ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead', 'agencyCoordinator', 'petitionAgent'],
  acceptMandate: ['petitionAgent'],
  returnMandate: ['petitionAgent'],
  nameAgent: ['agencyCoordinator', 'petitionOfficeHead'],
  revokeMandate: ['petitioner', 'authorisedRepresentative'],
  endMandate: ['petitionAgent', 'agencyCoordinator', 'petitionOfficeHead'],
  lapseMandate: ['system'],
  planAgencyWork: ['petitionAgent'],
  logAgencyRun: ['petitionAgent'],
  recordHelp: ['petitionAgent'],
  recordPrincipalTrip: ['petitionAgent', 'windowOfficer', 'hotlineOperator', 'petitionOfficeHead'],
  handUpAgency: [
    'petitionAgent',
    'agencyCoordinator',
    'agencySupervisor',
    'unitHead',
    'petitionOfficeHead',
    'areaLead',
    'liaisonTeamLead',
    'deputyLeader',
  ],
  takeAgencyStep: [
    'agencyCoordinator',
    'agencySupervisor',
    'unitHead',
    'petitionOfficeHead',
    'areaLead',
    'liaisonTeamLead',
    'deputyLeader',
  ],
  bindAgencyMember: ['agencyCoordinator', 'agencySupervisor', 'petitionOfficeHead'],
  releaseAgencyMember: ['agencyCoordinator', 'agencySupervisor', 'petitionOfficeHead'],
  explainResult: ['petitionAgent'],
  confirmResult: ['petitioner', 'authorisedRepresentative'],
};

const base: CaseState = {
  ...handling().order('addCoUnit', { unitId: 'waterLine', task: '查图' }, people.deputy).state,
  representatives: [{ id: 'daughter', relation: 'kin', scope: 'act' }],
  backlogEntry: {
    ground: 'screening',
    listedOn: '2024-09-24',
    sponsor: { officerId: 'shen', unitId: 'partyCommittee' },
    meetings: 0,
    tasks: [],
  },
  agencyWork: {
    links: {},
    runs: 0,
    minutes: 0,
    tripsSaved: 0,
    principalTrips: 0,
    helps: {},
    members: [],
    mandate: {
      id: 'm1',
      form: 'oral',
      scope: ['inquire'],
      unitId: 'point',
      agentId: 'agen',
      grantedOn: '2024-09-24',
      acceptedOn: '2024-09-24',
    },
    step: { step: 'street', unitId: 'station', since: '2024-09-24' },
  },
  mediations: [{ id: 'm1', mediatorId: 'mei', unitId: 'village', openedOn: '2024-09-24' }],
  remedies: [{ id: 'v1', stage: 'review', organUnitId: 'district', round: 1, requestedOn: '2024-10-08', from: 'replied' }],
};

/** A case that stands where the row wants it. */
const standing = (row: ActionRow): CaseState | undefined =>
  row.in === 'none'
    ? undefined
    : {
        ...base,
        procedure: row.in[0] ?? 'received',
        followup: row.followup?.[0] ?? 'none',
        backlog: row.backlog?.[0] ?? 'none',
        receiverKind: row.receivedBy ?? 'petitionOffice',
      };

/** An actor of the role who stands to the case as the relation says. */
const actorFor: Record<Relation, (role: Role) => Actor> = {
  anywhere: (role) => ({ officerId: 'x', role, unitId: 'village' }),
  receiver: (role) => ({ officerId: 'x', role, unitId: base.receiverUnitId }),
  petitionOffice: (role) => ({ officerId: 'x', role, unitId: 'petitionOffice' }),
  leadership: (role) => ({ officerId: 'x', role, unitId: 'partyCommittee' }),
  handlingUnit: (role) => ({ officerId: 'x', role, unitId: 'buildingLine' }),
  notHandlingUnit: (role) => ({ officerId: 'x', role, unitId: 'petitionOffice' }),
  coUnit: (role) => ({ officerId: 'x', role, unitId: 'waterLine' }),
  reviewOrgan: (role) => ({ officerId: 'x', role, unitId: 'district' }),
  mediator: (role) => ({ officerId: 'mei', role, unitId: 'village' }),
  caseHandler: (role) => ({ officerId: 'li', role, unitId: 'buildingLine' }),
  firstContact: (role) => ({ officerId: 'wang', role, unitId: 'petitionOffice' }),
  sponsor: (role) => ({ officerId: 'shen', role, unitId: 'partyCommittee' }),
  agent: (role) => ({ officerId: 'agen', role, unitId: 'point' }),
  mandatedUnit: (role) => ({ officerId: 'x', role, unitId: 'point' }),
  agencyStep: (role) => ({ officerId: 'x', role, unitId: 'station' }),
  petitioner: (role) => ({ officerId: role === 'authorisedRepresentative' ? 'daughter' : 'petitioner', role, unitId: '' }),
  timer: (role) => ({ officerId: 'system', role, unitId: 'system' }),
};

const refusal = (command: CommandName, state: CaseState | undefined, actor: Actor): string | undefined => {
  const result = authorise(command, state, actor, office);
  return result.ok ? undefined : result.refusal.code;
};

describe('who may do what, when (design §4)', () => {
  it('has a line for every command', () => {
    expect(new Set(actionRows.map(({ command }) => command))).toEqual(new Set(commandNames));
  });

  it.each(commandNames)('%s: every role is either allowed somewhere or refused everywhere', (command) => {
    const inTable = new Set(actionRows.filter((row) => row.command === command).flatMap(({ by }) => by.map(({ role }) => role)));
    expect([...inTable].sort()).toEqual([...new Set(mayEver[command])].sort());
    const codes = new Set<string | undefined>();
    for (const role of roles.filter((candidate) => !mayEver[command].includes(candidate))) {
      for (const unitId of ['petitionOffice', 'partyCommittee', 'buildingLine', 'waterLine', 'village']) {
        for (const procedure of procedures) {
          codes.add(refusal(command, { ...base, procedure, followup: 'visitDue' }, { officerId: 'li', role, unitId }));
        }
      }
    }
    const refused = ['not-permitted', 'petitioner-act-only', 'handling-unit-may-not-visit'];
    expect([...codes].filter((code) => code === undefined || !refused.includes(code))).toEqual([]);
  });

  it.each(actionRows)('$command lets those of its line through, and nobody without the relation', (row) => {
    for (const { role, relation } of row.by) {
      expect(refusal(row.command, standing(row), actorFor[relation](role))).toBeUndefined();
      if (row.by.some((other) => other.role === role && other.relation === 'anywhere')) continue;
      const outsider = { officerId: 'nobody', role, unitId: 'nowhere' };
      if (relation !== 'timer' && relation !== 'notHandlingUnit')
        expect(refusal(row.command, standing(row), outsider)).toBe('not-permitted');
    }
  });

  it.each(commandNames.filter((command) => command !== 'submit'))(
    '%s is out of turn in every other procedure, and without a case',
    (command) => {
      const rows = actionRows.filter((row) => row.command === command);
      const codes = new Set<string | undefined>();
      for (const row of rows) {
        for (const { role, relation } of row.by) {
          const actor = actorFor[relation](role);
          const fitting = rows
            .filter(({ by }) => by.some((other) => other.role === role))
            .flatMap((other) => other.in as readonly string[]);
          codes.add(refusal(command, undefined, actor));
          for (const procedure of procedures.filter((candidate) => !fitting.includes(candidate))) {
            codes.add(refusal(command, { ...base, procedure, followup: row.followup?.[0] ?? 'none' }, actor));
          }
        }
      }
      expect([...codes]).toEqual(['out-of-turn']);
    },
  );
});

const surroundings = { organisation: office, rulebook: contextOf(people.window).rulebook, at: morning };
const offered = (state: CaseState, ...actors: Actor[]) => availableActions(state, actors, surroundings);
const primary = (state: CaseState, ...actors: Actor[]) =>
  offered(state, ...actors)
    .filter((offer) => offer.primary)
    .map(({ command }) => command);

describe('what the screen offers', () => {
  const proposed = classified().order('assign', { unitId: 'buildingLine', reason: '属城建线', reportBack: true }, people.dispatcher);
  const drafted = contacted().order('draftReply', { answers: bothAnswers }, people.handler);

  it('puts the next step first, along the whole way of a matter', () => {
    expect(primary(submitted().state, people.window)).toEqual(['register']);
    expect(primary(registered().state, people.window)).toEqual(['classifyKind']);
    expect(primary(classified().state, people.dispatcher)).toEqual(['assign']);
    expect(primary(proposed.state, people.leader)).toEqual(['signAssignment']);
    expect(primary(dispatched().state, people.unitHead)).toEqual(['accept']);
    expect(primary(handling().state, people.handler)).toEqual(['contact', 'draftReply']);
    expect(primary(contacted().state, people.handler)).toEqual(['draftReply']);
    expect(primary(drafted.state, people.leader)).toEqual(['signClosure']);
    expect(primary(signed().state, people.unitHead)).toEqual(['issueReply']);
    expect(primary(replied().state, people.visitor)).toEqual(['returnVisit']);
  });

  it('offers nothing that would only be refused', () => {
    const commands = (state: CaseState, ...actors: Actor[]) => offered(state, ...actors).map(({ command }) => command);
    expect(commands(registered().state, people.dispatcher)).not.toContain('assign');
    expect(commands(proposed.state, people.dispatcher)).not.toContain('forward');
    expect(commands(contacted().state, people.leader)).toEqual(['declareConflict', 'recordConcerned', 'restrict']);
    expect(commands(drafted.state, people.unitHead)).not.toContain('issueReply');
    expect(commands(dispatched().state, people.otherHead)).toEqual(['declareConflict']);
    expect(commands(contacted().state, people.unitHead)).not.toContain('extend');
  });

  it('gives one person the acts of all their posts', () => {
    const commands = offered(contacted().state, people.handler, people.window).map(({ command }) => command);
    expect(commands).toContain('draftReply');
    expect(commands).toContain('addEvidence');
  });

  it('offers the petitioner evaluation while the window is open, and questions at any time', () => {
    expect(offered(replied().state, people.petitioner).map(({ command }) => command)).toEqual([
      'evaluate',
      'settle',
      'askQuestion',
      'nameRepresentative',
      'requestRights',
      'addEvidence',
      'requestRecusal',
      'requestReview',
      'requestWithdrawal',
      'complainAboutHandling',
      'grantMandate',
    ]);
    const later = { ...surroundings, at: '2024-10-25T00:00:00+08:00' };
    expect(availableActions(replied().state, [people.petitioner], later).map(({ command }) => command)).not.toContain('evaluate');
  });

  it('knows the command that fulfils each duty of the rulebooks, and none for a window', () => {
    for (const { kind, owner } of surroundings.rulebook.duties) {
      if (owner === 'petitioner' || ['objection', 'biddingTerm', 'courtConfirm', 'redWarning', 'mandateTerm'].includes(kind))
        expect(primaryFor(kind)).toBeUndefined();
      else expect(commandNames).toContain(primaryFor(kind));
    }
  });
});
