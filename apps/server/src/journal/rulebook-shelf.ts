import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { PlainDate } from '@daiban/domain/calendar/types';
import type { CaseState } from '@daiban/domain/case/state';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import { completeVersion } from '@daiban/domain/rulebook/complete-version';
import { rulebookName } from '@daiban/domain/rulebook/engine';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import { type Connection, statement } from '../platform/database/statement.ts';
import type { Log } from '../platform/log.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';
import type { Journal } from './journal.ts';

/** A version that the office has published, and the first day on which new matters take it. */
export interface PublishedVersion {
  readonly rulebook: Rulebook;
  readonly effectiveOn: PlainDate;
}

/** Every version of the office's rulebook: the file that comes with the product, and what was published over it, oldest first. */
export interface RulebookShelf {
  readonly product: Rulebook;
  readonly published: readonly PublishedVersion[];
}

/** What a matter filed on a day takes: of the published versions in force the newest, else the product's file. */
export const inForceOn = ({ product, published }: RulebookShelf, day: PlainDate): Rulebook =>
  published.findLast(({ effectiveOn }) => effectiveOn <= day)?.rulebook ?? product;

/** The version of this name, such as `lihai@2`; one that was published comes before a file of the product with the same number. */
export const findVersion = ({ product, published }: RulebookShelf, name: string): Rulebook | undefined =>
  published.find(({ rulebook }) => rulebookName(rulebook) === name)?.rulebook ?? (rulebookName(product) === name ? product : undefined);

/** The version of this name when matters may be moved to it on that day. */
export const findInForce = (shelf: RulebookShelf, name: string, day: PlainDate): Rulebook | undefined => {
  const isToCome = shelf.published.some(({ rulebook, effectiveOn }) => rulebookName(rulebook) === name && effectiveOn > day);
  return isToCome ? undefined : findVersion(shelf, name);
};

/** Whatever has no versions of its own, such as a test, works by one rulebook. */
export const shelfOf = ({ shelf, rulebook }: Pick<Journal, 'shelf' | 'rulebook'>): RulebookShelf =>
  shelf ?? { product: rulebook, published: [] };

/**
 * The version that a running matter goes by: the one that its last event names. Where that is no longer kept (an older file of the
 * product), the product's file of the same id.
 */
export const rulebookFor = (journal: Pick<Journal, 'shelf' | 'rulebook'>, { rulebook: name }: Pick<CaseState, 'rulebook'>): Rulebook => {
  const shelf = shelfOf(journal);
  const found = findVersion(shelf, name);
  if (found !== undefined) return found;
  const [id = ''] = name.split('@');
  return id === shelf.product.id ? shelf.product : (findRulebook(id) ?? shelf.product);
};

const readVersions = statement<{ effective_on: string; content: Rulebook }>(
  'rulebook.versions',
  'select effective_on, content from rulebook_version where rulebook = $1 order by effective_on, version',
);

/** The shelf of the office as the database has it. Content is what `loadVersion` let through when it was signed. */
export const loadShelf = async (connection: Connection, product: Rulebook): Promise<RulebookShelf> => {
  const rows = await readVersions.rows(connection, [product.id]);
  return {
    product,
    published: rows.map(({ effective_on, content }) => ({ effectiveOn: effective_on, rulebook: completeVersion(content, product) })),
  };
};

/** Reads the versions again now; what is filed from here on takes the one in force. */
export const refreshShelf = async (journal: Journal): Promise<void> => {
  const shelf = await loadShelf(journal.pool, shelfOf(journal).product);
  journal.shelf = shelf;
  journal.rulebook = inForceOn(shelf, toPlainDate(journal.clock.now().toISOString()));
};

const countVersions = statement<{ count: number }>(
  'rulebook.count',
  'select count(*)::int as count from rulebook_version where rulebook = $1',
);

/** Keeps the versions in memory as the administrators have signed them, in every process, and the one in force as the day changes. */
export const watchShelf = (journal: Journal, log: Log, everyMilliseconds = 2000): Rounds => {
  const look = async (): Promise<void> => {
    const shelf = shelfOf(journal);
    const count = (await countVersions.row(journal.pool, [shelf.product.id]))?.count ?? 0;
    const today = toPlainDate(journal.clock.now().toISOString());
    if (count !== shelf.published.length || inForceOn(shelf, today) !== journal.rulebook) await refreshShelf(journal);
  };
  return makeRounds(look, { everyMilliseconds, complaint: 'the versions of the rules could not be looked at; it is tried again', log });
};
