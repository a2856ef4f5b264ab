import { agencyForms } from '@daiban/domain/organisation/plan-divisions';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { organisationProposers, organisationReaders, plannedUnitSchema, unitKindSchema } from './organisation-changes.ts';
import { idSchema, lineSchema } from './vocabulary.ts';

/** A number that a jurisdiction states itself, of a kind of unit where it is one, with the entry of the register that says so. */
const declaredSchema = z.object({ kind: unitKindSchema.optional(), label: z.string(), count: z.number().int(), entry: z.string() });

export const presetSchema = z.object({
  id: z.string(),
  title: z.string(),
  code: z.string(),
  form: z.enum(agencyForms),
  townships: z.number().int(),
  communities: z.number().int(),
  /** Number that the jurisdiction itself states, with where it does. */
  declared: z.array(declaredSchema),
});

export const listPresets = endpoint({
  operationId: 'listPresets',
  method: 'GET',
  path: '/api/admin/organisation/presets',
  tag: 'organisation',
  summary: 'Jurisdictions whose official divisions come with the product',
  access: 'staff',
  roles: organisationReaders,
  response: z.object({ presets: z.array(presetSchema) }),
});

const nameSchema = lineSchema(60);
const codeSchema = z.string().regex(/^\d{6,12}$/);
export const countyDivisionsSchema = z.object({
  code: codeSchema,
  name: nameSchema,
  townships: z
    .array(
      z.object({ code: codeSchema, name: nameSchema, communities: z.array(z.object({ code: codeSchema, name: nameSchema })).max(300) }),
    )
    .min(1)
    .max(100),
});

export const unitFaults = ['no-name', 'kind-or-tier-unknown', 'parent-not-found', 'repeated', 'too-long'] as const;
export const unitImportSchema = z.object({
  source: z.string(),
  /** Units that are not there yet, in an order in which each parent comes first. */
  units: z.array(plannedUnitSchema),
  /** How many of the file are there already. */
  known: z.number().int(),
  counts: z.array(z.object({ kind: unitKindSchema, planned: z.number().int() })),
  declared: z.array(declaredSchema),
  /** Rows of which no unit can be made, at most 200, with the words that were not understood. */
  faults: z.array(z.object({ row: z.number().int(), code: z.enum(unitFaults), words: z.string() })),
});
export type UnitImport = z.output<typeof unitImportSchema>;

export const previewPreset = endpoint({
  operationId: 'previewPreset',
  method: 'POST',
  path: '/api/admin/organisation/imports/preset',
  tag: 'organisation',
  summary: 'Which units a preset would make, with the declared numbers beside the real ones',
  access: 'staff',
  roles: organisationProposers,
  body: z.strictObject({ presetId: idSchema, form: z.enum(agencyForms).optional() }),
  response: unitImportSchema,
  problems: ['not-found'],
});

export const previewUnitFile = endpoint({
  operationId: 'previewUnitFile',
  method: 'POST',
  path: '/api/admin/organisation/imports/file',
  tag: 'organisation',
  summary: 'Reads a list of units (.xlsx) or a file of official divisions (.json) and shows which units it would make',
  access: 'staff',
  roles: organisationProposers,
  query: z.object({ form: z.enum(agencyForms).default('agency') }),
  consumes: 'multipart/form-data',
  response: unitImportSchema,
  problems: ['unit-file-unreadable', 'too-large'],
});
