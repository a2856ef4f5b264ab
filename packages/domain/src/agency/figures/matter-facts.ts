import type { PlainDate } from '../../calendar/types.ts';
import type { Duty } from '../../case/duty.ts';
import type { RecordedEvent } from '../../case/events.ts';
import type { CaseState } from '../../case/state.ts';
import type { NoticeKind, Procedure } from '../../case/vocabulary.ts';
import { linksOf, principalTripsOf } from '../representation-links.ts';

/** Clocks that end with the answer to the petitioner: the day by which an agency matter is due. */
export const answerClocks: readonly string[] = [
  'statutoryHandling',
  'assignedTerm',
  'localPhoneWeb',
  'localLetterVisit',
  'simpleReply',
  'assistanceHandling',
  'suggestionFeedback',
  'consultationReply',
  'redoAfterReview',
];
/** Papers whose service closes a matter (办结). What is answered after handling again keeps the day of the first answer. */
const closingPapers: readonly NoticeKind[] = ['handlingOpinion', 'simpleAnswer', 'suggestionReply', 'consultationAnswer'];
/** The office still works on the answer, or works on it again. */
const unanswered: readonly Procedure[] = [
  'received',
  'registered',
  'supplementing',
  'dispatched',
  'objected',
  'disputed',
  'accepted',
  'handling',
  'held',
];

/**
 * A matter as the figures of agency read it. The fields up to `grade` are those of the state and replace what was written before;
 * the others are days of events: what is left out keeps what was written before.
 */
export interface MatterFacts {
  readonly kind: string | null;
  readonly procedure: Procedure;
  /** Not answered, or to be answered anew: the days of an earlier answer do not count. */
  readonly unanswered: boolean;
  readonly source: string | null;
  readonly agent_id: string | null;
  readonly asked_on: PlainDate | null;
  readonly granted_on: PlainDate | null;
  /** An agent accepted the mandate. */
  readonly represented_on: PlainDate | null;
  readonly ended_by: string | null;
  readonly taken_on: PlainDate | null;
  readonly handling_unit_id: string;
  /** Last day of a window that the petitioner may still use; nobody may file the matter away before. */
  readonly window_until: PlainDate | null;
  /** Of the six links of whole-course representation (S4.2). */
  readonly links: number;
  readonly runs: number;
  readonly minutes: number;
  readonly trips_saved: number;
  readonly principal_trips: number;
  readonly invited: boolean;
  /** What the petitioner said of the handling unit, in the last round. */
  readonly grade: string | null;

  readonly unit_id: string | null;
  readonly offered_on: PlainDate | null;
  readonly declined_on: PlainDate | null;
  readonly due_on: PlainDate | null;
  readonly answered_on: PlainDate | null;
  readonly closed_on: PlainDate | null;
  readonly archived_on: PlainDate | null;
}

/** Whether somebody spoke of an agent in this matter, now or before. An offer that was declined stays nowhere but in the count (care G15). */
export const concernsAgency = (events: readonly RecordedEvent[], after: CaseState): boolean =>
  after.agencyWork !== undefined || events.some(({ kind }) => kind === 'agencyOffered' || kind === 'agencyDeclined');

const earliest = (days: readonly PlainDate[]): PlainDate | null => days.toSorted()[0] ?? null;

/** The day by which the answer is due; of clocks that ended with these events, the day that they had. */
const dueOnOf = (before: readonly Duty[], events: readonly RecordedEvent[], after: CaseState): PlainDate | null => {
  const open = after.duties.filter(({ kind }) => answerClocks.includes(kind)).map(({ dueOn }) => dueOn);
  if (open.length > 0) return earliest(open);
  const known = new Map(before.filter(({ kind }) => answerClocks.includes(kind)).map(({ id, dueOn }) => [id, dueOn]));
  const met: PlainDate[] = [];
  for (const { duties } of events)
    for (const change of duties) {
      if (change.change === 'opened' && answerClocks.includes(change.duty.kind)) known.set(change.duty.id, change.duty.dueOn);
      else if ((change.change === 'moved' || change.change === 'resumed') && known.has(change.dutyId))
        known.set(change.dutyId, change.dueOn);
      else if (change.change === 'closed' && change.outcome === 'done')
        met.push(...[known.get(change.dutyId)].filter((day) => day !== undefined));
    }
  return earliest(met);
};

const lastGrade = ({ evaluations }: CaseState): string | null =>
  evaluations.filter(({ subject }) => subject === 'handlingUnit').toSorted((left, right) => right.round - left.round)[0]?.grade ?? null;

/**
 * What the events of one command change in the facts of an agency matter.
 * @param before duties that were open before the command.
 */
export const toMatterFacts = (before: readonly Duty[], events: readonly RecordedEvent[], after: CaseState): MatterFacts => {
  const { agencyWork, duties } = after;
  const mandate = agencyWork?.mandate;
  const days = { offered: null, declined: null, answered: null, closed: null, archived: null } as Record<
    'offered' | 'declined' | 'answered' | 'closed' | 'archived',
    PlainDate | null
  >;
  let offeredUnitId: string | null = null;
  for (const recorded of events) {
    if (recorded.kind === 'agencyOffered') [days.offered, offeredUnitId] = [recorded.on, recorded.data.unitId];
    else if (recorded.kind === 'agencyDeclined') days.declined = recorded.on;
    else if (recorded.kind === 'replyIssued') days.answered = recorded.on;
    else if (recorded.kind === 'caseArchived') days.archived = recorded.on;
    else if (recorded.kind === 'noticeServed' && closingPapers.includes(recorded.data.notice)) days.closed = recorded.data.servedOn;
  }
  const windows = duties.filter(({ owner }) => owner.by === 'petitioner').map(({ dueOn }) => dueOn);
  return {
    kind: after.kind ?? null,
    procedure: after.procedure,
    unanswered: unanswered.includes(after.procedure),
    source: agencyWork?.order?.source ?? null,
    agent_id: mandate?.agentId ?? null,
    asked_on: agencyWork?.order?.askedOn ?? null,
    granted_on: mandate?.grantedOn ?? null,
    represented_on: mandate?.acceptedOn ?? null,
    ended_by: mandate?.ended?.by ?? null,
    taken_on: after.acceptedOn ?? null,
    handling_unit_id: after.handlingUnitId ?? after.ownerUnitId,
    window_until: windows.toSorted().at(-1) ?? null,
    links: Object.keys(linksOf(after)).length,
    runs: agencyWork?.runs ?? 0,
    minutes: agencyWork?.minutes ?? 0,
    trips_saved: agencyWork?.tripsSaved ?? 0,
    principal_trips: principalTripsOf(after),
    invited: after.evaluationUntil !== undefined || after.evaluations.length > 0,
    grade: lastGrade(after),
    unit_id: mandate?.unitId ?? offeredUnitId,
    offered_on: days.offered,
    declined_on: days.declined,
    due_on: dueOnOf(before, events, after),
    answered_on: days.answered,
    closed_on: days.closed,
    archived_on: days.archived,
  };
};

/** The row after these facts, as the database merges them. */
export const mergeMatterFacts = (earlier: MatterFacts | undefined, later: MatterFacts): MatterFacts => {
  const kept = <Key extends 'unit_id' | 'offered_on' | 'declined_on' | 'due_on' | 'archived_on'>(key: Key) =>
    later[key] ?? earlier?.[key] ?? null;
  const answer = <Key extends 'answered_on' | 'closed_on'>(key: Key) => (later.unanswered ? null : (later[key] ?? earlier?.[key] ?? null));
  return {
    ...later,
    unit_id: kept('unit_id'),
    offered_on: kept('offered_on'),
    declined_on: kept('declined_on'),
    due_on: kept('due_on'),
    archived_on: kept('archived_on'),
    answered_on: answer('answered_on'),
    closed_on: answer('closed_on'),
  };
};
