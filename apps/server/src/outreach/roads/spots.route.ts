import { confirmSpot, eraseSpotContact, followSpot, listSpots, openSpotPicture, reportSpot, type SpotView } from '@daiban/contract/spots';
import { repairRoles } from '@daiban/domain/outreach/roads/finding';
import type { FastifyInstance } from 'fastify';
import { digestOf } from '../../platform/auth/tokens.ts';
import { statement } from '../../platform/database/statement.ts';
import { type ProblemAnswer, problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { eraseContactOf, type FindingRow, findByFollowKey } from './finding-rows.ts';
import { toSpotView } from './finding-view.ts';
import { withFinding } from './order-finding.ts';
import { report } from './report-finding.ts';
import type { RoadParts } from './roads.route.ts';
import { findSegment, listSegments } from './segment-rows.ts';
import { sendPicture } from './send-picture.ts';

const caseNumber = statement<{ number: string }>('spot.case-number', 'select number from case_list where case_id = $1');

/** What residents report of a public place, follow and confirm: without an account, by a key that their own device made (S4.23). */
export const registerSpots = (app: FastifyInstance, parts: RoadParts): void => {
  const { journal, callers, files } = parts;
  const { pool, clock } = journal;

  const view = async (row: FindingRow): Promise<SpotView> => {
    const { segmentId, caseId } = row.state;
    const [segment, filed] = await Promise.all([
      segmentId === undefined ? undefined : findSegment(pool, segmentId),
      caseId === undefined ? undefined : caseNumber.row(pool, [caseId]),
    ]);
    return toSpotView(row, journal.directory, segment, clock.now(), filed?.number);
  };
  const follow = async (followKey: string): Promise<SpotView | ProblemAnswer> => {
    const row = await findByFollowKey(pool, digestOf(followKey));
    return row === undefined ? problem('finding-unknown') : view(row);
  };

  registerEndpoint(app, listSpots, async () => ({
    segments: (await listSegments(pool)).map(({ id, name, begins, ends, community_id }) => ({
      segmentId: id,
      name,
      begins,
      ends,
      communityName: journal.directory.unitName(community_id),
      phone: journal.directory.unit(community_id)?.phone ?? '',
    })),
  }));

  registerEndpoint(app, reportSpot, ({ body: { contact, ...sent } }) =>
    report(parts, sent, {
      contact: contact && { phone: contact.phone, ...(contact.name === undefined ? {} : { name: contact.name }) },
      mayBecomeMatter: contact?.mayBecomeMatter === true && contact.name !== undefined,
    }),
  );

  registerEndpoint(app, followSpot, ({ body }) => follow(body.followKey));

  registerEndpoint(app, confirmSpot, async ({ body: { followKey, orderId, ...said }, request }) => {
    const row = await findByFollowKey(pool, digestOf(followKey));
    if (row === undefined) return problem('finding-unknown');
    // In the browser of the unit that repaired it, nobody confirms for the reporter.
    const staff = request.headers.cookie === undefined ? undefined : await callers.ownStaff(request);
    if (staff?.reader.actors.some(({ role, unitId }) => repairRoles.includes(role) && unitId === row.state.unitId) === true)
      return problem('own-repair');
    await withFinding(parts, { findingId: row.id, orderId, actor: { by: 'reporter' }, sees: () => true }, ({ order }) =>
      order({ kind: 'confirm', fixed: said.fixed, ...(said.note === undefined ? {} : { note: said.note }) }),
    );
    return follow(followKey);
  });

  registerEndpoint(app, eraseSpotContact, async ({ body }) => {
    const row = await findByFollowKey(pool, digestOf(body.followKey));
    if (row === undefined) return problem('finding-unknown');
    await eraseContactOf(pool, row.id);
    return follow(body.followKey);
  });

  registerEndpoint(app, openSpotPicture, async ({ body, reply }) => {
    const row = await findByFollowKey(pool, digestOf(body.followKey));
    return row === undefined ? problem('finding-unknown') : sendPicture({ pool, files }, row.state, body.pictureId, reply);
  });
};
