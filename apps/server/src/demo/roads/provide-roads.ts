import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import type { Finding, FindingActor, FindingOrder } from '@daiban/domain/outreach/roads/finding';
import { orderFinding } from '@daiban/domain/outreach/roads/order-finding';
import type { Pool } from 'pg';
import { insertFinding, numberOf, updateFinding } from '../../outreach/roads/finding-rows.ts';
import { writeSegment } from '../../outreach/roads/segment-rows.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { ProblemAnswer } from '../../platform/http/problem.ts';
import { drawScene, type Scene } from './draw-scene.ts';
import { demoFindings, demoSegments } from './road-content.ts';

export interface RoadDemo {
  readonly pool: Pool;
  readonly files: Pick<FileStore, 'putFile'>;
  readonly now: Date;
}

const hour = 3_600_000;
const minute = 60_000;
const leader: FindingActor = {
  by: 'staff',
  officerId: 'lihai.officer-luowenqi',
  posts: [{ role: 'deputyLeader', unitId: 'lihai.city-building' }],
};
const chiefOf = (userName: string, community: string): FindingActor & { readonly by: 'staff' } => ({
  by: 'staff',
  officerId: `lihai.officer-${userName}`,
  posts: [{ role: 'roadChief', unitId: `lihai.${community}` }],
});
/** Who takes tickets on in the units of the demo. */
const workers: Readonly<Record<string, string>> = { 'city-building': 'jiyun', enforcement: 'hantiejun', agriculture: 'bailu' };
const workerOf = (unit: string): FindingActor => ({
  by: 'staff',
  officerId: `lihai.officer-${workers[unit] ?? 'jiyun'}`,
  posts: [{ role: 'caseHandler', unitId: `lihai.${unit}` }],
});

/** Keeps a drawn picture for a finding. @returns its id. */
const keepPicture = async (
  { pool, files }: RoadDemo,
  findingId: string,
  { scene, when, at }: { readonly scene: Scene; readonly when: 'before' | 'after'; readonly at: Date },
): Promise<string> => {
  const stored = await files.putFile(Readable.from([await drawScene(scene, when)]), { maxBytes: 1_000_000, name: `${scene}-${when}.jpg` });
  if (stored instanceof ProblemAnswer) throw new Error(`the demo's picture of ${scene} could not be kept`);
  const id = randomUUID();
  await pool.query(
    `insert into attachment (id, sha256, name, media_type, bytes, uploaded_at, uploaded_by, scan, held_for)
     values ($1, $2, $3, $4, $5, $6, 'petitioner', $7, $8)`,
    [id, stored.sha256, stored.name, stored.mediaType, stored.bytes, at, stored.scan, findingId],
  );
  return id;
};

const provideFinding = async (demo: RoadDemo, shown: (typeof demoFindings)[number], segmentId: string): Promise<void> => {
  const { pool, now } = demo;
  const id = randomUUID();
  const reportedAt = new Date(now.getTime() - shown.hoursAgo * hour);
  const segment = demoSegments.find(({ key }) => key === shown.segment);
  if (segment === undefined) throw new Error(`the demo has no segment ${shown.segment}`);
  const chief = chiefOf(segment.chief, segment.community);
  const picture = await keepPicture(demo, id, { scene: shown.scene, when: 'before', at: reportedAt });
  let finding: Finding = {
    id,
    stage: 'reported',
    kind: shown.kind,
    place: shown.place,
    note: shown.note,
    source: shown.by,
    ...(shown.by === 'patrol' ? { reporterId: chief.officerId } : {}),
    segmentId,
    reportedAt: reportedAt.toISOString(),
    pictures: [picture],
    notFixed: 0,
    steps: [],
  };
  const beside = { digest: createHash('sha256').update(randomUUID()).digest(), contact: null, mayBecomeMatter: false };
  await insertFinding(pool, finding, beside);
  let at = new Date(reportedAt.getTime() + shown.minutes * minute);
  const give = async (order: FindingOrder, actor: FindingActor, hours = 0): Promise<void> => {
    at = new Date(Math.min(at.getTime() + hours * hour, now.getTime()));
    const moment = at.toISOString();
    const decided = orderFinding(order, finding, actor, {
      orderId: randomUUID(),
      at: moment,
      today: toPlainDate(moment),
      chiefs: { chiefId: chief.officerId, leaderId: 'lihai.officer-luowenqi' },
    });
    if (!decided.ok) throw new Error(`the demo's finding ${shown.place}: ${decided.refusal.code}`);
    finding = decided.value;
    await updateFinding(pool, finding, at);
  };
  const worker = workerOf(shown.unit);
  const reporter: FindingActor = shown.by === 'patrol' ? chief : { by: 'reporter' };
  const repair = async (): Promise<void> => {
    await give({ kind: 'accept', readyBy: addDays(toPlainDate(at.toISOString()), 2) }, worker, 1);
    const after = await keepPicture(demo, id, { scene: shown.scene, when: 'after', at });
    await give({ kind: 'fix', note: shown.fixNote, pictures: [after] }, worker, 20);
  };
  const { stage, aside } = shown;
  if (stage === 'reported') return;
  if (aside !== undefined) return give({ kind: 'setAside', ...aside }, chief, 2);
  await give({ kind: 'dispatch', unitId: `lihai.${shown.unit}` }, stage === 'raised' ? leader : chief);
  if (stage === 'dispatched') return;
  if (stage === 'accepted') return give({ kind: 'accept', readyBy: addDays(toPlainDate(now.toISOString()), 1) }, worker, 1);
  await repair();
  if (stage === 'fixed') return;
  if (stage === 'confirmed') return give({ kind: 'confirm', fixed: true }, reporter, 5);
  await give({ kind: 'confirm', fixed: false, note: '去看过，还是老样子。' }, reporter, 5);
  if (stage === 'sentAgain') return;
  await repair();
  await give({ kind: 'confirm', fixed: false, note: '下了一场雨又塌了。' }, reporter, 10);
};

/** A matter of the demo that a round found (S4.24): its finding stands beside it, and each names the other. */
const linkMatter = async ({ pool }: RoadDemo, segmentId: string): Promise<void> => {
  const { rows } = await pool.query<{ case_id: string; text: string; place: string | null; received_at: Date }>(
    `select s.case_id::text, s.text, s.place, s.received_at from submission s where s.channel = 'patrol' order by s.received_at desc limit 1`,
  );
  const [filed] = rows;
  if (filed === undefined) return;
  const chief = chiefOf('shenluming', 'village-lihai');
  const reported: Finding = {
    id: randomUUID(),
    stage: 'reported',
    kind: 'other',
    place: filed.place ?? '沥海南路',
    note: filed.text,
    source: 'patrol',
    reporterId: chief.officerId,
    segmentId,
    reportedAt: new Date(filed.received_at.getTime() - 15 * minute).toISOString(),
    pictures: [],
    notFixed: 0,
    steps: [],
  };
  const at = filed.received_at.toISOString();
  const turned = orderFinding({ kind: 'turnIntoCase', caseId: filed.case_id }, reported, chief, {
    orderId: randomUUID(),
    at,
    today: toPlainDate(at),
    chiefs: { chiefId: chief.officerId },
  });
  if (!turned.ok) throw new Error(`the demo's finding of a matter: ${turned.refusal.code}`);
  const beside = { digest: createHash('sha256').update(randomUUID()).digest(), contact: null, mayBecomeMatter: false };
  const number = await insertFinding(pool, reported, beside);
  await updateFinding(pool, turned.value, filed.received_at);
  if (number !== undefined)
    await pool.query('update submission set source_number = $2 where case_id = $1', [filed.case_id, numberOf(number)]);
};

/** Segments of the demo office with findings in every stage, each with a drawn picture. */
export const provideRoads = async (demo: RoadDemo): Promise<void> => {
  const ids = new Map<string, string>();
  for (const [place, segment] of demoSegments.entries()) {
    const id = randomUUID();
    ids.set(segment.key, id);
    await writeSegment(
      demo.pool,
      {
        id,
        position: place + 1,
        name: segment.name,
        begins: segment.begins,
        ends: segment.ends,
        community_id: `lihai.${segment.community}`,
        chief_id: `lihai.officer-${segment.chief}`,
        leader_id: 'lihai.officer-luowenqi',
        members: segment.members,
        demo: true,
      },
      demo.now,
    );
  }
  // Numbers follow the order of the reports.
  for (const shown of demoFindings.toSorted((left, right) => right.hoursAgo - left.hoursAgo))
    await provideFinding(demo, shown, ids.get(shown.segment) ?? '');
  await linkMatter(demo, ids.get('south-1') ?? '');
};
