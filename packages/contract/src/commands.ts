import { withdrawalPressures } from '@daiban/domain/case/vocabulary';
import { z } from 'zod';
import { agencyPartSchema, mandateSchemas } from './agency-commands.ts';
import { runSchemas } from './agency-run.ts';
import { bountySchemas } from './bounty-commands.ts';
import { intakeSchemas } from './commands-of-intake.ts';
import { loopSchemas } from './loop-commands.ts';
import {
  appealRouteSchema,
  caseLinkRelationSchema,
  channelSchema,
  conflictGroundSchema,
  dataRightSchema,
  disorderFormSchema,
  dispositionSchema,
  evaluationGradeSchema,
  idSchema,
  instantSchema,
  lineSchema,
  matterGradeSchema,
  matterKindSchema,
  nonAcceptanceReasonSchema,
  pendingProcedureSchema,
  plainDateSchema,
  recusalSubjectSchema,
  reopenedToSchema,
  reopeningGroundSchema,
  representativeRelationSchema,
  representativeScopeSchema,
  retentionClassSchema,
  reviewOutcomeSchema,
  serviceFailureSchema,
  serviceMethodSchema,
  textSchema,
  visitLevelSchema,
} from './vocabulary.ts';

const reason = textSchema(1000);
const attachments = z.array(idSchema).max(20).default([]);
/** What the timer gives a command when a duty falls due. */
const ofTheTimer = z.strictObject({ subject: idSchema.optional() });
const contactBy = z.enum(['phone', 'visit', 'message']);

const claimAnswer = z.strictObject({
  claimId: idSchema,
  disposition: dispositionSchema,
  facts: textSchema(4000),
  decision: textSchema(4000),
  basis: textSchema(1000),
});

/**
 * The input of every command of a case, by its name in lifecycle.md. The server, the browser's forms, `openapi.json` and
 * `daiban commands` all read these schemas. Names of fields are the names of the events' data.
 */
export const commandSchemas = {
  /** D1. Text and person travel in the submission endpoint; the domain sees ids and facts only. */
  submit: z.strictObject({
    channel: channelSchema,
    receivedOn: plainDateSchema.optional(),
    receiverUnitId: idSchema.optional(),
    receiverKind: z.enum(['petitionOffice', 'otherOrgan']).default('petitionOffice'),
    persons: z.int().min(1).max(10_000).default(1),
    representatives: z.int().min(0).max(100).default(0),
    attachments,
    sourceNumber: lineSchema(80).optional(),
    electronicService: z.boolean().default(true),
    fromLedger: z.boolean().default(false),
    agency: agencyPartSchema.optional(),
  }),
  /** D2. */
  register: z.strictObject({
    title: lineSchema(60),
    claims: z.array(textSchema(500)).min(1).max(20),
    place: lineSchema(120).optional(),
    /** Someone else than the registering officer answers for the matter to the end. */
    firstContactOfficerId: idSchema.optional(),
    firstContactUnitId: idSchema.optional(),
    oralTextReadBack: z.boolean().default(false),
  }),
  /** D5. */
  classifyKind: z.strictObject({
    kind: matterKindSchema,
    route: appealRouteSchema.optional(),
    topics: z.array(lineSchema(20)).max(5).default([]),
    reason: reason.optional(),
    /** A simple first matter (D62). */
    simple: z.boolean().optional(),
  }),
  /** D7. */
  merge: z.strictObject({ intoCaseId: idSchema, reason }),
  /** D7, undone: nothing is lost by a wrong merge. */
  unmerge: z.strictObject({ reason }),
  /** D7 for new facts: link, do not merge. */
  link: z.strictObject({ otherCaseId: idSchema, relation: caseLinkRelationSchema.exclude(['mergedFrom']).default('sameFacts'), reason }),
  /** D11. */
  forward: z.strictObject({ unitId: idSchema, reason, routingRule: idSchema.optional() }),
  /** D12. Under 两签 it waits for the principal leader's `signAssignment`. */
  assign: z.strictObject({
    unitId: idSchema,
    reason,
    routingRule: idSchema.optional(),
    termOn: plainDateSchema.optional(),
    reportBack: z.boolean().default(true),
    /** Ordered together with others; the endpoint of batches sets it. */
    batchId: idSchema.optional(),
  }),
  /** D12, 交办签. */
  signAssignment: z.strictObject({ decision: z.enum(['signed', 'returned']).default('signed'), note: reason.optional() }),
  /** D13. */
  object: z.strictObject({ ground: textSchema(2000) }),
  /** D14. */
  ruleObjection: z.strictObject({ decision: z.enum(['upheld', 'rejected']), reason }),
  /** D16. */
  accept: z.strictObject({ service: serviceMethodSchema.default('electronic') }),
  /** D17. The first officer proposes, a second confirms. */
  notAccept: z.strictObject({
    reasonCode: nonAcceptanceReasonSchema,
    law: textSchema(500),
    explanation: textSchema(2000),
    competentBody: lineSchema(120).optional(),
    /** How the matter was handed to that body: day, number, who took it. */
    handedOver: lineSchema(200).optional(),
    service: serviceMethodSchema.default('electronic'),
  }),
  /** D17, the second pair of eyes says no. */
  refuseNonAcceptance: z.strictObject({ reason }),
  /** D18. */
  setHandler: z.strictObject({ officerId: idSchema, reason: reason.optional() }),
  /** D19. */
  setLead: z.strictObject({ unitId: idSchema, reason }),
  /** D19. */
  handOver: z.strictObject({ leavingOfficerId: idSchema, successorId: idSchema, onlyInUnitId: idSchema.optional(), reason }),
  succeedUnit: z.strictObject({ unitId: idSchema, successorUnitId: idSchema, officerId: idSchema, reason }),
  addCoUnit: z.strictObject({ unitId: idSchema, task: textSchema(1000), dueOn: plainDateSchema.optional() }),
  /** D19, the co-unit's answer. */
  answerSubTask: z.strictObject({ subTaskId: idSchema, answer: textSchema(4000) }),
  /** D20. */
  contact: z.strictObject({
    by: contactBy.default('phone'),
    result: z.enum(['clear', 'unclear', 'notReached']),
    note: textSchema(4000),
    minutes: z.int().min(1).max(600).optional(),
    /** Left out: today. */
    contactedOn: plainDateSchema.optional(),
  }),
  /** D21. */
  visitSite: z.strictObject({
    visitors: z.array(lineSchema(40)).min(2).max(20),
    place: lineSchema(120),
    note: textSchema(4000),
    petitionerTold: z.boolean().default(false),
    attachments,
    /** Left out: today. */
    visitedOn: plainDateSchema.optional(),
  }),
  /** D23, asked for by the handler. */
  requestExtension: z.strictObject({ days: z.int().min(1).max(30), reason }),
  /** D23, decided by the unit head. */
  extend: z.strictObject({
    decision: z.enum(['approved', 'refused']).default('approved'),
    days: z.int().min(1).max(30).optional(),
    reason,
  }),
  /** D29. */
  draftReply: z.strictObject({ answers: z.array(claimAnswer).min(1).max(20) }),
  /** D30, 办结签 of the principal leader on the draft as it stands. */
  signClosure: z.strictObject({ decision: z.enum(['signed', 'returned']).default('signed'), note: reason.optional() }),
  /** D30. Issues the draft; answers may be given here when nothing was drafted before. */
  issueReply: z.strictObject({ answers: z.array(claimAnswer).max(20).optional(), service: serviceMethodSchema.default('electronic') }),
  /** D31. */
  replySuggestion: z.strictObject({
    answers: z.array(claimAnswer).min(1).max(20),
    reward: lineSchema(200).optional(),
    service: serviceMethodSchema.default('electronic'),
  }),
  /** G3: service by post or by hand counts from this. */
  serveNotice: z.strictObject({
    noticeId: idSchema,
    method: serviceMethodSchema,
    servedOn: plainDateSchema.optional(),
    note: lineSchema(200).optional(),
  }),
  /** G3: it came back, or could not be handed over. */
  recordServiceFailed: z.strictObject({
    noticeId: idSchema,
    method: serviceMethodSchema,
    failure: serviceFailureSchema,
    failedOn: plainDateSchema.optional(),
    note: lineSchema(200).optional(),
  }),
  /** D32. The petitioner's act only. */
  evaluate: z.strictObject({
    handlingUnit: evaluationGradeSchema.optional(),
    officer: evaluationGradeSchema.optional(),
    petitionOffice: evaluationGradeSchema.optional(),
    words: textSchema(2000).optional(),
  }),
  /** D33, by the timer. */
  lapseEvaluation: ofTheTimer,
  /** D34. */
  returnVisit: z.strictObject({
    by: contactBy.default('phone'),
    result: z.enum(['satisfied', 'basicallySatisfied', 'dissatisfied', 'notReached']),
    note: textSchema(2000),
  }),
  /** D39. */
  settle: z.strictObject({ reason: z.enum(['satisfied', 'petitionerEndsTalks', 'final']).default('satisfied') }),
  /** D51, by the timer. */
  lapse: ofTheTimer,
  /** D61. */
  archive: z.strictObject({ retention: retentionClassSchema }),
  /** D71. */
  answerConsultation: z.strictObject({
    answer: textSchema(4000),
    basis: textSchema(1000).optional(),
    service: serviceMethodSchema.default('electronic'),
  }),
  /** The petitioner asks a question back. */
  askQuestion: z.strictObject({ words: textSchema(1000) }),
  /** The office answers it. */
  answerQuestion: z.strictObject({ questionId: idSchema, answer: textSchema(2000) }),
  /** A guardian or an authorised representative; who it is travels in the endpoint of representatives. */
  nameRepresentative: z.strictObject({
    representativeId: idSchema,
    relation: representativeRelationSchema,
    scope: representativeScopeSchema,
    attachments,
  }),
  /** Ends an authority at once. */
  revokeRepresentative: z.strictObject({ representativeId: idSchema }),
  /** D68. The petitioner's act only. */
  requestRights: z.strictObject({ right: dataRightSchema, words: textSchema(2000) }),
  /** D68, by the data protection officer. */
  answerRights: z.strictObject({
    requestId: idSchema,
    decision: z.enum(['granted', 'partlyGranted', 'refused']),
    answer: textSchema(4000),
    basis: textSchema(1000),
  }),
  /** D63, by the petitioner; the ground in their own words. */
  requestRecusal: z.strictObject({ who: recusalSubjectSchema.default('handler'), words: textSchema(1000) }),
  /** D63. On a request that names nobody by post, `officerId` says whom it concerns. */
  ruleRecusal: z.strictObject({
    requestId: idSchema,
    decision: z.enum(['recused', 'notRecused']),
    officerId: idSchema.optional(),
    successorId: idSchema.optional(),
    reason,
  }),
  /** 条例 28: an officer with a conflict leaves the matter. */
  declareConflict: z.strictObject({ conflict: conflictGroundSchema, note: textSchema(500), successorId: idSchema.optional() }),
  liftRecusal: z.strictObject({ officerId: idSchema, reason }),
  /** 条例 30: whom the matter complains about; replaces what was recorded before. */
  recordConcerned: z.strictObject({
    officerIds: z.array(idSchema).max(20).default([]),
    unitIds: z.array(idSchema).max(20).default([]),
    reason,
  }),
  /** Only the circle of the matter knows of it; replaces who was admitted before. */
  restrict: z.strictObject({ officerIds: z.array(idSchema).max(20).default([]), reason }),
  liftRestriction: z.strictObject({ reason }),
  /** D54. */
  reopen: z.strictObject({ cause: reopeningGroundSchema, to: reopenedToSchema.default('handling'), reason }),
  /** D46. The petitioner's act only. `late`: after the window, with good cause in the words. */
  requestReview: z.strictObject({ words: textSchema(2000), late: z.boolean().default(false) }),
  /** D48. The petitioner's act only. */
  requestReReview: z.strictObject({ words: textSchema(2000), late: z.boolean().default(false) }),
  /** D46, D48: the organ takes the request up. */
  acceptReview: z.strictObject({}),
  refuseReview: z.strictObject({ reason, law: textSchema(500) }),
  /** D47, D49, prepared by the reviewer; answers claim by claim when the opinion is upheld or varied. */
  draftReview: z.strictObject({
    outcome: reviewOutcomeSchema,
    answers: z.array(claimAnswer).max(20).default([]),
    reason: textSchema(4000),
    law: textSchema(1000),
  }),
  /** D47, signed by the head of the review organ. */
  decideReview: z.strictObject({
    decision: z.enum(['signed', 'returned']).default('signed'),
    note: reason.optional(),
    service: serviceMethodSchema.default('electronic'),
  }),
  /** D49. */
  decideReReview: z.strictObject({
    decision: z.enum(['signed', 'returned']).default('signed'),
    note: reason.optional(),
    service: serviceMethodSchema.default('electronic'),
  }),
  /** D50, by the petitioner. */
  requestRefusalCheck: z.strictObject({ words: textSchema(2000) }),
  /** D50, by the next higher petition office. */
  checkRefusal: z.strictObject({ outcome: z.enum(['upheld', 'overturned']), reason: textSchema(2000), law: textSchema(500) }),
  /** D52. The petitioner's act only; `pressure` is read by the head of the petition office alone. */
  requestWithdrawal: z.strictObject({
    pressure: z.enum(['none', ...withdrawalPressures]).default('none'),
    words: textSchema(1000).optional(),
  }),
  cancelWithdrawal: z.strictObject({}),
  /** D53, by the timer. */
  endWithdrawalCooling: ofTheTimer,
  /** D53, by the petition office once the petitioner was asked. */
  completeWithdrawal: z.strictObject({ decision: z.enum(['confirmed', 'notOwnWill']), note: textSchema(1000) }),
  /** D55. */
  urgeExecution: z.strictObject({ claimId: idSchema, reason }),
  confirmExecution: z.strictObject({ claimId: idSchema, note: textSchema(2000) }),
  /** D22, by the petitioner; the reasons in their own words. */
  requestHearing: z.strictObject({ words: textSchema(1000) }),
  /** D22, answered with a reason. */
  refuseHearing: z.strictObject({ reason }),
  scheduleHearing: z.strictObject({
    hearingOn: plainDateSchema,
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    place: lineSchema(120),
    agenda: textSchema(1000),
    service: serviceMethodSchema.default('electronic'),
  }),
  holdHearing: z.strictObject({
    /** Left out: today. */
    heldOn: plainDateSchema.optional(),
    petitionerCame: z.boolean().default(true),
    record: textSchema(8000),
    attachments,
  }),
  cancelHearing: z.strictObject({ reason }),
  /** D24. Each side's consent: how and when it was given. */
  openMediation: z.strictObject({
    mediatorUnitId: idSchema,
    mediatorId: idSchema,
    agenda: textSchema(1000),
    petitionerConsent: lineSchema(200),
    otherConsent: lineSchema(200),
    attachments,
  }),
  /** D25. */
  endMediation: z.strictObject({
    result: z.enum(['agreed', 'failed']),
    note: textSchema(4000),
    performOn: plainDateSchema.optional(),
    attachments,
  }),
  /** D25, by the petitioner, at any time and without a reason. */
  stopMediation: z.strictObject({}),
  /** D25, by the timer. */
  lapseMediation: ofTheTimer,
  /** D25: whether the agreement was kept. */
  confirmAgreement: z.strictObject({ result: z.enum(['performed', 'broken']), note: textSchema(2000) }),
  recordCourtConfirmation: z.strictObject({
    court: lineSchema(120),
    document: lineSchema(120),
    /** Left out: today. */
    confirmedOn: plainDateSchema.optional(),
  }),
  /** D26. Without `choiceOn` the claims leave the petition procedure. */
  hold: z.strictObject({
    pending: pendingProcedureSchema,
    body: lineSchema(120),
    docket: lineSchema(120).optional(),
    claimIds: z.array(idSchema).min(1).max(20),
    choiceOn: plainDateSchema.optional(),
    note: textSchema(2000),
    /** Proof that it was filed, and the written choice. */
    attachments: z.array(idSchema).max(20),
    service: serviceMethodSchema.default('electronic'),
  }),
  /** D27. */
  checkHold: z.strictObject({ holdId: idSchema, note: textSchema(2000) }),
  resume: z.strictObject({
    holdId: idSchema,
    result: z.enum(['resumed', 'channelled']),
    note: textSchema(2000),
    attachments,
    service: serviceMethodSchema.default('electronic'),
  }),
  /** The timer, after a recalculation was signed. */
  recalculate: z.strictObject({ year: z.int().min(2004).max(2100), document: lineSchema(120) }),
  /** More papers or facts, by the petitioner or the handler, at any time before the end. */
  addEvidence: z.strictObject({ attachments, note: textSchema(2000).optional(), words: textSchema(2000).optional() }),
  /** A running matter goes on under another version of the rules. */
  moveToRulebook: z.strictObject({ to: lineSchema(80), reason }),
  ...intakeSchemas,
  ...mandateSchemas,
  ...runSchemas,
  ...loopSchemas,
  ...bountySchemas,
  /** The same matter is raised again (重复信访). What was said is a paper; here stand its facts, and persons as a number. */
  recordRepeat: z.strictObject({
    channel: channelSchema.default('visit'),
    receivedOn: plainDateSchema.optional(),
    persons: z.int().min(1).max(10_000).default(1),
    level: visitLevelSchema.optional(),
    form: disorderFormSchema.optional(),
    note: textSchema(1000).optional(),
  }),
  /** D56 by hand. */
  warn: z.strictObject({ reason }),
  /** D57. */
  answerWarning: z.strictObject({ recheck: textSchema(2000), causes: textSchema(2000), plan: textSchema(2000) }),
  signWarning: z.strictObject({ decision: z.enum(['signed', 'returned']).default('signed'), note: reason.optional() }),
  /** S3.9. */
  decideLeaderHandling: z.strictObject({ firstHandlingFault: z.boolean(), reason, officerId: idSchema.optional() }),
  /** D66. */
  receptionDuty: z.strictObject({ persons: z.int().min(1).max(10_000).default(5) }),
  recordArrival: z.strictObject({ attendanceId: idSchema, arrivedAt: instantSchema.optional() }),
  /** S0.39. */
  answerCopyNotice: z.strictObject({ letterId: idSchema, answer: textSchema(2000), plan: textSchema(2000).optional() }),
  /** D58. */
  supervise: z.strictObject({ unitId: idSchema, reason }),
  /** D58, D69. */
  answerSupervision: z.strictObject({ supervisionId: idSchema, answer: textSchema(4000) }),
  /** S0.51. */
  proposeRedCard: z.strictObject({ unitId: idSchema, facts: textSchema(2000) }),
  replyRedCard: z.strictObject({ redCardId: idSchema, statement: textSchema(2000) }),
  decideRedCard: z.strictObject({ redCardId: idSchema, decision: z.enum(['issued', 'refused']), reason }),
  liftRedCard: z.strictObject({ redCardId: idSchema, reason }),
  /** D59. */
  reportUrgent: z.strictObject({ report: textSchema(2000) }),
  activatePlan: z.strictObject({ plan: textSchema(2000) }),
  /** D65. */
  grade: z.strictObject({ grade: matterGradeSchema, reason }),
  /** D69. */
  complainAboutHandling: z.strictObject({ words: textSchema(2000) }),
  /** The timer climbs a rung of the ladder. */
  escalate: z.strictObject({ dutyId: idSchema }),
  /** The timer: red for as long as the rulebook allows. */
  reportRed: ofTheTimer,
  /** The sweeper: a duty is past its due moment. */
  markOverdue: z.strictObject({ dutyId: idSchema }),
} as const;

export type CommandName = keyof typeof commandSchemas;
export const commandNames = Object.keys(commandSchemas) as CommandName[];
export type CommandInput<Name extends CommandName> = z.output<(typeof commandSchemas)[Name]>;
export type CommandInputs = { [Name in CommandName]: CommandInput<Name> };

/** `issueReply` → `issue-reply`, as it stands in the path. */
export const toPathName = (command: CommandName): string => command.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
