import type { CaseView, DutyView } from '@daiban/contract/cases';
import { type CommandName, commandNames } from '@daiban/contract/commands';
import { primaryFor } from '@daiban/domain/case/next-step';

/** Commands that have a form on the case page. The petitioner's and the timer's never have, nor has the first submission. */
const notOnTheDesk = [
  'submit',
  'evaluate',
  'askQuestion',
  'requestRecusal',
  'answerInvitation',
  'answerBounty',
  'closeBidding',
  'supply',
  'answerSupport',
  'nameRepresentative',
  'revokeRepresentative',
  'requestRights',
  'answerRights',
  'lapse',
  'lapseEvaluation',
  'lapseSupplement',
  'moveToRulebook',
  'markOverdue',
  'escalate',
  'reportRed',
  'complainAboutHandling',
  'requestHearing',
  'stopMediation',
  'lapseMediation',
  'recalculate',
  'requestReview',
  'requestReReview',
  'requestRefusalCheck',
  'requestWithdrawal',
  'cancelWithdrawal',
  'endWithdrawalCooling',
  'declineAgencyOffer',
  'grantMandate',
  'revokeMandate',
  'lapseMandate',
  'confirmResult',
] as const;
export type DeskCommand = Exclude<CommandName, (typeof notOnTheDesk)[number]>;

export const isDeskCommand = (command: string): command is DeskCommand =>
  commandNames.some((name) => name === command) && !(notOnTheDesk as readonly string[]).includes(command);

export const deskCommands: readonly DeskCommand[] = commandNames.filter(isDeskCommand);

/** Whether whoever gives the command decides on the petitioner's words and reads them first. */
export const readsWordsFirst = (command: DeskCommand): boolean =>
  command === 'register' || command === 'accept' || command === 'notAccept' || command === 'refuseNonAcceptance';

/** The other answer to the same question stands beside the usual one, not among the rest. */
const beside: Partial<Record<DeskCommand, DeskCommand>> = {
  accept: 'notAccept',
  notAccept: 'refuseNonAcceptance',
  acceptReview: 'refuseReview',
  acceptMandate: 'returnMandate',
  takeAgencyStep: 'handUpAgency',
};

/** Steps on the way to the one that closes a duty. */
const onTheWay: Partial<Record<DeskCommand, DeskCommand>> = {
  classifyKind: 'register',
  assign: 'register',
  forward: 'register',
  notAccept: 'accept',
  refuseNonAcceptance: 'accept',
  signAssignment: 'signClosure',
  draftReply: 'issueReply',
  refuseReview: 'acceptReview',
  draftReview: 'decideReview',
  refuseHearing: 'scheduleHearing',
  resume: 'checkHold',
  returnMandate: 'acceptMandate',
};

/** The open duty that a command serves, the reader's own before the others'. */
export const dutyOfCommand = (duties: readonly DutyView[], command: DeskCommand): DutyView | undefined => {
  const serving = duties.filter(({ kind }) => primaryFor(kind) === (onTheWay[command] ?? command));
  return serving.find((duty) => duty.owner.mine) ?? serving[0];
};

/** Papers are served by whoever owes it; others may, but it is not their next step. */
const isNobodysNext = (view: CaseView, command: DeskCommand): boolean =>
  command === 'serveNotice' &&
  !view.duties.some((duty) => duty.closedOn === undefined && duty.kind === 'serveNoticeTask' && duty.owner.mine);

const offers = (view: CaseView): readonly { command: DeskCommand; primary: boolean }[] =>
  view.actions.flatMap(({ command, primary }) => (isDeskCommand(command) ? [{ command, primary }] : []));

/** A matter that belongs to a higher tier is handed up before anything else (S4.5). */
const isRaised = (view: CaseView, command: DeskCommand): boolean => command === 'handUpAgency' && view.agencyWork?.tier?.beyond === true;

/** The next steps that the reader may take, the most pressing first; when a duty is named, the step that closes it. */
export const nextCommands = (view: CaseView, dutyKind?: string): DeskCommand[] => {
  const all = offers(view).map(({ command, primary }) => ({ command, primary: primary || isRaised(view, command) }));
  const closing = dutyKind === undefined ? undefined : primaryFor(dutyKind);
  const press = (command: DeskCommand): number => (isRaised(view, command) ? 2 : Number(command === closing));
  return all
    .filter(({ command, primary }) => primary && !isNobodysNext(view, command))
    .map(({ command }) => command)
    .toSorted((left, right) => press(right) - press(left))
    .flatMap((command) => {
      const other = beside[command];
      return other !== undefined && all.some((offer) => offer.command === other && !offer.primary) ? [command, other] : [command];
    });
};

/** Everything else that the reader may do now. */
export const otherCommands = (view: CaseView): DeskCommand[] => {
  const next = nextCommands(view);
  return offers(view)
    .map(({ command }) => command)
    .filter((command) => !next.includes(command));
};
