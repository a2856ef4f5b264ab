import type { Actor } from '@daiban/domain/case/actor';
import { type Channel, channelGroups } from '@daiban/domain/case/vocabulary';
import { refuseWording } from '@daiban/domain/documents/wording';
import { toStoredPetitioner } from '../../case-file/stored-petitioner.ts';
import { carryOutMany, type Order } from '../../journal/carry-out.ts';
import type { Journal } from '../../journal/journal.ts';
import { type Filing, findCarriedOut, isTaken, startCases } from '../../journal/start-case.ts';
import { retryDatabaseFault } from '../../platform/database/database-fault.ts';
import { type Connection, inTransaction } from '../../platform/database/statement.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';
import { queryCodeFor, queryCodeIndex } from '../../platform/personal-data/query-codes.ts';
import { firstSentence, type LedgerMatter } from './check-row.ts';
import { registrationIdOf } from './matter-identity.ts';

export interface ImportParts {
  readonly journal: Journal;
  readonly personal: PersonalData;
  /** Files and registers the matters, and is their first-contact officer (首问责任制). */
  readonly actor: Actor;
}

export interface FiledMatters {
  readonly imported: number;
  /** Filed before, by an earlier run or meanwhile. */
  readonly skipped: number;
  readonly refused: readonly { readonly row: number; readonly code: string }[];
}

/** The petitioner's name where a matter is not signed. */
const unsigned = '未署名';
/** The office's title where the petitioner's own words may not stand on a paper of the office. */
const neutralTitle = '信访事项';

const isWeb = (channel: Channel): boolean => (channelGroups.web as readonly Channel[]).includes(channel);

/** A matter was filed but its registration was not written: somebody else must have been at this case. */
class NotRegistered extends Error {
  override readonly name = 'NotRegistered';
}

/** A mobile number, else one of a fixed line with or without its area code. */
const firstNumber = /(?<!\d)1[3-9]\d{9}(?!\d)|(?:0\d{2,3}[-\s]?)?\d{5,8}(?!\d)/;

/** Name and phones are sealed as they were written; only the first number can be found again. */
const toPetitioner = (personal: PersonalData, { name, phone }: LedgerMatter): Filing['petitioner'] => {
  const number = phone?.normalize('NFKC').match(firstNumber)?.[0];
  const stored = toStoredPetitioner(personal, { name: name ?? unsigned, phone: number, organisation: false });
  return {
    ...stored,
    ...(phone === undefined || phone === number ? {} : { sealed: personal.sealPersonal({ name: name ?? unsigned, phone }, 'petitioner') }),
    ...(name === undefined ? { maskedName: unsigned } : {}),
  };
};

const toFiling = ({ journal, personal, actor }: ImportParts, matter: LedgerMatter): Filing => ({
  commandId: matter.commandId,
  actor,
  input: {
    channel: matter.channel,
    receiverKind: 'petitionOffice',
    receiverUnitId: journal.directory.petitionOfficeId,
    persons: 1,
    representatives: 0,
    fromLedger: true,
    attachments: [],
    // A ledger says nothing of consent; only who wrote through the web has used that way themselves.
    electronicService: isWeb(matter.channel),
    ...(matter.received === undefined ? {} : { receivedOn: matter.received.on }),
    ...(matter.sourceNumber === undefined ? {} : { sourceNumber: matter.sourceNumber }),
  },
  petitioner: toPetitioner(personal, matter),
  title: matter.title,
  text: matter.text,
  ...(matter.place === undefined ? {} : { place: matter.place }),
  queryCodeIndex: queryCodeIndex(personal, queryCodeFor(personal, matter.commandId)),
  ...(matter.received === undefined ? {} : { receivedAt: matter.received.at }),
});

/** A title that a paper of the office may carry; the petitioner's own stays in the filing and in the claim. */
const officialTitle = ({ title, text }: LedgerMatter): string =>
  [title, firstSentence(text)].find((words) => words !== '' && refuseWording([words]) === undefined) ?? neutralTitle;

const toRegistration = (matter: LedgerMatter, caseId: string, actor: Actor): Order<'register'> => ({
  caseId,
  command: 'register',
  commandId: registrationIdOf(matter.commandId),
  actors: [actor],
  input: {
    title: officialTitle(matter),
    claims: [matter.title],
    ...(matter.place === undefined ? {} : { place: matter.place }),
    oralTextReadBack: false,
  },
});

/** Files and registers matters that are new. @throws NotRegistered, or the unique violation of a command id that was taken meanwhile. */
const fileAll = async (parts: ImportParts, connection: Connection, matters: readonly LedgerMatter[]): Promise<FiledMatters['refused']> => {
  const results = await startCases(
    parts.journal,
    connection,
    matters.map((matter) => toFiling(parts, matter)),
  );
  const orders: Order[] = [];
  const refused: { row: number; code: string }[] = [];
  for (const [index, result] of results.entries()) {
    const matter = matters[index];
    if (matter === undefined) continue;
    if (result.ok) orders.push(toRegistration(matter, result.value.state.caseId, parts.actor));
    else refused.push({ row: matter.row, code: result.refusal.code });
  }
  if (orders.length > 0 && (await carryOutMany(parts.journal, connection, orders)) !== orders.length) throw new NotRegistered();
  return refused;
};

/** One matter in a transaction of its own, for when its batch could not be written together. */
const fileOne = async (parts: ImportParts, matter: LedgerMatter): Promise<FiledMatters> => {
  try {
    const refused = await inTransaction(parts.journal.pool, (connection) => fileAll(parts, connection, [matter]));
    return { imported: 1 - refused.length, skipped: 0, refused };
  } catch (error) {
    if (isTaken(error) && (await findCarriedOut(parts.journal.pool, [matter.commandId])).size === 1)
      return { imported: 0, skipped: 1, refused: [] };
    if (error instanceof NotRegistered) return { imported: 0, skipped: 0, refused: [{ row: matter.row, code: 'not-registered' }] };
    throw error;
  }
};

const fileOnce = async (parts: ImportParts, matters: readonly LedgerMatter[]): Promise<FiledMatters> => {
  const { pool } = parts.journal;
  const done = await findCarriedOut(
    pool,
    matters.map(({ commandId }) => commandId),
  );
  const fresh = matters.filter(({ commandId }) => !done.has(commandId));
  const skipped = matters.length - fresh.length;
  if (fresh.length === 0) return { imported: 0, skipped, refused: [] };
  try {
    const refused = await inTransaction(pool, (connection) => fileAll(parts, connection, fresh));
    return { imported: fresh.length - refused.length, skipped, refused };
  } catch (error) {
    if (!isTaken(error) && !(error instanceof NotRegistered)) throw error;
  }
  const counts = { imported: 0, skipped, refused: [] as FiledMatters['refused'][number][] };
  for (const matter of fresh) {
    const one = await fileOne(parts, matter);
    counts.imported += one.imported;
    counts.skipped += one.skipped;
    counts.refused.push(...one.refused);
  }
  return counts;
};

/**
 * Files and registers matters of a ledger in one transaction, less those that were filed before. A batch that meets a command id
 * taken meanwhile is done matter by matter; a lost connection is tried again, for nothing can double.
 */
export const fileMatters = async (parts: ImportParts, matters: readonly LedgerMatter[]): Promise<FiledMatters> => {
  const filed = await retryDatabaseFault(() => fileOnce(parts, matters), {
    on: ['serialization', 'connection-lost', 'timeout'],
    attempts: 6,
  });
  // Those who listen were woken before the transaction ended and may have seen nothing yet.
  if (filed.imported > 0) parts.journal.wake();
  return filed;
};
