import type { FindingView } from '@daiban/contract/roads';
import type { SpotView } from '@daiban/contract/spots';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { Role } from '@daiban/domain/case/vocabulary';
import { given } from '@daiban/domain/kernel/given';
import { minutesToDispatch } from '@daiban/domain/outreach/roads/figures-of-roads';
import {
  type Finding,
  type FindingActor,
  type FindingStep,
  leadingRoles,
  offeredOrders,
  steeringRoles,
} from '@daiban/domain/outreach/roads/finding';
import type { Reader } from '../../case-file/reader.ts';
import type { Directory } from '../../journal/directory.ts';
import { type FindingRow, numberOf } from './finding-rows.ts';
import { chiefsOf, type SegmentRow } from './segment-rows.ts';

/** Whose work is the whole street: they see every finding. The others see those of their segment, community or unit, and their own. */
const wholeStreet: readonly Role[] = [...steeringRoles, ...leadingRoles, 'agencySupervisor', 'windowOfficer', 'hotlineOperator'];

export const actorOf = ({ officerId, actors }: Reader): FindingActor => ({
  by: 'staff',
  officerId,
  posts: actors.map(({ role, unitId }) => ({ role, unitId })),
});

/** Whether a finding concerns this person. */
export const seesFinding = (
  { officerId, actors }: Reader,
  { unitId, reporterId, steps }: Finding,
  segment: SegmentRow | undefined,
): boolean =>
  actors.some(
    (post) =>
      wholeStreet.includes(post.role) ||
      post.unitId === unitId ||
      post.unitId === segment?.community_id ||
      steps.some((step) => step.unitId === post.unitId),
  ) ||
  officerId === reporterId ||
  officerId === segment?.chief_id ||
  officerId === segment?.leader_id;

const stepView = (step: FindingStep, directory: Directory) => ({
  kind: step.kind,
  at: step.at,
  ...given({
    unitName: step.unitId === undefined ? undefined : directory.unitName(step.unitId),
    note: step.note,
    readyBy: step.readyBy,
    ground: step.ground,
    fixed: step.fixed,
  }),
});

const common = ({ state, ...row }: FindingRow, directory: Directory, segment: SegmentRow | undefined, today: PlainDate) => ({
  number: numberOf(row),
  stage: state.stage,
  kind: state.kind,
  place: state.place,
  note: state.note,
  reportedAt: state.reportedAt,
  pictures: [...state.pictures],
  late: state.stage === 'accepted' && state.readyBy !== undefined && state.readyBy < today,
  hasContact: row.contact !== null,
  ...given({
    segmentName: segment?.name,
    unitName: state.unitId === undefined ? undefined : directory.unitName(state.unitId),
    readyBy: state.readyBy,
    minutesToDispatch: minutesToDispatch(state),
  }),
});

/** A finding as the office reads it. The reporter's phone is in none of it. */
export const toFindingView = (
  row: FindingRow,
  reader: Reader,
  directory: Directory,
  segment: SegmentRow | undefined,
  now: Date,
): FindingView => {
  const { state } = row;
  return {
    findingId: row.id,
    ...common(row, directory, segment, toPlainDate(now.toISOString())),
    source: state.source,
    notFixed: state.notFixed,
    mayBecomeMatter: row.may_become_matter,
    steps: state.steps.map((step) => ({
      ...stepView(step, directory),
      pictures: [...(step.pictures ?? [])],
      ...(step.by === 'reporter' ? {} : { byName: directory.officerName(step.by) }),
    })),
    offered: [...offeredOrders(state, actorOf(reader), chiefsOf(segment))],
    ...given({
      reporterName: state.reporterId === undefined ? undefined : directory.officerName(state.reporterId),
      segmentId: state.segmentId,
      unitId: state.unitId,
      caseId: state.caseId,
    }),
  };
};

/** A finding as who reported it reads it: what happened and what comes, by unit and never by the name of an officer. */
export const toSpotView = (
  row: FindingRow,
  directory: Directory,
  segment: SegmentRow | undefined,
  now: Date,
  caseNumber: string | undefined,
): SpotView => {
  const { state } = row;
  return {
    ...common(row, directory, segment, toPlainDate(now.toISOString())),
    fixPictures: state.steps.flatMap(({ pictures = [] }) => pictures),
    steps: state.steps.map((step) => stepView(step, directory)),
    mayConfirm: state.stage === 'fixed',
    ...given({ unitPhone: state.unitId === undefined ? undefined : directory.unit(state.unitId)?.phone, caseNumber }),
  };
};
