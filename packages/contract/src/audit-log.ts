import { z } from 'zod';
import { auditKinds } from './audit.ts';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema, roleSchema } from './vocabulary.ts';

/** Reading the audit log is for the audit administrator alone, who administers nothing else (care H10). */
export const auditReaders = ['auditAdmin'] as const;

const actorSchema = z.object({
  id: z.string(),
  /** Of an officer; petitioners are not named here. */
  name: z.string().optional(),
  role: z.string().optional(),
  unitName: z.string().optional(),
});

/** One entry. `facts`: what else was recorded, by key; words that somebody typed were sealed and are opened for this reader. */
export const auditEntrySchema = z.object({
  position: z.number().int(),
  at: instantSchema,
  kind: z.enum(auditKinds),
  actor: actorSchema,
  case: z.object({ caseId: z.string(), caseNumber: z.string().optional() }).optional(),
  facts: z.array(z.object({ key: z.string(), value: z.string() })),
});
export type AuditEntryView = z.output<typeof auditEntrySchema>;

const filterFields = {
  /** First and last day, in Asia/Shanghai. */
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  kind: z.enum(auditKinds).optional(),
  actorId: idSchema.optional(),
  caseNumber: lineSchema(40).optional(),
  /** `true`: only what the administrators did. */
  administrators: z.enum(['true']).optional(),
};

export const listAudit = endpoint({
  operationId: 'listAudit',
  method: 'GET',
  path: '/api/admin/audit',
  tag: 'access',
  summary: 'The audit log, newest first: by time, kind, person and case; reading it is recorded',
  access: 'staff',
  roles: auditReaders,
  query: z.object({
    ...filterFields,
    cursor: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ entries: z.array(auditEntrySchema), nextCursor: z.string().optional() }),
});

export const exportAudit = endpoint({
  operationId: 'exportAudit',
  method: 'GET',
  path: '/api/admin/audit/export.xlsx',
  tag: 'access',
  summary: 'The selected entries as an Excel workbook, marked with who took it out, when and for what; at most 50,000',
  access: 'staff',
  roles: auditReaders,
  query: z.object({ ...filterFields, purpose: lineSchema(200) }),
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  response: z.unknown(),
});

const timesSchema = z.object({ looks: z.number().int(), first: instantSchema, last: instantSchema });

export const listCaseReaders = endpoint({
  operationId: 'listCaseReaders',
  method: 'GET',
  path: '/api/admin/audit/case-readers',
  tag: 'access',
  summary: 'Who opened a case, its papers, files or the petitioner’s details: a line each with how often, first and last',
  access: 'staff',
  roles: auditReaders,
  query: z.object({ caseNumber: lineSchema(40) }),
  response: z.object({ readers: z.array(actorSchema.extend(timesSchema.shape)) }),
  problems: ['case-unknown'],
});

/** What may be worth asking about. A question with its facts, never a score of a person. */
export const auditQuestions = ['manyCases', 'outsideHours', 'outsideUnits'] as const;

export const listAuditQuestions = endpoint({
  operationId: 'listAuditQuestions',
  method: 'GET',
  path: '/api/admin/audit/questions',
  tag: 'access',
  summary: 'Looks that may be worth a question: many cases in an hour, outside duty hours, cases of other units; at most 31 days',
  access: 'staff',
  roles: auditReaders,
  query: z.object({ from: plainDateSchema, to: plainDateSchema }),
  response: z.object({
    /** Different cases in one hour from which on it is asked about, and cases of other units in one day. */
    thresholds: z.object({ casesInAnHour: z.number().int(), casesOfOthersInADay: z.number().int() }),
    dutyHours: z.object({ from: z.string(), to: z.string() }),
    questions: z.array(
      z.object({
        question: z.enum(auditQuestions),
        actor: z.object({ id: z.string(), name: z.string(), role: roleSchema.optional(), unitName: z.string().optional() }),
        on: plainDateSchema,
        cases: z.number().int(),
        ...timesSchema.shape,
      }),
    ),
  }),
  problems: ['malformed-input'],
});

export const auditEndpoints = [listAudit, exportAudit, listCaseReaders, listAuditQuestions] as const;
