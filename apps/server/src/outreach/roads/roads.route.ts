import type { BodyOf } from '@daiban/contract/endpoint';
import {
  listRoads,
  openFindingPicture,
  orderFindingStep,
  reportFinding,
  type SegmentView,
  saveSegment,
  turnFindingIntoCase,
} from '@daiban/contract/roads';
import { refuseNote } from '@daiban/domain/agency/refuse-note';
import type { Role } from '@daiban/domain/case/vocabulary';
import { given } from '@daiban/domain/kernel/given';
import { figuresOfRoads } from '@daiban/domain/outreach/roads/figures-of-roads';
import { type FindingOrder, filingRoles, isEnded, leadingRoles } from '@daiban/domain/outreach/roads/finding';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../../case-file/audit-actor.ts';
import { type Callers, holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import { refusalAnswer } from '../../case-file/refusal-answer.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { fileFinding } from './file-finding.ts';
import { findFinding, listFindings } from './finding-rows.ts';
import { actorOf, seesFinding, toFindingView } from './finding-view.ts';
import { askReporter, type FindingParts, withFinding } from './order-finding.ts';
import { report } from './report-finding.ts';
import { findSegment, listSegments, type SegmentRow, writeSegment } from './segment-rows.ts';
import { sendPicture } from './send-picture.ts';

export interface RoadParts extends FindingParts {
  readonly callers: Callers;
  readonly audit: Audit;
  readonly files: FileStore;
}

const day = 86_400_000;
/** How far back the page and its figures reach. */
const shownDays = 90;

const toOrder = (order: BodyOf<typeof orderFindingStep>['order']): FindingOrder => {
  switch (order.kind) {
    case 'fix':
      return { ...order, pictures: order.pictures.map(({ fileId }) => fileId) };
    case 'dispatch':
      return { kind: 'dispatch', unitId: order.unitId, ...given({ note: order.note }) };
    case 'confirm':
      return { kind: 'confirm', fixed: order.fixed, ...given({ note: order.note }) };
    default:
      return order;
  }
};

/** Segments, findings and their steps for the office (S4.22 to S4.24). */
export const registerRoads = (app: FastifyInstance, parts: RoadParts): void => {
  const { journal, callers, audit, files } = parts;
  const { pool, clock } = journal;
  const byStaff = { authenticate: callers.staff, holdsOneOf };
  const record = (caller: StaffCaller, act: string, detail: Readonly<Record<string, unknown>>): Promise<void> =>
    audit.record({ kind: 'outreachChanged', ...toAuditActor(caller), detail: { act, ...detail } });
  const holdsRole = (officerId: string, roles: readonly Role[]): boolean =>
    journal.directory.actorsOf(officerId).some(({ role }) => roles.includes(role));

  const toSegmentView = (segment: SegmentRow, open: number): SegmentView => {
    const chief = journal.directory.officers.get(segment.chief_id);
    return {
      segmentId: segment.id,
      position: segment.position,
      name: segment.name,
      begins: segment.begins,
      ends: segment.ends,
      communityId: segment.community_id,
      communityName: journal.directory.unitName(segment.community_id),
      chiefId: segment.chief_id,
      chiefName: journal.directory.officerName(segment.chief_id),
      ...(chief?.phone === undefined ? {} : { chiefPhone: chief.phone }),
      leaderId: segment.leader_id,
      leaderName: journal.directory.officerName(segment.leader_id),
      members: [...segment.members],
      demo: segment.demo,
      open,
    };
  };

  registerEndpoint<typeof listRoads, StaffCaller>(
    app,
    listRoads,
    async ({ caller }) => {
      const now = clock.now();
      const since = new Date(now.getTime() - shownDays * day);
      const [segments, rows] = await Promise.all([listSegments(pool), listFindings(pool, since)]);
      const segmentOf = new Map(segments.map((segment) => [segment.id, segment]));
      const find = (id: string | undefined): SegmentRow | undefined => (id === undefined ? undefined : segmentOf.get(id));
      const openIn = (segmentId: string): number => rows.filter(({ state }) => state.segmentId === segmentId && !isEnded(state)).length;
      return {
        segments: segments.map((segment) => toSegmentView(segment, openIn(segment.id))),
        findings: rows
          .filter(({ state }) => seesFinding(caller.reader, state, find(state.segmentId)))
          .map((row) => toFindingView(row, caller.reader, journal.directory, find(row.state.segmentId), now)),
        maySetUp: holdsOneOf(caller, saveSegment.roles ?? []),
        mayReport: holdsOneOf(caller, reportFinding.roles ?? []),
        figures: figuresOfRoads(rows.map(({ state }) => state).filter(({ reportedAt }) => Date.parse(reportedAt) >= since.getTime())),
      };
    },
    byStaff,
  );

  registerEndpoint<typeof saveSegment, StaffCaller>(
    app,
    saveSegment,
    async ({ params, body, caller }) => {
      if (journal.directory.unit(body.communityId) === undefined) return problem('unknown-unit', { facts: { unitId: body.communityId } });
      if (!holdsRole(body.chiefId, ['roadChief'])) return problem('not-a-road-chief');
      if (!holdsRole(body.leaderId, leadingRoles)) return problem('not-a-chief-of-chiefs');
      const { segmentId } = params;
      const { communityId, chiefId, leaderId, ...rest } = body;
      const before = await findSegment(pool, segmentId);
      await writeSegment(
        pool,
        { ...rest, id: segmentId, community_id: communityId, chief_id: chiefId, leader_id: leaderId, demo: before?.demo ?? false },
        clock.now(),
      );
      await record(caller, 'segmentSaved', { segmentId, chiefId, leaderId });
      return { segmentId };
    },
    byStaff,
  );

  registerEndpoint<typeof reportFinding, StaffCaller>(
    app,
    reportFinding,
    async ({ body, caller }) => {
      const { unitId, residentPhone, ...sent } = body;
      if (unitId !== undefined && journal.directory.unit(unitId) === undefined) return problem('unknown-unit', { facts: { unitId } });
      const refused = refuseNote([sent.place, sent.note]);
      if (refused !== undefined) return refusalAnswer(refused.refusal);
      const actor = actorOf(caller.reader);
      if (actor.by !== 'staff') return problem('not-permitted');
      return report(parts, sent, {
        actor,
        contact: residentPhone === undefined ? undefined : { phone: residentPhone },
        mayBecomeMatter: false,
        unitId,
      });
    },
    byStaff,
  );

  registerEndpoint<typeof orderFindingStep, StaffCaller>(
    app,
    orderFindingStep,
    async ({ params, body, caller, request }) => {
      const { order, orderId } = body;
      const refused = 'note' in order && order.note !== undefined ? refuseNote([order.note]) : undefined;
      if (refused !== undefined) return refusalAnswer(refused.refusal);
      if (order.kind === 'dispatch' && journal.directory.unit(order.unitId) === undefined)
        return problem('unknown-unit', { facts: { unitId: order.unitId } });
      const { findingId } = params;
      const { row, after } = await withFinding(
        parts,
        {
          findingId,
          orderId,
          actor: actorOf(caller.reader),
          sees: (finding, segment) => seesFinding(caller.reader, finding, segment),
        },
        async (held) => ({ row: held.row, after: await held.order(toOrder(order)) }),
      );
      if (after !== row.state) {
        await record(caller, order.kind, { findingId });
        if (after.stage === 'fixed') await askReporter(parts, row, `${request.protocol}://${request.host}`);
      }
      return { stage: after.stage };
    },
    byStaff,
  );

  registerEndpoint<typeof turnFindingIntoCase, StaffCaller>(
    app,
    turnFindingIntoCase,
    async ({ params, body, caller }) => {
      const { reader } = caller;
      const recorder = reader.actors.find(({ role }) => filingRoles.includes(role));
      if (recorder === undefined) return problem('not-permitted');
      const filed = await fileFinding(parts, { ...params, ...body }, { reader, actor: actorOf(reader), recorder });
      if ('caseId' in filed) await record(caller, 'turnIntoCase', { findingId: params.findingId, caseId: filed.caseId });
      return filed;
    },
    byStaff,
  );

  registerEndpoint<typeof openFindingPicture, StaffCaller>(
    app,
    openFindingPicture,
    async ({ params, caller, reply }) => {
      const row = await findFinding(pool, params.findingId);
      const segment = row?.state.segmentId === undefined ? undefined : await findSegment(pool, row.state.segmentId);
      if (row === undefined || !seesFinding(caller.reader, row.state, segment)) return problem('finding-unknown');
      return sendPicture({ pool, files }, row.state, params.pictureId, reply);
    },
    byStaff,
  );
};
