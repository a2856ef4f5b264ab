import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import type { FastifyInstance } from 'fastify';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../platform/log.ts';
import { makeRounds, type Rounds } from '../platform/rounds.ts';
import { registerBookings } from './bookings.route.ts';
import { forgetBefore, keptDays } from './bookings.ts';
import { registerHotlineSlips } from './hotline-slips.route.ts';
import { registerOutreachTexts } from './outreach-texts.ts';
import { forgetTeamOrders, keptOrderDays } from './resolution/team-rows.ts';
import { registerResolutionTeams } from './resolution/teams.route.ts';
import { registerResources } from './resources.route.ts';
import { type OutreachParts, registerTrips } from './trips.route.ts';
import { registerUrgentTickets } from './urgent-tickets.route.ts';

/** Going to the people: trips and bookings, urgent tickets, slips of the hotline, pooled resources, resolution teams. */
export const registerOutreach = (app: FastifyInstance, parts: OutreachParts): void => {
  registerOutreachTexts();
  registerTrips(app, parts);
  registerBookings(app, parts);
  registerUrgentTickets(app, parts);
  registerHotlineSlips(app, parts);
  registerResources(app, parts);
  registerResolutionTeams(app, parts);
};

const everyMilliseconds = 3_600_000;

/** Forgets the names of bookings and callers some weeks after their trip or ticket, and what old orders of resolution teams said. */
export const startOutreachForgetting = ({ pool, clock }: Pick<Journal, 'pool' | 'clock'>, log: Log): Rounds =>
  makeRounds(
    async () => {
      const now = clock.now();
      const today = toPlainDate(now.toISOString());
      const forgotten = await forgetBefore(pool, addDays(today, -keptDays), now);
      const old = await forgetTeamOrders(pool, addDays(today, -keptOrderDays), now);
      if (old > 0) log.info({ forgotten: old }, 'texts of old orders of resolution teams are forgotten');
      if (forgotten > 0) log.info({ forgotten }, 'names of old bookings and urgent tickets are forgotten');
    },
    { everyMilliseconds, complaint: 'names of old bookings could not be forgotten; it is tried again', log },
  );
