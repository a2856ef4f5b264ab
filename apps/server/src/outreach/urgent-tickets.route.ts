import {
  acknowledgeTicket,
  closeUrgentTicket,
  listUrgentTickets,
  openTicketCaller,
  openUrgentTicket,
  ticketOpenerRoles,
  type UrgentTicket,
} from '@daiban/contract/urgent-tickets';
import type { Role } from '@daiban/domain/case/vocabulary';
import { refuseWording } from '@daiban/domain/documents/wording';
import { countTickets, decideCloseTicket, isTicketLate, minutesBetween, ticketDueAt } from '@daiban/domain/outreach/urgent-ticket';
import { findOpeningFigures } from '@daiban/domain/rulebook/opening-figures';
import type { DutyRule } from '@daiban/domain/rulebook/vocabulary';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toAuditActor } from '../case-file/audit-actor.ts';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { findCaseState } from '../case-file/read-case.ts';
import { maySee } from '../case-file/reader.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { inTransaction } from '../platform/database/statement.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { maskName, maskPhone } from '../platform/personal-data/mask.ts';
import { countUnmasking } from '../platform/personal-data/policy.ts';
import { findSeen } from './seen-matters.ts';
import { acknowledgeUnit, closeTicket, findTicket, listTickets, listTimes, type TicketRecord, writeTicket } from './ticket-rows.ts';
import type { OutreachParts } from './trips.route.ts';

const callerSchema = z.object({ name: z.string().optional(), phone: z.string().optional() });
const yearMilliseconds = 365 * 24 * 3_600_000;
/** Who sees the tickets of every unit. */
const officeWide: readonly Role[] = [...ticketOpenerRoles, 'principalLeader', 'agencySupervisor'];

interface Term {
  readonly hours: number;
  readonly document: string;
  readonly article: string;
  readonly origin: string;
}

const isHours = (rule: DutyRule): rule is DutyRule & { readonly within: { readonly unit: 'hour'; readonly length: number } } =>
  'unit' in rule.within && rule.within.unit === 'hour';

/** The clock of urgent matters in the rules in force (C9 `urgentTicket`). */
const termOf = (duties: readonly DutyRule[]): Term => {
  const rule = duties.filter(isHours).find(({ kind }) => kind === 'urgentTicket');
  if (rule === undefined) throw new Error('the rules have no clock of urgent tickets in hours');
  return { hours: rule.within.length, document: rule.document, article: rule.article, origin: rule.origin };
};

const toTimes = ({ opened_at, closed_at, hours }: Pick<TicketRecord, 'opened_at' | 'closed_at' | 'hours'>) => ({
  openedAt: opened_at.toISOString(),
  hours,
  ...(closed_at === null ? {} : { closedAt: closed_at.toISOString() }),
});

const mayOpen = (caller: StaffCaller): boolean => holdsOneOf(caller, ticketOpenerRoles);
const isOfUnit = ({ reader }: StaffCaller, unitId: string): boolean => reader.actors.some((actor) => actor.unitId === unitId);

/** Urgent tickets: one for all units that a call needs at once, two hours, one closing note (S2.60, S2.61). */
export const registerUrgentTickets = (app: FastifyInstance, { journal, callers, personal, audit }: OutreachParts): void => {
  const { pool, clock } = journal;
  const parts = { authenticate: callers.staff, holdsOneOf };

  const toView = (ticket: TicketRecord, caller: StaffCaller, seen: ReadonlySet<string>): UrgentTicket => {
    const now = clock.now().toISOString();
    const times = toTimes(ticket);
    const { directory } = journal;
    const isOpen = ticket.closed_at === null;
    const closed = ticket.closed_at && ticket.closed_by !== null && ticket.closing_note !== null && ticket.call_back !== null;
    return {
      ticketId: ticket.id,
      number: `JJ-${ticket.opened_at.getUTCFullYear()}-${ticket.series}`,
      what: ticket.what,
      ...(ticket.place === null ? {} : { place: ticket.place }),
      ...(ticket.masked_name === null && ticket.masked_phone === null
        ? {}
        : {
            caller: {
              ...(ticket.masked_name === null ? {} : { name: ticket.masked_name }),
              ...(ticket.masked_phone === null ? {} : { phone: ticket.masked_phone }),
            },
          }),
      mayRegister: ticket.case_id === null && mayOpen(caller),
      ...(ticket.case_id === null || ticket.case_number === null || !seen.has(ticket.case_id)
        ? {}
        : { matter: { caseId: ticket.case_id, caseNumber: ticket.case_number } }),
      openedBy: directory.officerName(ticket.opened_by),
      openedAt: times.openedAt,
      dueAt: ticketDueAt(times),
      minutes: minutesBetween(times.openedAt, times.closedAt ?? now),
      late: isTicketLate(times, now),
      units: ticket.units.map((unit) => ({
        unitId: unit.unit_id,
        name: directory.unitName(unit.unit_id),
        ...(unit.acknowledged_at === null ? {} : { acknowledgedAt: new Date(unit.acknowledged_at).toISOString() }),
        ...(unit.acknowledged_by === null ? {} : { acknowledgedBy: directory.officerName(unit.acknowledged_by) }),
        ...(unit.note === null ? {} : { note: unit.note }),
        mayAcknowledge: isOpen && unit.acknowledged_at === null && (mayOpen(caller) || isOfUnit(caller, unit.unit_id)),
      })),
      ...(closed
        ? {
            closed: {
              at: ticket.closed_at.toISOString(),
              by: directory.officerName(ticket.closed_by ?? ''),
              note: ticket.closing_note ?? '',
              callBack: ticket.call_back ?? 'noPhone',
            },
          }
        : {}),
      mayClose: isOpen && mayOpen(caller),
    };
  };
  const isJoined = (caller: StaffCaller, { units }: TicketRecord): boolean => units.some(({ unit_id }) => isOfUnit(caller, unit_id));
  /** The ticket as it is now, for somebody who may see it. */
  const answer = async (id: string, caller: StaffCaller): Promise<UrgentTicket | ProblemAnswer> => {
    const ticket = await findTicket(pool, id);
    return ticket === undefined ? problem('ticket-unknown') : toView(ticket, caller, await findSeen(pool, caller.reader, [ticket.case_id]));
  };
  const record = (caller: StaffCaller, act: string, detail: Readonly<Record<string, unknown>>): Promise<void> =>
    audit.record({ kind: 'outreachChanged', ...toAuditActor(caller), detail: { act, ...detail } });

  registerEndpoint<typeof listUrgentTickets, StaffCaller>(
    app,
    listUrgentTickets,
    async ({ caller }) => {
      const own = holdsOneOf(caller, officeWide) ? undefined : caller.reader.actors.map(({ unitId }) => unitId);
      const [tickets, times] = await Promise.all([
        listTickets(pool, own),
        listTimes(pool, new Date(clock.now().getTime() - yearMilliseconds)),
      ]);
      const seen = await findSeen(
        pool,
        caller.reader,
        tickets.map(({ case_id }) => case_id),
      );
      return {
        rows: tickets.map((ticket) => toView(ticket, caller, seen)),
        figures: countTickets(times.map(toTimes)),
        term: termOf(journal.rulebook.duties),
        opening: findOpeningFigures(journal.rulebook, ['S2.60']),
      };
    },
    parts,
  );

  registerEndpoint<typeof openUrgentTicket, StaffCaller>(
    app,
    openUrgentTicket,
    async ({ params, body, caller }) => {
      const post = caller.reader.actors.find(({ role }) => ticketOpenerRoles.includes(role));
      if (post === undefined) return problem('not-permitted');
      const unitIds = [...new Set(body.unitIds)];
      if (unitIds.some((unitId) => !journal.directory.units.has(unitId))) return problem('unknown-unit');
      const { caseNumber, caller: person } = body;
      const found =
        caseNumber === undefined
          ? undefined
          : (await pool.query<{ case_id: string }>('select case_id::text from case_list where number = $1', [caseNumber])).rows[0]?.case_id;
      const state = found === undefined ? undefined : await findCaseState(pool, found);
      if (caseNumber !== undefined && (state === undefined || !maySee(caller.reader, state))) return problem('case-unknown');
      const isNamed = person?.name !== undefined || person?.phone !== undefined;
      await inTransaction(pool, (connection) =>
        writeTicket(connection, {
          id: params.ticketId,
          what: body.what,
          place: body.place,
          ...(isNamed ? { sealed: personal.sealPersonal(person) } : {}),
          ...(person?.name === undefined ? {} : { maskedName: maskName(person.name) }),
          ...(person?.phone === undefined ? {} : { maskedPhone: maskPhone(person.phone) }),
          ...(found === undefined ? {} : { caseId: found }),
          openedBy: caller.reader.officerId,
          unitId: post.unitId,
          openedAt: clock.now(),
          hours: termOf(journal.rulebook.duties).hours,
          unitIds,
        }),
      );
      await record(caller, 'openTicket', { ticket: params.ticketId, units: unitIds });
      return answer(params.ticketId, caller);
    },
    parts,
  );

  registerEndpoint<typeof acknowledgeTicket, StaffCaller>(
    app,
    acknowledgeTicket,
    async ({ params, body, caller }) => {
      const ticket = await findTicket(pool, params.ticketId);
      if (ticket === undefined || !(mayOpen(caller) || isJoined(caller, ticket))) return problem('ticket-unknown');
      if (!ticket.units.some(({ unit_id }) => unit_id === body.unitId)) return problem('unknown-unit');
      if (!mayOpen(caller) && !isOfUnit(caller, body.unitId)) return problem('not-permitted');
      if (ticket.closed_at !== null) return problem('ticket-closed');
      const wording = refuseWording([body.note]);
      if (wording !== undefined) return refusalAnswer(wording.refusal);
      await acknowledgeUnit(pool, ticket.id, body.unitId, { at: clock.now(), officerId: caller.reader.officerId, note: body.note });
      await record(caller, 'acknowledgeTicket', { ticket: ticket.id, unit: body.unitId });
      return answer(ticket.id, caller);
    },
    parts,
  );

  registerEndpoint<typeof closeUrgentTicket, StaffCaller>(
    app,
    closeUrgentTicket,
    async ({ params, body, caller }) => {
      const ticket = await findTicket(pool, params.ticketId);
      if (ticket === undefined) return problem('ticket-unknown');
      const wording = refuseWording([body.note]);
      if (wording !== undefined) return refusalAnswer(wording.refusal);
      const decided = decideCloseTicket(body.callBack, {
        units: ticket.units.map(({ unit_id, acknowledged_at }) => ({
          unitId: journal.directory.unitName(unit_id),
          ...(acknowledged_at === null ? {} : { acknowledgedAt: acknowledged_at }),
        })),
        hasPhone: ticket.masked_phone !== null,
        ...(ticket.closed_at === null ? {} : { closedAt: ticket.closed_at.toISOString() }),
      });
      if (!decided.ok) {
        if (decided.refusal.code !== 'units-not-acknowledged') return refusalAnswer(decided.refusal);
        return problem(decided.refusal.code, { facts: { units: decided.refusal.units.join('、') } });
      }
      const isClosed = await closeTicket(pool, ticket.id, {
        at: clock.now(),
        officerId: caller.reader.officerId,
        note: body.note,
        callBack: decided.value,
      });
      if (isClosed === 0) return problem('ticket-closed');
      await record(caller, 'closeTicket', { ticket: ticket.id, callBack: decided.value });
      return answer(ticket.id, caller);
    },
    parts,
  );

  registerEndpoint<typeof openTicketCaller, StaffCaller>(
    app,
    openTicketCaller,
    async ({ params, body, caller }) => {
      const ticket = await findTicket(pool, params.ticketId);
      if (ticket === undefined || !(mayOpen(caller) || isJoined(caller, ticket))) return problem('ticket-unknown');
      const left = await countUnmasking(pool, clock, caller.reader.officerId);
      if (left instanceof ProblemAnswer) return left;
      await audit.record({ kind: 'unmasked', ...toAuditActor(caller), detail: { purpose: body.purpose, ticket: ticket.id } });
      return ticket.sealed === null ? {} : callerSchema.parse(personal.openPersonal(ticket.sealed));
    },
    parts,
  );
};
