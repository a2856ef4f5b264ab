import { z } from 'zod';
import { dutyViewSchema } from './cases.ts';
import { endpoint } from './endpoint.ts';
import { channelSchema, idSchema, instantSchema, phraseSchema, procedureSchema, recordIdSchema, roleSchema } from './vocabulary.ts';

const appointmentSchema = z.object({ role: roleSchema, unitId: idSchema, unitName: z.string() });

/** A duty in a list, with enough of its case to act on it. */
export const dutyRowSchema = dutyViewSchema.extend({
  caseNumber: z.string(),
  caseTitle: z.string(),
  petitioner: z.string(),
  procedure: procedureSchema,
  channel: channelSchema,
  bucket: z.enum(['overdue', 'today', 'soon', 'later']),
});
export type DutyRow = z.output<typeof dutyRowSchema>;

const dutyScope = z.enum(['mine', 'unit', 'all']).default('mine');

export const listDuties = endpoint({
  operationId: 'listDuties',
  method: 'GET',
  path: '/api/desk/duties',
  tag: 'casework',
  summary: 'Open duties by due date: mine, of my units, or of everything I may see',
  access: 'staff',
  query: z.object({
    scope: dutyScope,
    bucket: z.enum(['overdue', 'today', 'soon', 'later']).optional(),
    kind: phraseSchema(60).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    rows: z.array(dutyRowSchema),
    /** From the same query as the rows: badge and list can not differ. */
    counts: z.object({ overdue: z.number().int(), today: z.number().int(), soon: z.number().int(), later: z.number().int() }),
    nextCursor: z.string().optional(),
  }),
});

export const listUnitLoad = endpoint({
  operationId: 'listUnitLoad',
  method: 'GET',
  path: '/api/desk/units',
  tag: 'insight',
  summary: 'What each unit has open, owes and is late with; for coordinators and leaders',
  access: 'staff',
  response: z.object({
    units: z.array(
      z.object({
        unitId: idSchema,
        name: z.string(),
        kind: z.string(),
        line: z.string().optional(),
        openCases: z.number().int(),
        openDuties: z.number().int(),
        overdue: z.number().int(),
        dueToday: z.number().int(),
        repliedOnTime: z.number().int(),
        replied: z.number().int(),
        evaluated: z.number().int(),
        satisfied: z.number().int(),
      }),
    ),
  }),
});

export const getOrganisation = endpoint({
  operationId: 'getOrganisation',
  method: 'GET',
  path: '/api/organisation',
  tag: 'organisation',
  summary: 'Units and the people appointed there',
  access: 'staff',
  response: z.object({
    units: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        shortName: z.string(),
        kind: z.string(),
        tier: z.string(),
        parentId: idSchema.optional(),
        line: z.string().optional(),
        phone: z.string(),
      }),
    ),
    officers: z.array(z.object({ id: idSchema, name: z.string(), phone: z.string().optional(), appointments: z.array(appointmentSchema) })),
  }),
});

/** Server-sent events: `message` with `{ caseId, version }` whenever a case that the reader may see has changed. */
export const live = endpoint({
  operationId: 'live',
  method: 'GET',
  path: '/api/live',
  tag: 'casework',
  summary: 'Live updates (server-sent events)',
  access: 'staff',
  produces: 'text/event-stream',
  response: z.unknown(),
});

/** Fields of a ledger that a column can be mapped to. */
export const ledgerFields = ['sourceNumber', 'receivedOn', 'channel', 'title', 'text', 'name', 'phone', 'place', 'ignore'] as const;
export const ledgerFieldSchema = z.enum(ledgerFields);

export const importViewSchema = z.object({
  importId: idSchema,
  fileName: z.string(),
  status: z.enum(['preview', 'running', 'cancelled', 'done', 'failed']),
  columns: z.array(z.object({ column: z.string(), field: ledgerFieldSchema, sample: z.array(z.string()) })),
  totals: z.object({
    rows: z.number().int(),
    good: z.number().int(),
    faulty: z.number().int(),
    imported: z.number().int(),
    skipped: z.number().int(),
  }),
  /** The first 200 faults. */
  faults: z.array(z.object({ row: z.number().int(), field: z.string(), code: z.string(), message: z.string() })),
  startedAt: instantSchema.optional(),
  finishedAt: instantSchema.optional(),
});
export type ImportView = z.output<typeof importViewSchema>;

export const previewImport = endpoint({
  operationId: 'previewImport',
  method: 'POST',
  path: '/api/imports',
  tag: 'intake',
  summary: 'Reads a ledger (.xlsx, .csv, .jsonl), guesses the column mapping and shows what each row would become',
  access: 'staff',
  consumes: 'multipart/form-data',
  status: 201,
  response: importViewSchema,
  problems: ['not-permitted', 'ledger-unreadable', 'ledger-too-large', 'storage-full'],
});
export const getImport = endpoint({
  operationId: 'getImport',
  method: 'GET',
  path: '/api/imports/{importId}',
  tag: 'intake',
  summary: 'Progress and faults of an import',
  access: 'staff',
  params: z.object({ importId: recordIdSchema }),
  response: importViewSchema,
  problems: ['not-permitted', 'not-found'],
});
export const mapImport = endpoint({
  operationId: 'mapImport',
  method: 'PUT',
  path: '/api/imports/{importId}/mapping',
  tag: 'intake',
  summary: 'Changes which column is which and checks the rows again',
  access: 'staff',
  params: z.object({ importId: recordIdSchema }),
  body: z.strictObject({ columns: z.record(z.string(), ledgerFieldSchema) }),
  response: importViewSchema,
  problems: [
    'not-permitted',
    'not-found',
    'import-running',
    'import-finished',
    'import-file-gone',
    'ledger-unreadable',
    'ledger-too-large',
  ],
});
export const startImport = endpoint({
  operationId: 'startImport',
  method: 'POST',
  path: '/api/imports/{importId}/start',
  tag: 'intake',
  summary: 'Imports the good rows as cases; rows imported before are skipped',
  access: 'staff',
  status: 202,
  params: z.object({ importId: recordIdSchema }),
  response: importViewSchema,
  problems: ['not-permitted', 'not-found', 'import-running', 'import-finished', 'import-file-gone'],
});
export const cancelImport = endpoint({
  operationId: 'cancelImport',
  method: 'POST',
  path: '/api/imports/{importId}/cancel',
  tag: 'intake',
  summary: 'Stops an import; rows already in stay in',
  access: 'staff',
  status: 202,
  params: z.object({ importId: recordIdSchema }),
  response: importViewSchema,
  problems: ['not-permitted', 'not-found'],
});
