import type { Role } from '@daiban/domain/case/vocabulary';
import { callBacks } from '@daiban/domain/outreach/urgent-ticket';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { openingSchema, outreachPurposes } from './trips.ts';
import { idSchema, instantSchema, lineSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** The squad at the phone, and those who stand in for it (S2.60). */
export const ticketOpenerRoles: readonly Role[] = ['hotlineOperator', 'windowOfficer', 'agencyCoordinator', 'petitionOfficeHead'];
/** Who says for a unit that it has a ticket. */
const unitRoles: readonly Role[] = ['unitHead', 'caseHandler', 'petitionAgent'];
export const ticketRoles: readonly Role[] = [...ticketOpenerRoles, ...unitRoles, 'principalLeader', 'deputyLeader', 'agencySupervisor'];

export const ticketSchema = z.object({
  ticketId: recordIdSchema,
  number: z.string(),
  what: z.string(),
  place: z.string().optional(),
  /** Masked. */
  caller: z.object({ name: z.string().optional(), phone: z.string().optional() }).optional(),
  /** The matter that it belongs to, where the reader sees it. */
  matter: z.object({ caseId: recordIdSchema, caseNumber: z.string() }).optional(),
  /** There is none yet, and the reader may register it. */
  mayRegister: z.boolean(),
  openedBy: z.string(),
  openedAt: instantSchema,
  dueAt: instantSchema,
  /** From opening to closing, or to now. */
  minutes: z.int(),
  late: z.boolean(),
  units: z.array(
    z.object({
      unitId: idSchema,
      name: z.string(),
      acknowledgedAt: instantSchema.optional(),
      acknowledgedBy: z.string().optional(),
      note: z.string().optional(),
      /** Whether the reader may say that this unit has it. */
      mayAcknowledge: z.boolean(),
    }),
  ),
  closed: z.object({ at: instantSchema, by: z.string(), note: z.string(), callBack: z.enum(callBacks) }).optional(),
  mayClose: z.boolean(),
});
export type UrgentTicket = z.output<typeof ticketSchema>;

export const listUrgentTickets = endpoint({
  operationId: 'listUrgentTickets',
  method: 'GET',
  path: '/api/outreach/urgent-tickets',
  tag: 'outreach',
  summary: 'Urgent tickets, open ones first: of the own unit, or of the office for the hotline and the leaders; with their figures (S2.60)',
  access: 'staff',
  roles: ticketRoles,
  response: z.object({
    rows: z.array(ticketSchema),
    /** Of the last 365 days, of the whole office. */
    figures: z.object({ open: z.int(), closed: z.int(), inTime: z.int(), medianMinutes: z.int().optional() }),
    opening: z.array(openingSchema),
    /** Hours that the rulebook gives, and where it says so. */
    term: z.object({ hours: z.number(), document: z.string(), article: z.string(), origin: z.string() }),
  }),
});

const ticketParams = z.object({ ticketId: recordIdSchema });

export const openUrgentTicket = endpoint({
  operationId: 'openUrgentTicket',
  method: 'PUT',
  path: '/api/outreach/urgent-tickets/{ticketId}',
  tag: 'outreach',
  summary: 'Opens one ticket for all units that an urgent call needs, under an id that the client makes; the clock runs at once (S2.61)',
  access: 'staff',
  roles: ticketOpenerRoles,
  params: ticketParams,
  body: z.strictObject({
    what: textSchema(500),
    place: lineSchema(120).optional(),
    unitIds: z.array(idSchema).min(1).max(12),
    caller: z
      .strictObject({
        name: lineSchema(40).optional(),
        phone: z
          .string()
          .trim()
          .regex(/^[0-9+\-\s()]{5,20}$/)
          .optional(),
      })
      .optional(),
    /** Number of the matter, when there is one already. */
    caseNumber: lineSchema(40).optional(),
  }),
  response: ticketSchema,
  problems: ['unknown-unit', 'case-unknown'],
});

export const acknowledgeTicket = endpoint({
  operationId: 'acknowledgeTicket',
  method: 'POST',
  path: '/api/outreach/urgent-tickets/{ticketId}/acknowledgements',
  tag: 'outreach',
  summary: 'A unit says that it has the ticket and what it does; the hotline may note it for a unit that said so by phone',
  access: 'staff',
  roles: [...new Set([...ticketOpenerRoles, ...unitRoles])],
  params: ticketParams,
  body: z.strictObject({ unitId: idSchema, note: textSchema(300).optional() }),
  response: ticketSchema,
  problems: ['ticket-unknown', 'unknown-unit', 'ticket-closed', 'wording-not-allowed'],
});

export const closeUrgentTicket = endpoint({
  operationId: 'closeUrgentTicket',
  method: 'POST',
  path: '/api/outreach/urgent-tickets/{ticketId}/closing',
  tag: 'outreach',
  summary: 'One closing note for all units, and whether the caller was called back',
  access: 'staff',
  roles: ticketOpenerRoles,
  params: ticketParams,
  body: z.strictObject({ note: textSchema(500), callBack: z.enum(callBacks) }),
  response: ticketSchema,
  problems: ['ticket-unknown', 'ticket-closed', 'units-not-acknowledged', 'call-back-missing', 'wording-not-allowed'],
});

export const openTicketCaller = endpoint({
  operationId: 'openTicketCaller',
  method: 'POST',
  path: '/api/outreach/urgent-tickets/{ticketId}/caller',
  tag: 'outreach',
  summary: 'Name and phone of the caller, for the hotline and the joined units and a stated purpose; recorded',
  access: 'staff',
  roles: [...new Set([...ticketOpenerRoles, ...unitRoles])],
  limit: 'export',
  params: ticketParams,
  body: z.strictObject({ purpose: z.enum(outreachPurposes) }),
  response: z.object({ name: z.string().optional(), phone: z.string().optional() }),
  problems: ['ticket-unknown', 'unmask-limit-reached'],
});

export const urgentTicketEndpoints = [listUrgentTickets, openUrgentTicket, acknowledgeTicket, closeUrgentTicket, openTicketCaller] as const;
