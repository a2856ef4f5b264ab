import { type AgencyCatalogue, type AgencyItem, catalogueOn } from '@daiban/domain/agency/catalogue';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { type Connection, statement } from '../platform/database/statement.ts';
import type { Log } from '../platform/log.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';
import type { Journal } from './journal.ts';

const readVersions = statement<{ version: number; effective_on: string; items: readonly AgencyItem[] }>(
  'agency.catalogues',
  'select version, effective_on, items from agency_catalogue order by version',
);

/** Every version of the work list of agency, oldest first (S3.20). */
export const loadCatalogues = async (connection: Connection): Promise<readonly AgencyCatalogue[]> =>
  (await readVersions.rows(connection, [])).map(({ version, effective_on, items }) => ({ version, effectiveOn: effective_on, items }));

/** What an order given on this day cites. */
export const catalogueFor = ({ catalogues = [] }: Pick<Journal, 'catalogues'>, day: PlainDate): AgencyCatalogue =>
  catalogueOn(catalogues, day);

const newest = statement<{ version: number }>('agency.newest', 'select coalesce(max(version), 0)::int as version from agency_catalogue');

/** Keeps the versions in memory as they are published, in every process. */
export const watchCatalogues = (journal: Journal, log: Log, everyMilliseconds = 5000): Rounds => {
  const look = async (): Promise<void> => {
    const found = (await newest.row(journal.pool, []))?.version ?? 0;
    if (found !== (journal.catalogues?.at(-1)?.version ?? 0)) journal.catalogues = await loadCatalogues(journal.pool);
  };
  return makeRounds(look, { everyMilliseconds, complaint: 'the work list of agency could not be looked at; it is tried again', log });
};
