import type { Role } from '@daiban/domain/case/vocabulary';
import { attendeeFunctions, councilTiers, itemOrigins, itemStages } from '@daiban/domain/outreach/councils/vocabulary-of-councils';
import { z } from 'zod';
import { endpoint, type ResponseOf } from './endpoint.ts';
import { idSchema, lineSchema, plainDateSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** Who keeps the minutes of councils and their items: the office of the street, agents and grid workers of the villages. */
export const councilRoles: readonly Role[] = [
  'agencyCoordinator',
  'agencySupervisor',
  'petitionOfficeHead',
  'windowOfficer',
  'petitionAgent',
  'gridWorker',
  'roadChief',
  'publicDelegate',
  'liaisonTeamLead',
  'areaLead',
  'deputyLeader',
  'principalLeader',
];
/** Who sets up types and councils. */
const settingRoles: readonly Role[] = ['agencyCoordinator', 'petitionOfficeHead', 'deputyLeader', 'principalLeader'];
/** Who writes down sessions and items: everybody of the councils but who supervises. */
const keepingRoles: readonly Role[] = councilRoles.filter((role) => role !== 'agencySupervisor');
/** Who files an item as a matter. */
const filingRoles: readonly Role[] = ['agencyCoordinator', 'petitionOfficeHead', 'windowOfficer', 'petitionAgent'];

const typeShape = {
  title: lineSchema(40),
  tier: z.enum(councilTiers),
  /** The rhythm in the words of the office. */
  rhythm: lineSchema(80).optional(),
  intervalDays: z.int().min(1).max(400).optional(),
  /** What a session goes through. */
  agenda: z.array(lineSchema(60)).max(12),
};
export const councilTypeSchema = z.object({ code: z.string(), ...typeShape });
export type CouncilType = z.output<typeof councilTypeSchema>;

const attendanceSchema = z.array(z.strictObject({ function: z.enum(attendeeFunctions), persons: z.int().min(0).max(500) })).max(7);

const taskViewSchema = z.object({
  id: idSchema,
  what: z.string(),
  who: z.string(),
  untilOn: plainDateSchema,
  doneOn: plainDateSchema.optional(),
  result: z.string().optional(),
});

export const councilItemSchema = z.object({
  itemId: idSchema,
  councilId: idSchema,
  stage: z.enum(itemStages),
  title: z.string(),
  about: z.string(),
  origin: z.enum(itemOrigins),
  raisedOn: plainDateSchema,
  decidedOn: plainDateSchema.optional(),
  result: z.string().optional(),
  tasks: z.array(taskViewSchema),
  caseId: idSchema.optional(),
  /** Days from the early item to the case (S4.8). */
  daysToCase: z.int().optional(),
});
export type CouncilItemView = z.output<typeof councilItemSchema>;

export const councilSessionSchema = z.object({
  sessionId: idSchema,
  councilId: idSchema,
  heldOn: plainDateSchema,
  place: z.string(),
  chair: z.string(),
  attendance: z.array(z.object({ function: z.enum(attendeeFunctions), persons: z.int() })),
  minutes: z.string(),
});
export type CouncilSession = z.output<typeof councilSessionSchema>;

export const councilViewSchema = z.object({
  councilId: idSchema,
  code: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  beganOn: plainDateSchema,
  lastHeldOn: plainDateSchema.optional(),
  /** By the rhythm that the office set; left out while it set none. */
  dueOn: plainDateSchema.optional(),
  missing: z.boolean(),
  demo: z.boolean(),
});
export type CouncilView = z.output<typeof councilViewSchema>;

export const listCouncils = endpoint({
  operationId: 'listCouncils',
  method: 'GET',
  path: '/api/councils',
  tag: 'outreach',
  summary: 'Types of councils, councils with the session that is due or missing, sessions, items and figures',
  access: 'staff',
  roles: councilRoles,
  response: z.object({
    types: z.array(councilTypeSchema),
    councils: z.array(councilViewSchema),
    sessions: z.array(councilSessionSchema),
    items: z.array(councilItemSchema),
    maySetUp: z.boolean(),
    mayKeep: z.boolean(),
    mayFile: z.boolean(),
    figures: z.object({
      items: z.int(),
      decided: z.int(),
      done: z.int(),
      becameCase: z.int(),
      daysToCase: z.number().optional(),
    }),
  }),
});
export type CouncilsView = ResponseOf<typeof listCouncils>;

export const saveCouncilType = endpoint({
  operationId: 'saveCouncilType',
  method: 'PUT',
  path: '/api/councils/types/{code}',
  tag: 'outreach',
  summary: 'Sets a type of council by its code: what it is called, where it sits, its rhythm, what a session goes through',
  access: 'staff',
  roles: settingRoles,
  params: z.object({ code: z.string().regex(/^[0-9A-Za-z-]{1,12}$/) }),
  body: z.strictObject(typeShape),
  response: z.object({ code: z.string() }),
});

export const setUpCouncil = endpoint({
  operationId: 'setUpCouncil',
  method: 'PUT',
  path: '/api/councils/{councilId}',
  tag: 'outreach',
  summary: 'Sets up the council of a township or village',
  access: 'staff',
  roles: settingRoles,
  params: z.object({ councilId: recordIdSchema }),
  body: z.strictObject({ code: z.string().max(12), unitId: idSchema, beganOn: plainDateSchema }),
  response: z.object({ councilId: idSchema }),
  problems: ['council-type-unknown', 'unknown-unit', 'council-there'],
});

export const recordCouncilSession = endpoint({
  operationId: 'recordCouncilSession',
  method: 'PUT',
  path: '/api/councils/sessions/{sessionId}',
  tag: 'outreach',
  summary: 'A session as it was held: day, place, chair, how many of which function, minutes without names of residents',
  access: 'staff',
  roles: keepingRoles,
  params: z.object({ sessionId: recordIdSchema }),
  body: z.strictObject({
    councilId: recordIdSchema,
    heldOn: plainDateSchema,
    place: lineSchema(80),
    chair: lineSchema(40),
    attendance: attendanceSchema,
    minutes: textSchema(10_000),
  }),
  response: z.object({ sessionId: idSchema }),
  problems: ['council-unknown', 'held-in-the-future', 'wording-not-allowed', 'note-holds-number'],
});

export const raiseCouncilItem = endpoint({
  operationId: 'raiseCouncilItem',
  method: 'PUT',
  path: '/api/councils/items/{itemId}',
  tag: 'outreach',
  summary: 'An early item of a council, before anybody petitions; without the name of a resident',
  access: 'staff',
  roles: keepingRoles,
  params: z.object({ itemId: recordIdSchema }),
  body: z.strictObject({
    councilId: recordIdSchema,
    title: lineSchema(60),
    about: textSchema(2000),
    origin: z.enum(itemOrigins),
    raisedOn: plainDateSchema,
  }),
  response: z.object({ itemId: idSchema }),
  problems: ['council-unknown', 'raised-in-the-future', 'wording-not-allowed', 'note-holds-number'],
});

export const orderCouncilItem = endpoint({
  operationId: 'orderCouncilItem',
  method: 'POST',
  path: '/api/councils/items/{itemId}/steps',
  tag: 'outreach',
  summary: 'A session decides the item (who does what until when), or a task of it is done',
  access: 'staff',
  roles: keepingRoles,
  params: z.object({ itemId: recordIdSchema }),
  body: z.strictObject({
    orderId: z.uuid(),
    order: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('decide'),
        sessionId: recordIdSchema,
        result: textSchema(2000),
        tasks: z
          .array(z.strictObject({ id: recordIdSchema, what: lineSchema(120), who: lineSchema(60), untilOn: plainDateSchema }))
          .max(10),
      }),
      z.strictObject({ kind: z.literal('finishTask'), taskId: recordIdSchema, doneOn: plainDateSchema, result: textSchema(600) }),
    ]),
  }),
  response: z.object({ stage: z.enum(itemStages) }),
  problems: [
    ...['item-unknown', 'session-unknown', 'item-stands-elsewhere', 'session-before-item', 'task-before-session'],
    ...['unknown-task', 'task-done-in-the-future', 'wording-not-allowed', 'note-holds-number'],
  ],
});

export const turnItemIntoCase = endpoint({
  operationId: 'turnItemIntoCase',
  method: 'POST',
  path: '/api/councils/items/{itemId}/case',
  tag: 'outreach',
  summary: 'Files an item as a matter with channel council, with the consent of the resident who raised it and no other way',
  access: 'staff',
  roles: filingRoles,
  params: z.object({ itemId: recordIdSchema }),
  body: z.strictObject({
    orderId: z.uuid(),
    consents: z.boolean(),
    resident: z.strictObject({
      name: lineSchema(40),
      phone: z
        .string()
        .trim()
        .regex(/^[0-9+\-\s()]{5,20}$/)
        .optional(),
    }),
  }),
  /** The code is left out where it went to the resident's phone by message. */
  response: z.object({ caseId: idSchema, caseNumber: z.string(), queryCode: z.string().optional() }),
  problems: ['item-unknown', 'item-stands-elsewhere', 'consent-missing', 'command-id-taken'],
});

export const councilEndpoints = [
  listCouncils,
  saveCouncilType,
  setUpCouncil,
  recordCouncilSession,
  raiseCouncilItem,
  orderCouncilItem,
  turnItemIntoCase,
] as const;
