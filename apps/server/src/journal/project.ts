import { barredKeys } from '@daiban/domain/access/conflicts';
import { circleOf, joinedUnits, toAccessFacts } from '@daiban/domain/access/facts';
import { concernsAgency, type MatterFacts, toMatterFacts } from '@daiban/domain/agency/figures/matter-facts';
import { toWorkRows, type WorkRow } from '@daiban/domain/agency/figures/work-rows';
import type { Instant } from '@daiban/domain/calendar/types';
import { primaryFor } from '@daiban/domain/case/actions';
import type { Duty, DutyOwner } from '@daiban/domain/case/duty';
import type { RecordedEvent } from '@daiban/domain/case/events';
import type { CaseState } from '@daiban/domain/case/state';
import { attendMoment } from '@daiban/domain/case/timer';
import { endedProcedures, type NoticeKind, type Procedure } from '@daiban/domain/case/vocabulary';
import { ownerKey } from './owner-key.ts';
import { type AnsweredLetter, type LetterRow, projectLetters } from './project-letters.ts';

const answersInWriting = (duty: Duty): boolean => primaryFor(duty.kind) === 'issueReply';

/**
 * Of several clocks that the same reply closes, the later one stands behind the earlier: both run, the earlier one is shown as due
 * (law.md, design consequence 1). And while a signature is awaited, what waits for it stands behind the signature, unless its own
 * day comes first: the pen is with somebody else.
 */
const standsBehind = (duty: Duty, open: readonly Duty[]): boolean => {
  if (duty.pausedOn !== undefined) return true;
  const isReply = answersInWriting(duty);
  const isEarlier = (other: Duty): boolean => other.dueAt < duty.dueAt || (other.dueAt === duty.dueAt && other.id < duty.id);
  return open.some(
    (other) =>
      other.id !== duty.id &&
      other.pausedOn === undefined &&
      ((isReply && answersInWriting(other) && isEarlier(other)) ||
        (other.kind === 'signTask' && (isReply || duty.kind === 'registerForward') && other.dueAt <= duty.dueAt)),
  );
};

/**
 * Key of a duty in the table. A window that somebody may use, a clock that stands behind another and one that stands still are in
 * nobody's list; the sweeper sees the first two.
 * @param open all open duties of its case.
 */
export const dutyKey = (duty: Duty, open: readonly Duty[]): string => {
  if (duty.isRight === true) return 'window';
  return standsBehind(duty, open) ? 'behind' : ownerKey(duty.owner);
};

const unitOf = (owner: DutyOwner): string | null => (owner.by === 'petitioner' ? null : owner.unitId);

const isEnded = (procedure: Procedure): boolean => (endedProcedures as readonly Procedure[]).includes(procedure);

const byDue = (left: Duty, right: Duty): number => (left.dueAt < right.dueAt ? -1 : left.dueAt > right.dueAt ? 1 : 0);

/** The office's earliest open duty; windows are rights and never count as owed, and what a petitioner said of pressure is in no list (D52). */
export const nextDutyOf = (state: CaseState): Duty | undefined =>
  state.duties
    .filter(
      (duty) =>
        duty.owner.by !== 'petitioner' &&
        duty.pausedOn === undefined &&
        duty.kind !== 'pressureCheck' &&
        !['window', 'behind'].includes(dutyKey(duty, state.duties)),
    )
    .toSorted(byDue)[0];

/** What is to be signed belongs to the name of a signature: `signTask:closure`. */
const dutyName = (duty: Duty): string =>
  duty.kind === 'signTask' && duty.subject !== undefined ? `${duty.kind}:${duty.subject}` : duty.kind;

/** The row of `case_list` that a case has in this state. */
export const toListRow = (state: CaseState) => {
  const next = nextDutyOf(state);
  const access = toAccessFacts(state);
  return {
    case_id: state.caseId,
    title: state.title ?? null,
    kind: state.kind ?? null,
    procedure: state.procedure,
    followup: state.followup,
    warning: state.warning,
    unit_id: state.ownerUnitId,
    co_unit_ids: access.coUnitIds,
    handler_id: state.handler?.officerId ?? null,
    confidentiality: access.confidentiality,
    circle: circleOf(access),
    barred: barredKeys(access.conflicts),
    ended: isEnded(state.procedure),
    next_duty: next === undefined ? null : dutyName(next),
    next_due_on: next?.dueOn ?? null,
    next_due_at: next?.dueAt ?? null,
  };
};

const toDutyRow = (caseId: string, duty: Duty, open: readonly Duty[]) => ({
  case_id: caseId,
  duty_id: duty.id,
  kind: duty.kind,
  owner_key: dutyKey(duty, open),
  unit_id: duty.isRight === true || standsBehind(duty, open) ? null : unitOf(duty.owner),
  opened_on: duty.openedOn,
  due_on: duty.dueOn,
  due_at: duty.dueAt,
  closed_on: null as string | null,
  outcome: null as string | null,
  overdue_at: duty.overdueAt ?? null,
  attend_at: attendMoment(duty) ?? null,
  duty,
});
export type DutyRow = ReturnType<typeof toDutyRow>;

interface ClosedDuty {
  readonly case_id: string;
  readonly duty_id: string;
  readonly closed_on: string;
  readonly outcome: string;
}

export interface ProjectedRows {
  readonly newDuties: DutyRow[];
  readonly changedDuties: DutyRow[];
  readonly closedDuties: ClosedDuty[];
  readonly newNotices: {
    case_id: string;
    notice_id: string;
    kind: string;
    recipient: string;
    unit_id: string | null;
    issuer: string;
    year: number;
    issued_on: string;
    served_on: string | null;
    served_method: string | null;
  }[];
  readonly servedNotices: { case_id: string; notice_id: string; served_on: string; served_method: string }[];
  readonly evaluations: { case_id: string; round: number; subject: string; grade: string; given_on: string; unit_id: string }[];
  readonly links: { case_id: string; other_case_id: string; relation: string }[];
  readonly attachments: { id: string; case_id: string }[];
  /** Units that join now, when that has changed. */
  readonly coUnits: { case_id: string; unit_ids: readonly string[] }[];
  readonly search: string[];
  readonly letters: LetterRow[];
  readonly answeredLetters: AnsweredLetter[];
  /** Of a matter with an agent only. */
  readonly agencyMatters: readonly (MatterFacts & { readonly case_id: string })[];
  readonly agencyWork: readonly (WorkRow & { readonly case_id: string })[];
}

/**
 * Papers of forwarding, assigning and supervising: issued by the unit that received the matter. All others are issued by the unit that
 * answers for it, whoever signs, unless the event says who does.
 */
const papersOfReceiver: readonly NoticeKind[] = [
  'forwardingNotice',
  'forwardingOrder',
  'assignmentOrder',
  'warningNotice',
  'supervisionLetter',
  'copyNoticeSlip',
  'backlogReminder',
];

const hasPassed = (moment: Instant | undefined, at: number): boolean => moment !== undefined && Date.parse(moment) < at;

/**
 * What the events of one command change in the projections, folded: a duty opened and closed by the same command is one closed row,
 * a notice issued and served by it is one served row.
 * @param before duties that were open before the command.
 */
export const project = (before: readonly Duty[], events: readonly RecordedEvent[], after: CaseState): ProjectedRows => {
  const { caseId } = after;
  const known = new Set(before.map((duty) => duty.id));
  const opened = new Map<string, DutyRow>();
  const touched = new Set<string>();
  const closed = new Map<string, ClosedDuty>();
  const hasAgency = concernsAgency(events, after);
  const rows: ProjectedRows = {
    newDuties: [],
    changedDuties: [],
    closedDuties: [],
    newNotices: [],
    servedNotices: [],
    evaluations: [],
    links: [],
    attachments: [],
    coUnits: [],
    search: [],
    letters: [],
    answeredLetters: [],
    agencyMatters: hasAgency ? [{ case_id: caseId, ...toMatterFacts(before, events, after) }] : [],
    agencyWork: hasAgency ? toWorkRows(before, events, after).map((row) => ({ case_id: caseId, ...row })) : [],
  };

  for (const recorded of events) {
    for (const change of recorded.duties) {
      if (change.change === 'opened') {
        if (known.has(change.duty.id)) touched.add(change.duty.id);
        else opened.set(change.duty.id, toDutyRow(caseId, change.duty, after.duties));
      } else if (change.change === 'closed') {
        const isNew = opened.get(change.dutyId);
        if (isNew !== undefined) {
          isNew.closed_on = change.closedOn;
          isNew.outcome = change.outcome;
        } else closed.set(change.dutyId, { case_id: caseId, duty_id: change.dutyId, closed_on: change.closedOn, outcome: change.outcome });
      } else touched.add(change.dutyId);
    }
    const { letters, answered } = projectLetters(recorded, after);
    rows.letters.push(...letters);
    rows.answeredLetters.push(...answered);
    switch (recorded.kind) {
      case 'noticeIssued':
        rows.newNotices.push({
          case_id: caseId,
          notice_id: recorded.data.noticeId,
          kind: recorded.data.notice,
          recipient: recorded.data.to,
          unit_id: recorded.data.unitId ?? null,
          issuer: recorded.data.byUnitId ?? (papersOfReceiver.includes(recorded.data.notice) ? after.receiverUnitId : after.ownerUnitId),
          year: Number(recorded.on.slice(0, 4)),
          issued_on: recorded.on,
          served_on: null,
          served_method: null,
        });
        break;
      case 'noticeServed': {
        const own = rows.newNotices.find((notice) => notice.notice_id === recorded.data.noticeId);
        if (own !== undefined) {
          own.served_on = recorded.data.servedOn;
          own.served_method = recorded.data.method;
        } else
          rows.servedNotices.push({
            case_id: caseId,
            notice_id: recorded.data.noticeId,
            served_on: recorded.data.servedOn,
            served_method: recorded.data.method,
          });
        break;
      }
      case 'evaluationGiven':
        rows.evaluations.push({
          case_id: caseId,
          round: recorded.data.round,
          subject: recorded.data.subject,
          grade: recorded.data.grade,
          given_on: recorded.on,
          unit_id: recorded.data.subject === 'petitionOffice' ? after.receiverUnitId : (after.handlingUnitId ?? after.ownerUnitId),
        });
        break;
      case 'caseLinked':
        rows.links.push({ case_id: caseId, other_case_id: recorded.data.otherCaseId, relation: recorded.data.relation });
        break;
      case 'submissionReceived':
      case 'evidenceAdded':
      case 'supplementReceived':
      case 'siteVisited':
      case 'representativeNamed':
      case 'acceptanceChecked':
      case 'actAssisted':
      case 'hearingHeld':
      case 'mediationOpened':
      case 'mediationAgreed':
      case 'caseHeld':
      case 'claimChannelled':
        rows.attachments.push(...recorded.data.attachments.map((id) => ({ id, case_id: caseId })));
        break;
      case 'mandateGranted':
      case 'agencyRunLogged':
      case 'resultExplained':
        rows.attachments.push(...recorded.data.evidence.map((id) => ({ id, case_id: caseId })));
        break;
      case 'coUnitAdded':
      case 'leadUnitSet':
      case 'unitSucceeded':
      case 'reviewRequested':
      case 'reReviewRequested':
      case 'refusalCheckRequested':
        rows.coUnits.splice(0, 1, { case_id: caseId, unit_ids: joinedUnits(after) });
        break;
      case 'caseRegistered':
        rows.search.push(recorded.data.title, recorded.data.place ?? '');
        break;
      case 'claimRecorded':
        rows.search.push(recorded.data.text);
        break;
      default:
        break;
    }
  }

  const openNow = new Map(after.duties.map((duty) => [duty.id, duty]));
  const last = events.at(-1);
  const at = last === undefined ? 0 : Date.parse(last.at);
  for (const duty of before) {
    const now = openNow.get(duty.id);
    if (now === undefined) continue;
    // A clock may come forward, or step back, because another one of its case closed or opened. And what the timer was refused and put
    // off may be allowed now that the case has changed: its moment is written anew.
    if (dutyKey(duty, before) !== dutyKey(now, after.duties) || hasPassed(attendMoment(now), at)) touched.add(duty.id);
  }
  for (const [id, row] of opened) {
    const duty = openNow.get(id);
    rows.newDuties.push(duty === undefined ? row : toDutyRow(caseId, duty, after.duties));
  }
  for (const id of touched) {
    const duty = openNow.get(id);
    if (duty !== undefined && !opened.has(id)) rows.changedDuties.push(toDutyRow(caseId, duty, after.duties));
  }
  for (const [id, row] of closed) if (!openNow.has(id)) rows.closedDuties.push(row);
  return rows;
};
