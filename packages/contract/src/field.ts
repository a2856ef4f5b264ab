import { agencySteps, mandateScopes, runPurposes } from '@daiban/domain/agency/vocabulary-of-agency';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, plainDateSchema, procedureSchema } from './vocabulary.ts';

const dutySchema = z.object({ kind: z.string(), title: z.string(), dueOn: plainDateSchema, overdue: z.boolean(), mine: z.boolean() });

const runSchema = z.object({
  runId: idSchema,
  ranOn: plainDateSchema,
  place: z.string(),
  purpose: z.enum(runPurposes),
  minutes: z.number().int(),
  tripsSaved: z.number().int(),
  note: z.string(),
});

/** What an agent takes along of one matter: enough to work on it without network, and no more. Names are masked. */
const fieldMatterSchema = z.object({
  caseId: idSchema,
  caseNumber: z.string(),
  version: z.number().int(),
  title: z.string(),
  place: z.string().optional(),
  petitioner: z.string(),
  procedure: procedureSchema,
  text: z.string(),
  claims: z.array(z.string()),
  /** The point that was given the mandate: where the principal lives, as far as the office's map of points knows. */
  point: z.string(),
  mandate: z.object({ scope: z.array(z.enum(mandateScopes)), untilOn: plainDateSchema.optional() }),
  step: z.object({ step: z.enum(agencySteps), unitName: z.string(), since: plainDateSchema }).optional(),
  /** `version` of the case at the last plan: an edit names it. */
  plan: z.object({ text: z.string(), reviewOn: plainDateSchema.optional(), version: z.number().int() }).optional(),
  /** The newest first; at most ten. */
  runs: z.array(runSchema),
  tripsSaved: z.number().int(),
  /** Open duties of the office, the next one first. */
  duties: z.array(dutySchema),
});

/** An order that waits for an agent of the point. Whose it is shows once it is accepted. */
const fieldOrderSchema = z.object({
  caseId: idSchema,
  caseNumber: z.string(),
  title: z.string(),
  place: z.string().optional(),
  askedOn: plainDateSchema.optional(),
  dueOn: plainDateSchema.optional(),
  /** The principal wished for this agent. */
  forMe: z.boolean(),
});

export const fieldListSchema = z.object({
  today: plainDateSchema,
  readAt: instantSchema,
  agent: z.object({ officerId: idSchema, name: z.string(), units: z.array(z.object({ unitId: idSchema, name: z.string() })) }),
  /** Whom to give what can no longer be sent. */
  coordinators: z.array(z.object({ name: z.string(), unitName: z.string(), phone: z.string().optional() })),
  matters: z.array(fieldMatterSchema),
  orders: z.array(fieldOrderSchema),
});
export type FieldList = z.output<typeof fieldListSchema>;
export type FieldMatter = FieldList['matters'][number];

export const listFieldMatters = endpoint({
  operationId: 'listFieldMatters',
  method: 'GET',
  path: '/api/desk/agency/field',
  tag: 'agency',
  summary: 'What an agent takes along on the phone: own matters in force with plan, runs and due steps, and orders of the own point',
  access: 'staff',
  roles: ['petitionAgent'],
  response: fieldListSchema,
});
