import type { RecordedEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { given } from '../kernel/given.ts';
import type { SupervisionEventKind } from './events-of-supervision.ts';
import type { SupervisionState } from './state-of-supervision.ts';

type SupervisionEvent = Extract<RecordedEvent, { kind: SupervisionEventKind }>;

/** The list with the one of this id changed. */
const edited = <Item extends { readonly id: string }>(
  items: readonly Item[] | undefined,
  id: string,
  edit: Partial<Item>,
): readonly Item[] => (items ?? []).map((item) => (item.id === id ? { ...item, ...edit } : item));

const foldPart = (before: SupervisionState, recorded: SupervisionEvent): Partial<SupervisionState> => {
  switch (recorded.kind) {
    case 'repeatReceived': {
      const { channel, receivedOn, persons, level, form } = recorded.data;
      return { repeats: [...(before.repeats ?? []), { channel, receivedOn, persons, ...given({ level, form }) }] };
    }
    case 'warningIssued': {
      const { warningId: id, unitId, to } = recorded.data;
      return { warnings: [...(before.warnings ?? []), { id, unitId, to }] };
    }
    case 'warningAnswered':
      return {
        warnings: edited(before.warnings, recorded.data.warningId, { answered: { byOfficerId: recorded.actor.officerId } }),
      };
    case 'warningSigned': {
      const { warningId, decision } = recorded.data;
      if (decision === 'signed') return { warnings: edited(before.warnings, warningId, { signed: true }) };
      return {
        warnings: (before.warnings ?? []).map(({ answered, ...warning }) =>
          warning.id === warningId ? warning : { ...warning, ...given({ answered }) },
        ),
      };
    }
    case 'leaderHandlingProposed':
      return { leaderHandling: { open: true } };
    case 'leaderHandlingDecided': {
      const { firstHandlingFault, officerId } = recorded.data;
      return { leaderHandling: { open: false, firstHandlingFault, ...given({ officerId }) } };
    }
    case 'attendanceOrdered': {
      const { attendanceId: id, who, byLeader, persons } = recorded.data;
      return { attendances: [...(before.attendances ?? []), { id, who, byLeader, persons }] };
    }
    case 'attendanceRecorded':
      return { attendances: edited(before.attendances, recorded.data.attendanceId, { arrivedAt: recorded.data.arrivedAt }) };
    case 'copyNoticeIssued': {
      const { letterId: id, dutyId, unitId, level, gap } = recorded.data;
      return { copyNotices: [...(before.copyNotices ?? []), { id, dutyId, unitId, level, gap }] };
    }
    case 'copyLevelRaised': {
      const { letterId: id, dutyId, unitId, level, gap } = recorded.data;
      return { copyNotices: (before.copyNotices ?? []).map((slip) => (slip.id === id ? { id, dutyId, unitId, level, gap } : slip)) };
    }
    case 'copyNoticeAnswered': {
      const answered = { on: recorded.on, withPlan: recorded.data.plan !== undefined };
      return { copyNotices: edited(before.copyNotices, recorded.data.letterId, { answered }) };
    }
    case 'supervisionOpened': {
      const { supervisionId: id, cause, unitId, to, dutyId } = recorded.data;
      return { supervisions: [...(before.supervisions ?? []), { id, cause, unitId, to, ...given({ dutyId }) }] };
    }
    case 'supervisionAnswered':
      return { supervisions: edited(before.supervisions, recorded.data.supervisionId, { answered: true }) };
    case 'redCardProposed': {
      const { redCardId: id, unitId, to } = recorded.data;
      return { redCards: [...(before.redCards ?? []), { id, unitId, to, stage: 'proposed' }] };
    }
    case 'redCardReplied':
      return { redCards: edited(before.redCards, recorded.data.redCardId, { replied: true }) };
    case 'redCardIssued':
      return { redCards: edited(before.redCards, recorded.data.redCardId, { stage: 'issued' }) };
    case 'redCardRefused':
      return { redCards: edited(before.redCards, recorded.data.redCardId, { stage: 'refused' }) };
    case 'redCardLifted':
      return { redCards: edited(before.redCards, recorded.data.redCardId, { stage: 'lifted' }) };
    case 'urgentReported':
      return { urgent: { planActivated: before.urgent?.planActivated ?? false } };
    case 'planActivated':
      return { urgent: { planActivated: true } };
    case 'matterGraded':
      return { grade: recorded.data.grade };
    case 'colourChanged':
    case 'redReported':
    case 'reminderSent':
    case 'overdueReported':
    case 'escalationEnded':
      return {};
    default:
      return assertNever(recorded);
  }
};

/** Folds repeats, warnings, letters and supervision. The colour itself comes from `colourChanged` alone. */
export const foldSupervision = (state: CaseState, recorded: SupervisionEvent): CaseState => {
  if (recorded.kind === 'colourChanged') return { ...state, warning: recorded.data.to };
  const part = foldPart(state.supervision ?? {}, recorded);
  return Object.keys(part).length === 0 ? state : { ...state, supervision: { ...state.supervision, ...part } };
};
