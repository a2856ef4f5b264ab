import type { AgencyCatalogue } from '@daiban/domain/agency/catalogue';
import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import type { Pool } from 'pg';
import { loadCatalogues } from '../journal/agency-catalogues.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { demoCatalogues } from './content/agency-catalogue.ts';

/** Publishes two versions of an invented work list of agency, marked as the demo's, in the name of whoever heads the petition office. */
export const setUpCatalogue = async (pool: Pool, clock: Clock): Promise<readonly AgencyCatalogue[]> => {
  const today = toPlainDate(clock.now().toISOString());
  for (const [index, { items, reason, daysAgo }] of demoCatalogues.entries()) {
    const effectiveOn = addDays(today, -daysAgo);
    await pool.query(
      `insert into agency_catalogue (version, id, effective_on, items, reason, demo, published_by, published_at)
       select $1, $2, $3, $4, $5, true, officer_id, $6 from appointment where role = 'petitionOfficeHead' order by officer_id limit 1`,
      [index + 1, newId(clock), effectiveOn, JSON.stringify(items), reason, new Date(`${effectiveOn}T09:00:00+08:00`)],
    );
  }
  return loadCatalogues(pool);
};
