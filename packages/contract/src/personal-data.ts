import { z } from 'zod';
import { caseFilterSchema } from './cases.ts';
import { endpoint } from './endpoint.ts';
import { exportPurposes } from './purposes.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema, recordIdSchema, retentionClassSchema, textSchema } from './vocabulary.ts';

const person = z.object({ officerId: idSchema, name: z.string() });

/** How often names may be opened, and how long an approved export waits for its requester. */
export const personalDataPolicySchema = z.strictObject({
  unmaskPerHour: z.int().min(1).max(1_000),
  unmaskPerDay: z.int().min(1).max(10_000),
  exportOpenHours: z.int().min(1).max(168),
});
export type PersonalDataPolicy = z.output<typeof personalDataPolicySchema>;

/** The change of the limits, as it is proposed and signed. */
export const policyChange = 'setPersonalDataPolicy';

export const dataKeyStates = ['coming', 'current', 'earlierPeriod', 'replaced', 'retired'] as const;

export const dataKeySchema = z.object({
  id: z.string(),
  purpose: z.enum(['sealing', 'indexing']),
  usedFor: z.string(),
  period: z.string(),
  cipher: z.string(),
  masterId: z.string(),
  createdAt: instantSchema,
  state: z.enum(dataKeyStates),
  /** Values under it; left out where they are not counted. */
  values: z.int().optional(),
});

export const renewedTables = ['petitioner', 'queryCode', 'representative', 'keptQueryCode', 'petitionerWords', 'tripBooking'] as const;

export const keyRotationSchema = z.object({
  id: recordIdSchema,
  startedAt: instantSchema,
  beginsAt: instantSchema,
  finishedAt: instantSchema.optional(),
  reseals: z.boolean(),
  reindexes: z.boolean(),
  tables: z.array(z.object({ table: z.enum(renewedTables), done: z.int(), total: z.int(), unknown: z.int(), finished: z.boolean() })),
});

export const getPersonalDataState = endpoint({
  operationId: 'getPersonalDataState',
  method: 'GET',
  path: '/api/admin/personal-data',
  tag: 'access',
  summary: 'Keys of personal data in use, how far a rotation is, and the limits for opening and exporting names',
  access: 'staff',
  roles: ['systemAdmin', 'securityAdmin', 'dataProtectionOfficer'],
  response: z.object({
    policy: personalDataPolicySchema,
    cipher: z.string(),
    keys: z.array(dataKeySchema),
    rotations: z.array(keyRotationSchema),
  }),
});

/** Whose work can need a list with names: everybody who works on cases. */
export const exportRequesterRoles = [
  'windowOfficer',
  'hotlineOperator',
  'dispatcher',
  'petitionOfficeHead',
  'returnVisitOfficer',
  'unitHead',
  'caseHandler',
  'principalLeader',
  'deputyLeader',
  'areaLead',
  'liaisonTeamLead',
  'supervisionCommissioner',
  'archivist',
  'dataProtectionOfficer',
] as const;

/** The change that allows an export with names; its id is that of the export. */
export const exportChange = 'exportPersonalData';

/** Largest export with names. */
export const mostNamed = 2_000;

export const personalExportStates = ['waiting', 'refused', 'ready', 'taken', 'expired'] as const;

export const personalExportSchema = z.object({
  id: recordIdSchema,
  /** Stands on every sheet of the workbook. */
  trace: z.string(),
  requestedAt: instantSchema,
  purpose: z.enum(exportPurposes),
  note: z.string().optional(),
  reason: z.string(),
  cases: z.int(),
  state: z.enum(personalExportStates),
  decidedBy: person.optional(),
  decisionNote: z.string().optional(),
  expiresAt: instantSchema.optional(),
  takenAt: instantSchema.optional(),
});
export type PersonalExport = z.output<typeof personalExportSchema>;

const exportPurposeSchema = z.enum(exportPurposes);

export const requestPersonalExport = endpoint({
  operationId: 'requestPersonalExport',
  method: 'POST',
  path: '/api/exports',
  tag: 'casework',
  summary: 'Asks for the filtered list with names and phones; a second person has to approve it before it can be taken',
  access: 'staff',
  limit: 'export',
  roles: exportRequesterRoles,
  body: z
    .strictObject({
      id: recordIdSchema,
      filter: caseFilterSchema.strict(),
      purpose: exportPurposeSchema,
      note: lineSchema(200).optional(),
      reason: textSchema(500),
    })
    .refine(({ purpose, note }) => purpose !== 'other' || note !== undefined, { path: ['note'] }),
  response: personalExportSchema,
  status: 201,
  problems: ['export-too-large', 'export-empty', 'conflict'],
});

export const listPersonalExports = endpoint({
  operationId: 'listPersonalExports',
  method: 'GET',
  path: '/api/exports',
  tag: 'casework',
  summary: 'What the signed-in person asked for, newest first',
  access: 'staff',
  roles: exportRequesterRoles,
  response: z.object({ exports: z.array(personalExportSchema) }),
});

export const takePersonalExport = endpoint({
  operationId: 'takePersonalExport',
  method: 'POST',
  path: '/api/exports/{exportId}/workbook',
  tag: 'casework',
  summary: 'The approved list with names and phones as an Excel workbook: once, by who asked for it, until it expires',
  access: 'staff',
  limit: 'export',
  roles: exportRequesterRoles,
  params: z.object({ exportId: recordIdSchema }),
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  response: z.unknown(),
  problems: ['export-unknown', 'export-not-approved', 'export-expired', 'export-taken'],
});

/** The change that destroys the personal part of cases whose time is over. */
export const destructionChange = 'destroyRecords';

/** Most cases of one destruction list. */
export const mostDestroyed = 500;

export const destructionListSchema = z.strictObject({
  listId: recordIdSchema,
  cases: z
    .array(z.strictObject({ caseId: recordIdSchema, caseNumber: lineSchema(60) }))
    .min(1)
    .max(mostDestroyed),
});
export type DestructionList = z.output<typeof destructionListSchema>;

export const getRetention = endpoint({
  operationId: 'getRetention',
  method: 'GET',
  path: '/api/admin/retention',
  tag: 'documents',
  summary: 'Archived cases by retention class, those whose time is over, and the destruction lists with how far they are',
  access: 'staff',
  roles: ['archivist', 'petitionOfficeHead', 'dataProtectionOfficer'],
  response: z.object({
    archived: z.array(z.object({ retention: retentionClassSchema, cases: z.int() })),
    /** At most 500, the longest overdue first; those that stand on an open list are left out. */
    due: z.array(
      z.object({
        caseId: recordIdSchema,
        caseNumber: z.string(),
        title: z.string(),
        retention: retentionClassSchema,
        archivedOn: plainDateSchema,
        dueOn: plainDateSchema,
      }),
    ),
    lists: z.array(
      z.object({
        listId: recordIdSchema,
        proposedBy: person,
        approvedBy: person,
        approvedAt: instantSchema,
        cases: z.int(),
        done: z.int(),
        files: z.int(),
        /** No longer archived when their turn came. */
        keptBack: z.array(z.object({ caseId: recordIdSchema, caseNumber: z.string() })),
      }),
    ),
  }),
});
