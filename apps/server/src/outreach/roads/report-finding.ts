import type { BodyOf } from '@daiban/contract/endpoint';
import type { reportFinding } from '@daiban/contract/roads';
import type { reportSpot } from '@daiban/contract/spots';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { given } from '@daiban/domain/kernel/given';
import type { Finding, FindingActor } from '@daiban/domain/outreach/roads/finding';
import { orderFinding } from '@daiban/domain/outreach/roads/order-finding';
import type { Journal } from '../../journal/journal.ts';
import { digestOf } from '../../platform/auth/tokens.ts';
import { inTransaction } from '../../platform/database/statement.ts';
import { type ProblemAnswer, ProblemError, problem } from '../../platform/http/problem.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';
import { findByFollowKey, findFinding, holdPictures, insertFinding, numberOf, type ReporterContact } from './finding-rows.ts';
import { chiefsOf, findSegment } from './segment-rows.ts';

type Sent = Pick<BodyOf<typeof reportSpot>, 'findingId' | 'followKey' | 'segmentId' | 'kind' | 'place' | 'note' | 'pictures'>;

interface Reporter {
  /** Undefined: a resident. */
  readonly actor?: FindingActor & { readonly by: 'staff' };
  readonly contact?: Omit<ReporterContact, 'followKey'> | undefined;
  readonly mayBecomeMatter: boolean;
  /** A ticket that goes out with the report. */
  readonly unitId?: BodyOf<typeof reportFinding>['unitId'];
}

/**
 * Writes a finding, with its ticket when it names a unit at once. Sent again by the same device, it is answered with what it made then;
 * an id of somebody else is a `conflict`.
 */
export const report = async (
  { journal, personal }: { readonly journal: Journal; readonly personal: PersonalData },
  sent: Sent,
  { actor, contact, mayBecomeMatter, unitId }: Reporter,
): Promise<{ findingId: string; number: string } | ProblemAnswer> => {
  const { pool, clock } = journal;
  const segment = sent.segmentId === undefined ? undefined : await findSegment(pool, sent.segmentId);
  if (sent.segmentId !== undefined && segment === undefined) return problem('segment-unknown');
  const at = clock.now().toISOString();
  const pictures = sent.pictures.map(({ fileId }) => fileId);
  const reported: Finding = {
    id: sent.findingId,
    stage: 'reported',
    kind: sent.kind,
    place: sent.place,
    note: sent.note,
    source: actor === undefined ? 'resident' : 'patrol',
    reportedAt: at,
    pictures,
    notFixed: 0,
    steps: [],
    ...given({ reporterId: actor?.officerId, segmentId: sent.segmentId }),
  };
  // On a round the ticket is written on the spot (当场报修), whoever of the segment's people reports.
  const chiefs = { ...chiefsOf(segment), ...(actor === undefined ? {} : { chiefId: actor.officerId }) };
  const decided =
    unitId === undefined || actor === undefined
      ? undefined
      : orderFinding({ kind: 'dispatch', unitId }, reported, actor, {
          orderId: sent.findingId,
          at,
          today: toPlainDate(at),
          chiefs,
        });
  if (decided?.ok === false) return problem(decided.refusal.code);
  const finding = decided?.value ?? reported;
  const digest = digestOf(sent.followKey);
  const written = await inTransaction(pool, async (connection) => {
    const row = await insertFinding(connection, finding, {
      digest,
      contact: contact === undefined ? null : personal.sealPersonal({ ...contact, followKey: sent.followKey }),
      mayBecomeMatter,
    });
    if (row !== undefined && !(await holdPictures(connection, finding.id, pictures))) throw new ProblemError('unknown-attachment');
    return row;
  });
  if (written !== undefined) return { findingId: finding.id, number: numberOf(written) };
  const [known, byKey] = await Promise.all([findFinding(pool, finding.id), findByFollowKey(pool, digest)]);
  return known !== undefined && known.id === byKey?.id ? { findingId: known.id, number: numberOf(known) } : problem('conflict');
};
