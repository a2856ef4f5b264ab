import { canExplain } from '../agency/explain-result.ts';
import { agentInForce } from '../agency/mandate-in-force.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { standsStill } from '../case/waiting.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { unexecuted } from '../remedy/execution.ts';
import type { Condition, EventMatch, Rulebook } from './vocabulary.ts';

/** What a condition is asked about: an event, the case after it, and the rulebook in force. */
export interface Situation {
  readonly event: CaseEvent;
  readonly after: CaseState;
  readonly rulebook: Rulebook;
}

const failedTries = (after: CaseState) => after.contacts.filter((contact) => !contact.reached);

/** The date that an event carries because somebody ordered it. */
export const orderedDate = (event: CaseEvent): string | undefined => {
  switch (event.kind) {
    case 'caseAssigned':
    case 'dispatchDecided':
      return event.data.termOn;
    case 'subTaskOpened':
    case 'meetingTaskSet':
    case 'bountyAwarded':
      return event.data.dueOn;
    case 'hearingScheduled':
      return event.data.hearingOn;
    case 'mediationAgreed':
      return event.data.performOn;
    case 'mandateGranted':
      return event.data.untilOn;
    default:
      return undefined;
  }
};

export const holds = (condition: Condition, situation: Situation): boolean => {
  const { event, after, rulebook } = situation;
  switch (condition.test) {
    case 'channelIn':
      return condition.channels.includes(after.channel);
    case 'kindIn':
      return after.kind !== undefined && condition.kinds.includes(after.kind);
    case 'receiverIs':
      return after.receiverKind === condition.receiver;
    case 'noticeIs':
      return (event.kind === 'noticeIssued' || event.kind === 'noticeServed') && condition.notices.includes(event.data.notice);
    case 'contactUnclear':
      return event.kind === 'petitionerContacted' && event.data.outcome === 'unclear';
    case 'contactMade':
      return after.contacts.some((contact) => contact.reached);
    case 'handlerNamed':
      return after.handler !== undefined;
    case 'contactAttempts': {
      const tries = failedTries(after);
      return tries.length >= condition.atLeast && new Set(tries.map((attempt) => attempt.on)).size >= condition.onDays;
    }
    case 'visitAttempts':
      return event.kind === 'returnVisitFailed' && event.data.attempt >= condition.atLeast;
    case 'limitIs':
      return event.kind === 'timeLimitMet' && event.data.limit === condition.limit;
    case 'opinionChanged':
      return after.redo?.changed === true;
    case 'redoAsked':
      return event.kind === 'evaluationGiven' && event.data.asksForRedo === true && after.followup === 'dissatisfied';
    case 'gradeIs':
      return (
        (event.kind === 'returnVisitDone' || event.kind === 'secondReturnVisitDone' || event.kind === 'evaluationGiven') &&
        event.data.grade === condition.grade
      );
    case 'termOrdered':
      return orderedDate(event) !== undefined;
    case 'modeIs':
      return event.kind === 'dispatchDecided' && event.data.mode === condition.mode;
    case 'notServed':
      return event.kind === 'noticeIssued' && event.data.to === 'petitioner' && event.data.service === 'post';
    case 'decisionIs':
      return (
        (event.kind === 'decisionRecorded' ||
          event.kind === 'warningSigned' ||
          event.kind === 'closureSigned' ||
          event.kind === 'assignmentSigned') &&
        event.data.decision === condition.decision
      );
    case 'reopenedTo':
      return event.kind === 'caseReopened' && event.data.to === condition.to;
    case 'standsStill':
      return standsStill(after);
    case 'dutyIs':
      return event.kind === 'clockOverdue' && condition.duties.includes(event.data.dutyKind);
    case 'colourIs':
      return event.kind === 'colourChanged' && event.data.to === condition.colour;
    case 'simpleHandling':
      return condition.stage === 'marked' ? after.simple !== undefined : after.simple?.ground !== undefined;
    case 'acceptedAlready':
      return after.acceptedOn !== undefined;
    case 'procedureIn':
      return condition.procedures.includes(after.procedure);
    case 'explanationOwed':
      return agentInForce(after) !== undefined && canExplain(after);
    case 'executionOpen':
      return unexecuted(after).length > 0;
    case 'agencyIn':
      return condition.agencies.includes(after.agency);
    case 'signatureRequired':
      return rulebook.signatures.some((rule) => rule.before === condition.before);
    case 'not':
      return !holds(condition.condition, situation);
    case 'allOf':
      return condition.conditions.every((part) => holds(part, situation));
    case 'anyOf':
      return condition.conditions.some((part) => holds(part, situation));
    default:
      return assertNever(condition);
  }
};

/** Whether the event is one of those listed, with its condition where it has one. */
export const matches = (listed: readonly EventMatch[] | undefined, situation: Situation): boolean =>
  listed?.some((match) =>
    typeof match === 'string' ? match === situation.event.kind : match.event === situation.event.kind && holds(match.when, situation),
  ) ?? false;
