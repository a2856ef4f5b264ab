import type { AgencyCatalogue } from '@daiban/domain/agency/catalogue';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { WorkCalendar } from '@daiban/domain/calendar/types';
import type { Actor } from '@daiban/domain/case/actor';
import type { Context } from '@daiban/domain/case/context';
import type { CaseState } from '@daiban/domain/case/state';
import type { Rulebook } from '@daiban/domain/rulebook/vocabulary';
import type { Pool } from 'pg';
import type { Clock } from '../platform/clock.ts';
import { catalogueFor } from './agency-catalogues.ts';
import type { Directory } from './directory.ts';
import { inForceOn, type RulebookShelf, rulebookFor, shelfOf } from './rulebook-shelf.ts';

/** Everything the one write path needs. Built once in main.ts; tests and the demo build their own with another clock. */
export interface Journal {
  readonly pool: Pool;
  readonly clock: Clock;
  /** Replaced as a whole when administrators sign a year of it. */
  calendar: WorkCalendar;
  /** Replaced as a whole when the organisation changes. */
  directory: Directory;
  /** What a matter filed today takes. Replaced as a whole when a version is signed and when its day comes. */
  rulebook: Rulebook;
  /** Every version that a running matter may go by; left out where there is only that one. */
  shelf?: RulebookShelf;
  /** Every version of the work list of agency, oldest first; replaced as a whole when one is published. */
  catalogues?: readonly AgencyCatalogue[];
  /** Called after a commit, so that the announcer does not have to wait for its next look. */
  readonly wake: () => void;
  readonly caseNumbers: CaseNumbers;
}

/** Hands out case numbers `XF-<division>-<year>-<7 digits>`. */
export interface CaseNumbers {
  next(year: number): Promise<string>;
}

/**
 * The context of one command given now by `actor`.
 * @param state the matter it is given to; a new one takes the rules in force on the day.
 */
export const contextFor = (journal: Journal, actor: Actor, commandId: string, at: string, state?: CaseState): Context => {
  const today = toPlainDate(at);
  return {
    at,
    today,
    actor,
    commandId,
    calendar: journal.calendar,
    rulebook: state === undefined ? inForceOn(shelfOf(journal), today) : rulebookFor(journal, state),
    organisation: journal.directory.inForce,
    agencyCatalogue: catalogueFor(journal, today),
  };
};

const blockSize = 50;

/**
 * Case numbers from blocks taken of `number_block`, so that concurrent submissions do not wait for one counter row. A restart leaves
 * a gap; numbers are never used twice.
 */
export const createCaseNumbers = (pool: Pool, divisionCode: string): CaseNumbers => {
  const blocks = new Map<number, { next: number; end: number }>();
  const waiting = new Map<number, Promise<void>>();
  const refill = async (year: number): Promise<void> => {
    const taken = await pool.query<{ next: number }>(
      'insert into number_block as b (series, next) values ($1, $2) on conflict (series) do update set next = b.next + $3 returning next',
      [`XF-${divisionCode}-${year}`, 1 + blockSize, blockSize],
    );
    const end = Number(taken.rows[0]?.next ?? 1 + blockSize);
    blocks.set(year, { next: end - blockSize, end });
  };
  return {
    async next(year) {
      for (;;) {
        const block = blocks.get(year);
        if (block !== undefined && block.next < block.end) {
          const number = block.next;
          block.next += 1;
          return `XF-${divisionCode}-${year}-${String(number).padStart(7, '0')}`;
        }
        const refilling = waiting.get(year) ?? refill(year).finally(() => waiting.delete(year));
        waiting.set(year, refilling);
        await refilling;
      }
    },
  };
};
