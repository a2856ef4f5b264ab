import type { RefusalCode } from '@daiban/domain/case/refusals';
import type { AppointRefusal } from '@daiban/domain/organisation/appoint';
import type { CreateUnitRefusal, EndUnitRefusal } from '@daiban/domain/organisation/units';
import type { BookingRefusal } from '@daiban/domain/outreach/book-slot';
import type { ItemRefusal } from '@daiban/domain/outreach/councils/item';
import type { TeamStepRefusal } from '@daiban/domain/outreach/resolution/team-order';
import type { FindingRefusal } from '@daiban/domain/outreach/roads/order-finding';
import type { PlanRefusal, StageRefusal } from '@daiban/domain/outreach/trip';
import type { CloseTicketRefusal } from '@daiban/domain/outreach/urgent-ticket';
import type { SealedRefusal } from '@daiban/domain/sealed/orders';
import type { SealMatterRefusal } from '@daiban/domain/sealed/seal-matter';

/** Codes that any endpoint can answer with. */
export type GeneralProblemCode =
  | 'malformed-input'
  | 'not-signed-in'
  | 'not-permitted'
  | 'cross-site-request'
  | 'not-found'
  | 'method-not-allowed'
  | 'conflict'
  | 'stale-version'
  | 'too-large'
  | 'unsupported-media'
  | 'too-many-requests'
  | 'internal'
  | 'database-away'
  | 'storage-full';

/** Codes of single endpoints that no rule of the domain gives. */
export type EndpointProblemCode =
  | 'case-unknown'
  | 'command-id-taken'
  | 'channel-not-open'
  | 'unknown-attachment'
  | 'batch-unknown'
  | 'catalogue-effective-too-early'
  | 'query-code-unknown'
  | LedgerProblemCode;

/** Codes of what residents do beside the commands of a case: proof, one-time codes, accounts, representatives, assisted entry. */
export type ResidentProblemCode =
  | 'proof-needed'
  | 'proof-wrong'
  | 'proof-paused'
  | 'no-phone-given'
  | 'one-time-code-wrong'
  | 'one-time-codes-unavailable'
  | 'too-many-codes'
  | 'assisted-act-unknown'
  | 'mandate-link-unknown'
  | 'assisted-act-decided'
  | 'own-contact-missing'
  | 'not-from-the-office';

/** Codes of uploads that a scanner looks into. */
export type UploadProblemCode = 'file-infected' | 'file-waits-for-scan' | 'scanner-away';

/** Codes of looking at, exporting and destroying personal data. */
export type PersonalDataProblemCode =
  | 'unmask-limit-reached'
  | 'export-too-large'
  | 'export-empty'
  | 'export-unknown'
  | 'export-not-approved'
  | 'export-expired'
  | 'export-taken'
  | 'not-due-for-destruction';

/** Codes of changes that two people sign. */
export type SignedChangeProblemCode = 'change-kind-unknown' | 'change-unknown' | 'change-decided' | 'second-person-needed';

/** Codes of signing in and of accounts. */
export type SignInProblemCode =
  | 'sign-in-refused'
  | 'sign-in-not-begun'
  | 'code-refused'
  | 'account-locked'
  | 'no-appointment'
  | 'one-time-password-expired'
  | 'one-time-password-gone'
  | 'single-sign-on-away'
  | 'single-sign-on-refused'
  | 'single-sign-on-not-linked'
  | 'password-wrong'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-common'
  | 'password-names-you'
  | 'password-unchanged'
  | 'second-factor-there'
  | 'second-factor-demanded'
  | 'account-unknown'
  | 'account-there'
  | 'officer-unknown'
  | 'user-name-taken'
  | 'single-sign-on-taken'
  | 'administrator-needs-two'
  | 'last-administrator';

/** Codes of units, people and appointments. */
export type OrganisationProblemCode =
  | AppointRefusal['code']
  | CreateUnitRefusal['code']
  | EndUnitRefusal['code']
  | 'appointment-unknown'
  | 'unit-file-unreadable'
  | 'successor-has-no-post'
  | 'successor-needed'
  | 'last-of-administrators'
  | 'set-up-is-over'
  | 'not-in-training'
  | 'set-up-not-complete';

/** Codes of versions of the rules and of replays under other ones. */
export type VersionProblemCode =
  | 'rulebook-refused'
  | 'rulebook-base-changed'
  | 'rulebook-unchanged'
  | 'figure-unfit'
  | 'effective-too-early'
  | 'simulation-running';

/** Codes of the wording of papers. */
export type TemplateProblemCode = 'template-refused' | 'template-changed-since' | 'template-unchanged' | 'template-too-early';

/** Codes of the work calendar. */
export type CalendarProblemCode = 'calendar-day-unfit' | 'calendar-unchanged' | 'calendar-nothing-moves';

/** Codes of the import of ledgers. */
export type LedgerProblemCode = 'ledger-unreadable' | 'ledger-too-large' | 'import-running' | 'import-finished' | 'import-file-gone';

/** Codes of road chiefs and their patrols. */
export type RoadProblemCode =
  | Exclude<FindingRefusal['code'], 'not-permitted'>
  | 'finding-unknown'
  | 'segment-unknown'
  | 'not-a-road-chief'
  | 'not-a-chief-of-chiefs';

/** Codes of deliberation councils. */
export type CouncilProblemCode =
  | ItemRefusal['code']
  | 'council-unknown'
  | 'council-there'
  | 'council-type-unknown'
  | 'session-unknown'
  | 'item-unknown'
  | 'held-in-the-future'
  | 'raised-in-the-future';

/** Codes of the sealed room. */
export type SealedProblemCode =
  | 'sealed-room-shut'
  | 'sealed-case-unknown'
  | 'matter-passed-on'
  | Exclude<SealedRefusal['code'] | SealMatterRefusal['code'], RefusalCode>;

/** Codes of trips, bookings and urgent tickets. */
export type OutreachProblemCode =
  | PlanRefusal['code']
  | StageRefusal['code']
  | BookingRefusal['code']
  | CloseTicketRefusal['code']
  | 'trip-unknown'
  | 'trip-published'
  | 'booking-unknown'
  | 'ticket-unknown';

/** Codes of resolution teams. */
export type ResolutionProblemCode =
  | Exclude<TeamStepRefusal['code'], 'held-in-the-future'>
  | 'team-unknown'
  | 'team-empty'
  | 'way-of-others'
  | 'team-serves-elsewhere'
  | 'team-text-says-who'
  | 'team-order-unknown';

/** Codes of the team behind agency: certificates, academy, volunteers. */
export type AgencyTeamProblemCode =
  | 'not-an-agent'
  | 'certificate-not-earned'
  | 'certificate-in-force'
  | 'grade-not-earned'
  | 'question-without-right-choice'
  | 'cohort-full'
  | 'cohort-dates'
  | 'mentor-is-learner'
  | 'mentoring-over'
  | 'course-without-test'
  | 'lessons-unread'
  | 'call-over'
  | 'volunteer-code-unknown'
  | 'volunteer-not-active'
  | 'volunteer-not-trained'
  | 'volunteer-decided'
  | 'reason-missing'
  | 'task-says-who'
  | 'task-answered';

export type ProblemCode =
  | GeneralProblemCode
  | AgencyTeamProblemCode
  | OutreachProblemCode
  | ResolutionProblemCode
  | EndpointProblemCode
  | UploadProblemCode
  | ResidentProblemCode
  | SignedChangeProblemCode
  | PersonalDataProblemCode
  | OrganisationProblemCode
  | SignInProblemCode
  | SealedProblemCode
  | CalendarProblemCode
  | TemplateProblemCode
  | VersionProblemCode
  | RoadProblemCode
  | CouncilProblemCode
  | RefusalCode;

/**
 * HTTP status of every problem code. 403: this person may not; 404: it is not there; 409: not in this state, or already done;
 * 422: a rule refuses what was asked for.
 */
export const problemStatuses: Readonly<Record<ProblemCode, number>> = {
  'malformed-input': 400,
  'supplement-already-requested': 409,
  'batch-unknown': 404,
  'catalogue-effective-too-early': 422,
  'split-leaves-no-claim': 422,
  'remedies-not-used-up': 422,
  'claim-not-compared': 422,
  'new-facts-open-claim': 422,
  'legal-adviser-must-confirm': 403,
  'dispute-needs-two-units': 422,
  'not-a-first-matter': 422,
  'group-is-not-simple': 422,
  'assignment-needs-signature': 422,
  'unit-not-higher': 422,
  'tier-already-raised': 422,
  'own-wish-missing': 422,
  'support-already-offered': 409,
  'unknown-offer': 404,
  'offer-already-answered': 409,
  'not-by-phone': 422,
  'own-unit-competent': 422,
  'claims-to-compare': 422,
  'hand-over-missing': 422,
  'not-signed-in': 401,
  'not-permitted': 403,
  'cross-site-request': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'stale-version': 409,
  'too-large': 413,
  'unsupported-media': 415,
  'too-many-requests': 429,
  internal: 500,
  'database-away': 503,
  'storage-full': 507,

  'trip-unknown': 404,
  'trip-not-bookable': 409,
  'slot-unknown': 404,
  'slot-full': 409,
  'home-not-offered': 422,
  'home-address-missing': 422,
  'booked-already': 409,
  'booking-unknown': 404,
  'trip-in-the-past': 422,
  'stop-too-short': 422,
  'stops-overlap': 422,
  'trip-published': 409,
  'trip-over': 409,
  'trip-has-no-stop': 422,
  'trip-has-no-crew': 422,
  'trip-not-yet': 409,
  'bookings-not-answered': 409,
  'ticket-unknown': 404,
  'ticket-closed': 409,
  'units-not-acknowledged': 409,
  'call-back-missing': 422,

  'sign-in-refused': 401,
  'sign-in-not-begun': 401,
  'code-refused': 401,
  'single-sign-on-refused': 401,
  'single-sign-on-not-linked': 403,
  'single-sign-on-away': 503,
  'account-locked': 403,
  'no-appointment': 403,
  'one-time-password-expired': 403,
  'one-time-password-gone': 404,
  'password-wrong': 403,
  'password-too-short': 422,
  'password-too-long': 422,
  'password-too-common': 422,
  'password-names-you': 422,
  'password-unchanged': 422,
  'second-factor-there': 409,
  'second-factor-demanded': 403,
  'account-unknown': 404,
  'account-there': 409,
  'officer-unknown': 404,
  'user-name-taken': 409,
  'single-sign-on-taken': 409,
  'administrator-needs-two': 403,
  'last-administrator': 409,
  'channel-not-open': 403,
  'case-unknown': 404,
  'query-code-unknown': 404,
  'command-id-taken': 409,
  'ledger-too-large': 413,
  'unknown-attachment': 422,
  'ledger-unreadable': 422,
  'import-file-gone': 409,
  'import-finished': 409,
  'import-running': 409,

  'proof-needed': 403,
  'proof-wrong': 403,
  'proof-paused': 429,
  'no-phone-given': 409,
  'one-time-code-wrong': 403,
  'one-time-codes-unavailable': 409,
  'too-many-codes': 429,
  'assisted-act-unknown': 404,
  'mandate-link-unknown': 404,
  'assisted-act-decided': 409,
  'own-contact-missing': 409,
  'not-from-the-office': 403,

  'person-unknown': 404,
  'org-unit-unknown': 404,
  'not-in-training': 409,
  'appointment-unknown': 404,
  'role-not-appointable': 422,
  'role-does-not-fit-unit': 422,
  'unit-not-in-force': 422,
  'term-ends-before-it-begins': 422,
  'appointed-already': 409,
  'roles-never-combined': 422,
  'substitute-is-oneself': 422,
  'substitute-can-not-stand-in': 422,
  'unit-exists': 409,
  'kind-not-at-tier': 422,
  'parent-below-unit': 422,
  'successor-is-the-unit': 422,
  'successor-below-unit': 422,
  'successor-of-another-kind': 422,
  'successor-has-no-post': 422,
  'successor-needed': 422,
  'last-of-administrators': 422,
  'unit-file-unreadable': 422,
  'set-up-is-over': 409,
  'set-up-not-complete': 409,

  'file-infected': 422,
  'file-waits-for-scan': 409,
  'scanner-away': 503,

  'unmask-limit-reached': 429,
  'export-unknown': 404,
  'export-not-approved': 409,
  'export-expired': 409,
  'export-taken': 409,
  'export-empty': 422,
  'export-too-large': 422,
  'not-due-for-destruction': 422,

  'template-refused': 422,
  'template-changed-since': 409,
  'template-unchanged': 409,
  'template-too-early': 422,
  'calendar-day-unfit': 422,
  'calendar-unchanged': 409,
  'calendar-nothing-moves': 409,

  'finding-unknown': 404,
  'segment-unknown': 404,
  'finding-stands-elsewhere': 409,
  'ticket-came-back': 422,
  'ready-before-today': 422,
  'picture-missing': 422,
  'own-repair': 403,
  'not-a-road-chief': 422,
  'not-a-chief-of-chiefs': 422,

  'council-unknown': 404,
  'council-there': 409,
  'council-type-unknown': 404,
  'session-unknown': 404,
  'item-unknown': 404,
  'item-stands-elsewhere': 409,
  'session-before-item': 422,
  'task-before-session': 422,
  'unknown-task': 404,
  'task-done-in-the-future': 422,
  'held-in-the-future': 422,
  'team-unknown': 404,
  'team-order-unknown': 404,
  'team-empty': 422,
  'way-of-others': 403,
  'team-serves-elsewhere': 422,
  'team-text-says-who': 422,
  'team-order-stands-elsewhere': 409,
  'session-before-team-order': 422,
  'team-session-missing': 422,
  'raised-in-the-future': 422,
  'consent-missing': 422,

  'change-kind-unknown': 404,
  'change-unknown': 404,
  'change-decided': 409,
  'second-person-needed': 403,

  'handling-unit-may-not-visit': 403,
  'head-must-confirm': 403,
  'needs-second-person': 403,
  'own-recusal': 403,
  'only-own-authority': 403,
  'petitioner-act-only': 403,
  'sub-task-of-another-unit': 403,

  'unknown-case': 404,
  'unknown-claim': 404,
  'unknown-duty': 404,
  'unknown-notice': 404,
  'unknown-officer': 404,
  'unknown-recusal-request': 404,
  'unknown-question': 404,
  'unknown-representative': 404,
  'unknown-rights-request': 404,
  'unknown-routing-rule': 404,
  'unknown-sub-task': 404,
  'unknown-unit': 404,

  'already-extended': 409,
  'already-linked': 409,
  'already-overdue': 409,
  'already-served': 409,
  'failed-way-again': 422,
  'already-signed': 409,
  'already-the-handler': 409,
  'already-the-lead': 409,
  'backlog-open': 409,
  'closure-signature-missing': 409,
  'differs-from-proposal': 409,
  'dispatch-awaits-signature': 409,
  'evaluation-window-over': 409,
  'extension-already-requested': 409,
  'extension-too-late': 409,
  'followup-open': 409,
  'kind-not-classified': 409,
  'merge-cycle': 409,
  'no-extension-requested': 409,
  'no-served-answer': 409,
  'no-window': 409,
  'nobody-handled-it': 409,
  'nothing-to-review': 409,
  'review-window-over': 409,
  'no-higher-organ': 409,
  'no-review-requested': 409,
  'review-already-accepted': 409,
  'review-not-accepted': 409,
  'redo-answers-itself': 422,
  'same-opinion-again': 422,
  'refusal-check-window-over': 409,
  'refusal-check-already-requested': 409,
  'no-refusal-check': 409,
  'withdrawal-already-requested': 409,
  'no-withdrawal-requested': 409,
  'withdrawal-cooling': 409,
  'no-such-claim': 404,
  'nothing-supported': 409,
  'execution-already-confirmed': 409,
  'claim-waits': 409,
  'hearing-already-requested': 409,
  'hearing-announced': 409,
  'hearing-request-open': 409,
  'hearing-too-late': 422,
  'hearing-too-soon': 422,
  'mediation-not-for-kind': 422,
  'mediation-running': 409,
  'no-agreement': 409,
  'no-clock-moves': 409,
  'no-hearing-announced': 409,
  'no-hearing-requested': 409,
  'no-mediation': 409,
  'proof-missing': 422,
  'unknown-hold': 404,
  'nobody-named-yet': 409,
  'not-recused': 409,
  'not-restricted': 409,
  'recusal-already-requested': 409,
  'recusal-already-ruled': 409,
  'concerned-unit-handles': 409,
  'non-acceptance-pending': 409,
  'not-due-yet': 409,
  'not-final': 409,
  'not-satisfied': 409,
  'nothing-proposed': 409,
  'nothing-to-hand-over': 409,
  'unit-not-involved': 409,
  'nothing-to-evaluate': 409,
  'nothing-to-sign': 409,
  'notice-not-served': 409,
  'objection-already-rejected': 409,
  'objection-window-over': 409,
  'out-of-turn': 409,
  'petitioner-not-contacted': 409,
  'petitioner-window-open': 409,
  'question-already-answered': 409,
  'question-open': 409,
  'rights-request-answered': 409,
  'too-many-named': 409,
  'redo-running': 409,
  'signature-not-required': 409,
  'sub-task-already-answered': 409,
  'sub-task-open': 409,
  'target-archived': 409,
  'bid-already-submitted': 409,
  'bidding-open': 409,
  'bidding-over': 409,
  'bounty-already-agreed': 409,
  'bounty-already-proposed': 409,
  'judges-missing': 409,
  'no-bid-reaches': 409,
  'no-bounty': 409,
  'retrospective-missing': 409,
  'done-in-the-past': 422,
  'lot-missing': 422,
  'not-the-winner': 422,
  'summary-gives-away': 422,
  'handling-unit-may-not-bid': 403,
  'judge-not-impartial': 403,
  'unknown-bid': 404,
  'already-the-sponsor': 409,
  'backlog-already-proposed': 409,
  'five-ones-missing': 409,
  'invitation-not-accepted': 409,
  'invitation-open': 409,
  'invitation-over': 409,
  'limit-already-met': 409,
  'meeting-task-reported': 409,
  'not-lawfully-concluded': 409,
  'not-still-dissatisfied': 409,
  'redo-already-replied': 409,
  'relapse-too-late': 409,
  'return-visit-done': 409,
  'review-preferred': 409,
  'threshold-not-reached': 409,
  'work-file-open': 409,
  'clearing-ground-missing': 422,
  'confirmation-without-reasons': 422,
  'heard-in-the-future': 422,
  'invitation-missing': 422,
  'meeting-in-the-past': 422,
  'petitioner-disagrees': 422,
  'checker-not-outside': 403,
  'meeting-task-of-another-unit': 403,
  'unknown-invitation': 404,
  'unknown-meeting-task': 404,
  'window-still-open': 409,

  'not-an-agent': 422,
  'certificate-not-earned': 422,
  'certificate-in-force': 409,
  'grade-not-earned': 422,
  'question-without-right-choice': 422,
  'cohort-full': 409,
  'cohort-dates': 422,
  'mentor-is-learner': 422,
  'mentoring-over': 409,
  'course-without-test': 409,
  'lessons-unread': 409,
  'call-over': 409,
  'volunteer-code-unknown': 404,
  'volunteer-not-active': 409,
  'volunteer-not-trained': 409,
  'volunteer-decided': 409,
  'reason-missing': 422,
  'task-says-who': 422,
  'task-answered': 409,

  'sealed-case-unknown': 404,
  'matter-passed-on': 410,
  'sealed-room-shut': 503,
  'feedback-given': 409,
  'matter-ended': 409,
  'sealed-out-of-turn': 409,
  'unmerge-before-sealing': 409,
  'accused-missing': 422,
  'accuser-anonymous': 422,
  'conflict-set-unchanged': 422,
  'question-gives-away': 422,
  'unit-in-conflict': 422,

  'accusation-belongs-to-sealed-room': 422,
  'authority-not-shown': 422,
  'claim-answered-twice': 422,
  'officer-conflicted': 422,
  'unit-concerned': 422,
  'recusal-names-nobody': 422,
  'successor-missing': 422,
  'competent-body-missing': 422,
  'different-petitioner': 422,
  'disposition-does-not-fit': 422,
  'extension-not-for-kind': 422,
  'extension-too-long': 422,
  'kind-does-not-fit': 422,
  'link-to-itself': 422,
  'merge-into-itself': 422,
  'more-representatives-than-persons': 422,
  'no-claims': 422,
  'no-consent-to-electronic-service': 422,
  'no-grade-given': 422,
  'not-a-consultation': 422,
  'note-missing': 422,
  'done-in-the-future': 422,
  'nothing-added': 422,
  'officer-not-in-unit': 422,
  'oral-text-not-read-back': 422,
  'petitioner-not-told': 422,
  'received-in-the-future': 422,
  'reply-leaves-claim-unanswered': 422,
  'route-leads-elsewhere': 422,
  'route-only-for-appeal': 422,
  'served-before-issue': 422,
  'served-in-the-future': 422,
  'term-in-the-past': 422,
  'too-few-visitors': 422,
  'too-many-representatives': 422,
  'window-is-a-right': 422,
  'unknown-rulebook-version': 404,
  'already-under-version': 409,
  'version-lacks-duties': 422,
  'rulebook-refused': 422,
  'rulebook-base-changed': 409,
  'rulebook-unchanged': 409,
  'figure-unfit': 422,
  'effective-too-early': 422,
  'simulation-running': 409,
  'wording-not-allowed': 422,
  'warning-open': 409,
  'no-warning-open': 409,
  'letter-of-another': 403,
  'no-answer-to-sign': 409,
  'no-leader-handling-proposed': 409,
  'reception-already-ordered': 409,
  'unknown-attendance': 404,
  'unknown-letter': 404,
  'red-card-open': 409,
  'unknown-red-card': 404,
  'unit-not-heard': 422,
  'already-reported': 409,
  'nothing-reported': 409,
  'grade-not-higher': 422,
  'links-open': 422,
  'complaint-open': 409,
  'visit-facts-without-visit': 422,
  'agency-already-offered': 409,
  'agent-is-principal': 422,
  'channel-not-theirs': 403,
  'mandate-evidence-missing': 422,
  'mandate-form-not-theirs': 403,
  'mandate-in-force': 409,
  'mandate-not-read-back': 422,
  'mandate-of-another-agent': 403,
  'mandate-too-long': 422,
  'mandate-without-scope': 422,
  'no-agency-offer': 409,
  'no-mandate': 409,
  'no-mandate-waiting': 409,
  'unit-without-agents': 422,
  'unknown-agency-item': 422,
  'note-holds-number': 422,
  'plan-changed-since': 409,
  'run-before-mandate': 422,
  'step-not-next': 409,
  'step-unit-missing': 422,
  'no-step-to-take': 409,
  'member-does-not-fit': 422,
  'member-already-bound': 409,
  'not-a-member': 404,
  'answer-not-served': 409,
  'result-already-explained': 409,
  'nothing-to-confirm': 409,
};
