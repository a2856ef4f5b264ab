import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { Finding, FindingActor, FindingOrder } from '@daiban/domain/outreach/roads/finding';
import { type FindingRefusal, orderFinding } from '@daiban/domain/outreach/roads/order-finding';
import type { PoolClient } from 'pg';
import type { Journal } from '../../journal/journal.ts';
import { inTransaction } from '../../platform/database/statement.ts';
import { ProblemError } from '../../platform/http/problem.ts';
import type { Messages } from '../../platform/messages/messages.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';
import {
  contactSchema,
  type FindingRow,
  holdPictures,
  lockFinding,
  numberOf,
  type ReporterContact,
  updateFinding,
} from './finding-rows.ts';
import { roadMessages } from './road-messages.ts';
import { chiefsOf, findSegment, type SegmentRow } from './segment-rows.ts';

export interface FindingParts {
  readonly journal: Journal;
  readonly personal: PersonalData;
  readonly messages: Messages;
  readonly publicUrl?: string | undefined;
}

/** What the reporter left, opened; undefined when nothing was left, or it was erased. */
export const openContact = (personal: PersonalData, { contact }: Pick<FindingRow, 'contact'>): ReporterContact | undefined =>
  contact === null ? undefined : contactSchema.parse(personal.openPersonal(contact));

const picturesOf = (order: FindingOrder): readonly string[] => (order.kind === 'fix' ? order.pictures : []);

const refusalOf = (refusal: FindingRefusal): ProblemError => {
  const { code, ...facts } = refusal;
  return new ProblemError(code, Object.keys(facts).length === 0 ? {} : { facts });
};

/** A finding in the hands of one transaction: nobody else orders it meanwhile. */
interface Held {
  readonly row: FindingRow;
  readonly segment: SegmentRow | undefined;
  /** Decides and writes one order. @throws ProblemError with the refusal. */
  order(order: FindingOrder): Promise<Finding>;
}

/**
 * Opens a finding for one order and runs `work` in a transaction.
 * @throws ProblemError `finding-unknown`, also when `sees` says that it is no business of who orders; the refusals of the rules; `unknown-attachment`.
 */
export const withFinding = async <Answer>(
  { journal }: Pick<FindingParts, 'journal'>,
  {
    findingId,
    orderId,
    actor,
    sees,
  }: {
    readonly findingId: string;
    readonly orderId: string;
    readonly actor: FindingActor;
    readonly sees: (finding: Finding, segment: SegmentRow | undefined) => boolean;
  },
  work: (held: Held, connection: PoolClient) => Promise<Answer>,
): Promise<Answer> =>
  inTransaction(journal.pool, async (connection) => {
    const row = await lockFinding(connection, findingId);
    const segment = row?.state.segmentId === undefined ? undefined : await findSegment(connection, row.state.segmentId);
    if (row === undefined || !sees(row.state, segment)) throw new ProblemError('finding-unknown');
    const now = journal.clock.now();
    const at = now.toISOString();
    const order = async (given: FindingOrder): Promise<Finding> => {
      const decided = orderFinding(given, row.state, actor, { orderId, at, today: toPlainDate(at), chiefs: chiefsOf(segment) });
      if (!decided.ok) throw refusalOf(decided.refusal);
      if (decided.value === row.state) return row.state;
      if (!(await holdPictures(connection, findingId, picturesOf(given)))) throw new ProblemError('unknown-attachment');
      await updateFinding(connection, decided.value, now);
      return decided.value;
    };
    return work({ row, segment, order }, connection);
  });

/** Asks who reported it whether it is repaired, where they left a phone. `pages`: the address at which the portal is served. */
export const askReporter = async (
  { journal, personal, messages, publicUrl }: FindingParts,
  row: FindingRow,
  pages: string,
): Promise<void> => {
  const contact = openContact(personal, row);
  if (contact === undefined) return;
  const address = `${publicUrl ?? pages}/report-spot#${contact.followKey}`;
  await messages.put({
    kind: 'notice',
    phone: contact.phone,
    text: roadMessages.fixed(journal.directory.office.name, numberOf(row), address),
  });
};
