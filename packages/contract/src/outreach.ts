import type { Role } from '@daiban/domain/case/vocabulary';
import { resourceKinds } from '@daiban/domain/outreach/resources';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import type { ExportPurpose } from './purposes.ts';
import { evaluationGradeSchema, lineSchema, phraseSchema, plainDateSchema, procedureSchema, recordIdSchema } from './vocabulary.ts';

/** Who takes slips of the hotline and answers back. */
export const slipRoles: readonly Role[] = ['hotlineOperator', 'windowOfficer', 'petitionOfficeHead'];

/** What results leave the office for. */
export const resultPurposes = ['reportToSuperior', 'dailyWork', 'archiving'] as const satisfies readonly ExportPurpose[];

export const slipRowSchema = z.object({
  caseId: recordIdSchema,
  caseNumber: z.string(),
  slipNumber: z.string().optional(),
  title: z.string(),
  receivedOn: plainDateSchema,
  procedure: procedureSchema,
  unitName: z.string(),
  /** The day on which the matter was answered in writing. */
  answeredOn: plainDateSchema.optional(),
  /** What the petitioner said of it. */
  grade: evaluationGradeSchema.optional(),
});
export type SlipRow = z.output<typeof slipRowSchema>;

export const listHotlineSlips = endpoint({
  operationId: 'listHotlineSlips',
  method: 'GET',
  path: '/api/outreach/hotline-slips',
  tag: 'outreach',
  summary: 'Matters that the hotline handed over, by slip number, and how each stands (S4.15); of those the reader sees',
  access: 'staff',
  roles: slipRoles,
  query: z.object({ number: phraseSchema(80).optional() }),
  response: z.object({ rows: z.array(slipRowSchema) }),
});

export const exportHotlineResults = endpoint({
  operationId: 'exportHotlineResults',
  method: 'GET',
  path: '/api/outreach/hotline-slips/results.csv',
  tag: 'outreach',
  summary: 'Results by slip number for the hotline, without names; recorded',
  access: 'staff',
  roles: slipRoles,
  limit: 'export',
  query: z.object({ purpose: z.enum(resultPurposes) }),
  produces: 'text/csv',
  response: z.unknown(),
});

export const resourceKeeperRoles: readonly Role[] = ['agencyCoordinator', 'petitionOfficeHead'];
export const resourceRoles: readonly Role[] = [
  ...resourceKeeperRoles,
  ...(['agencySupervisor', 'petitionAgent', 'windowOfficer', 'hotlineOperator', 'unitHead', 'caseHandler'] as const),
];

const resourceFields = {
  kind: z.enum(resourceKinds),
  name: lineSchema(60),
  offers: lineSchema(200),
  contact: lineSchema(100),
};
export const resourceSchema = z.object({ resourceId: recordIdSchema, ...resourceFields });
export type PooledResource = z.output<typeof resourceSchema>;

export const listResources = endpoint({
  operationId: 'listResources',
  method: 'GET',
  path: '/api/outreach/resources',
  tag: 'outreach',
  summary: 'Helpers of government, market and society: who offers what, and how they are reached (S2.13)',
  access: 'staff',
  roles: resourceRoles,
  response: z.object({ rows: z.array(resourceSchema), mayKeep: z.boolean() }),
});

export const keepResource = endpoint({
  operationId: 'keepResource',
  method: 'PUT',
  path: '/api/outreach/resources/{resourceId}',
  tag: 'outreach',
  summary: 'Enters or changes a helper under an id that the client makes; `ended` takes it from the list',
  access: 'staff',
  roles: resourceKeeperRoles,
  params: z.object({ resourceId: recordIdSchema }),
  body: z.strictObject({ ...resourceFields, ended: z.boolean().default(false) }),
  response: resourceSchema,
});

export const outreachEndpoints = [listHotlineSlips, exportHotlineResults, listResources, keepResource] as const;
