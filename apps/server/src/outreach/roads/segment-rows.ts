import type { SegmentChiefs } from '@daiban/domain/outreach/roads/finding';
import type { SegmentFunction } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { type Connection, statement } from '../../platform/database/statement.ts';

export interface SegmentRow {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly begins: string;
  readonly ends: string;
  readonly community_id: string;
  readonly chief_id: string;
  readonly leader_id: string;
  readonly members: readonly { readonly function: SegmentFunction; readonly who: string }[];
  readonly demo: boolean;
}

const columns = 'id::text, position, name, begins, ends, community_id, chief_id, leader_id, members, demo';
const all = statement<SegmentRow>('segment.all', `select ${columns} from road_segment order by position, name`);
const byId = statement<SegmentRow>('segment.by-id', `select ${columns} from road_segment where id = $1`);
const save = statement(
  'segment.save',
  `insert into road_segment (id, position, name, begins, ends, community_id, chief_id, leader_id, members, demo, saved_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (id) do update set position = excluded.position, name = excluded.name, begins = excluded.begins, ends = excluded.ends,
     community_id = excluded.community_id, chief_id = excluded.chief_id, leader_id = excluded.leader_id, members = excluded.members,
     saved_at = excluded.saved_at`,
);

/** The segments in the order of the street. */
export const listSegments = (connection: Connection): Promise<readonly SegmentRow[]> => all.rows(connection, []);
export const findSegment = (connection: Connection, id: string): Promise<SegmentRow | undefined> => byId.row(connection, [id]);

/** Writes a segment, new or changed. A segment of the demo stays marked as one. */
export const writeSegment = (connection: Connection, segment: SegmentRow, at: Date): Promise<number> =>
  save.count(connection, [
    segment.id,
    segment.position,
    segment.name,
    segment.begins,
    segment.ends,
    segment.community_id,
    segment.chief_id,
    segment.leader_id,
    JSON.stringify(segment.members),
    segment.demo,
    at,
  ]);

/** Nobody's, where a finding names no segment. */
export const chiefsOf = (segment: SegmentRow | undefined): SegmentChiefs =>
  segment === undefined ? {} : { chiefId: segment.chief_id, leaderId: segment.leader_id };
