import type { commands } from '@daiban/domain/case/commands';
import type { SubmitRefusal } from '@daiban/domain/intake/submit';
import type { CommandName } from './commands.ts';

type CodeOf<Decide> = Decide extends (...given: never[]) => infer Answer
  ? Answer extends { readonly ok: false; readonly refusal: { readonly code: infer Code extends string } }
    ? Code
    : never
  : never;

type RefusalCodeOf<Name extends CommandName> = Name extends keyof typeof commands ? CodeOf<(typeof commands)[Name]> : SubmitRefusal['code'];

/** Kept complete by the compiler: each command has exactly the codes of its decision. */
const codes: { readonly [Name in CommandName]: Readonly<Record<RefusalCodeOf<Name>, true>> } = {
  submit: {
    'too-many-representatives': true,
    'more-representatives-than-persons': true,
    'unknown-unit': true,
    'received-in-the-future': true,
  },
  register: { 'no-claims': true, 'oral-text-not-read-back': true, 'officer-not-in-unit': true, 'wording-not-allowed': true },
  classifyKind: {
    'accusation-belongs-to-sealed-room': true,
    'route-only-for-appeal': true,
    'dispatch-awaits-signature': true,
    'non-acceptance-pending': true,
  },
  merge: {
    'dispatch-awaits-signature': true,
    'non-acceptance-pending': true,
    'merge-into-itself': true,
    'unknown-case': true,
    'different-petitioner': true,
    'merge-cycle': true,
    'target-archived': true,
  },
  unmerge: {},
  link: { 'link-to-itself': true, 'unknown-case': true, 'already-linked': true },
  answerConsultation: {
    'wording-not-allowed': true,
    'dispatch-awaits-signature': true,
    'non-acceptance-pending': true,
    'not-a-consultation': true,
    'no-consent-to-electronic-service': true,
  },
  forward: {
    'dispatch-awaits-signature': true,
    'non-acceptance-pending': true,
    'kind-not-classified': true,
    'unknown-unit': true,
    'unknown-routing-rule': true,
  },
  assign: {
    'dispatch-awaits-signature': true,
    'non-acceptance-pending': true,
    'kind-not-classified': true,
    'unknown-unit': true,
    'unknown-routing-rule': true,
    'term-in-the-past': true,
  },
  signAssignment: { 'nothing-to-sign': true, 'note-missing': true },
  object: {
    'dispatch-awaits-signature': true,
    'non-acceptance-pending': true,
    'objection-already-rejected': true,
    'objection-window-over': true,
  },
  ruleObjection: {},
  accept: {
    'dispatch-awaits-signature': true,
    'non-acceptance-pending': true,
    'no-consent-to-electronic-service': true,
    'kind-not-classified': true,
    'route-leads-elsewhere': true,
  },
  notAccept: {
    'wording-not-allowed': true,
    'no-consent-to-electronic-service': true,
    'competent-body-missing': true,
    'dispatch-awaits-signature': true,
    'needs-second-person': true,
    'head-must-confirm': true,
    'differs-from-proposal': true,
  },
  refuseNonAcceptance: { 'nothing-proposed': true },
  setHandler: { 'officer-not-in-unit': true, 'already-the-handler': true },
  setLead: { 'unknown-unit': true, 'already-the-lead': true },
  addCoUnit: { 'unknown-unit': true, 'already-the-lead': true, 'term-in-the-past': true },
  answerSubTask: { 'unknown-sub-task': true, 'sub-task-of-another-unit': true, 'sub-task-already-answered': true },
  contact: { 'done-in-the-future': true },
  visitSite: { 'too-few-visitors': true, 'petitioner-not-told': true, 'done-in-the-future': true },
  requestExtension: {
    'wording-not-allowed': true,
    'extension-not-for-kind': true,
    'already-extended': true,
    'extension-too-long': true,
    'extension-too-late': true,
    'extension-already-requested': true,
  },
  extend: {
    'wording-not-allowed': true,
    'extension-not-for-kind': true,
    'already-extended': true,
    'extension-too-long': true,
    'extension-too-late': true,
    'no-extension-requested': true,
  },
  draftReply: {
    'wording-not-allowed': true,
    'reply-leaves-claim-unanswered': true,
    'unknown-claim': true,
    'claim-answered-twice': true,
    'disposition-does-not-fit': true,
    'kind-does-not-fit': true,
  },
  signClosure: { 'signature-not-required': true, 'nothing-to-sign': true, 'already-signed': true, 'note-missing': true },
  issueReply: {
    'wording-not-allowed': true,
    'no-consent-to-electronic-service': true,
    'reply-leaves-claim-unanswered': true,
    'unknown-claim': true,
    'claim-answered-twice': true,
    'disposition-does-not-fit': true,
    'kind-does-not-fit': true,
    'sub-task-open': true,
    'petitioner-not-contacted': true,
    'closure-signature-missing': true,
  },
  replySuggestion: {
    'wording-not-allowed': true,
    'no-consent-to-electronic-service': true,
    'reply-leaves-claim-unanswered': true,
    'unknown-claim': true,
    'claim-answered-twice': true,
    'disposition-does-not-fit': true,
    'kind-does-not-fit': true,
    'sub-task-open': true,
    'petitioner-not-contacted': true,
  },
  addEvidence: { 'nothing-added': true },
  nameRepresentative: { 'too-many-named': true, 'authority-not-shown': true },
  revokeRepresentative: { 'unknown-representative': true, 'only-own-authority': true },
  requestRights: {},
  answerRights: { 'wording-not-allowed': true, 'unknown-rights-request': true, 'rights-request-answered': true },
  markOverdue: { 'unknown-duty': true, 'window-is-a-right': true, 'not-due-yet': true, 'already-overdue': true },
  serveNotice: {
    'no-consent-to-electronic-service': true,
    'unknown-notice': true,
    'already-served': true,
    'served-in-the-future': true,
    'served-before-issue': true,
  },
  archive: {
    'followup-open': true,
    'backlog-open': true,
    'notice-not-served': true,
    'no-served-answer': true,
    'question-open': true,
    'petitioner-window-open': true,
  },
  evaluate: { 'nothing-to-evaluate': true, 'no-grade-given': true, 'evaluation-window-over': true },
  lapseEvaluation: { 'no-window': true, 'window-still-open': true },
  returnVisit: {},
  settle: { 'not-satisfied': true, 'petitioner-act-only': true, 'not-final': true },
  lapse: { 'no-window': true, 'window-still-open': true, 'redo-running': true },
  askQuestion: {},
  answerQuestion: { 'wording-not-allowed': true, 'unknown-question': true, 'question-already-answered': true },
};

/** The refusal codes that a command's own rules can answer with, beside those of turn, permission and version. */
export const commandRefusals = (command: CommandName): readonly string[] => Object.keys(codes[command]);
