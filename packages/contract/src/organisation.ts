import { agencyForms } from '@daiban/domain/organisation/plan-divisions';
import { appointableRoles } from '@daiban/domain/organisation/role-places';
import { tiers, timeShares, unitKinds } from '@daiban/domain/organisation/vocabulary';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, lineSchema, phraseSchema, plainDateSchema, recordIdSchema, roleSchema } from './vocabulary.ts';

/** Who reads the organisation with its history. */
export const organisationReaders = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const;
/** Who proposes its changes; another administrator of the two decides. */
export const organisationProposers = ['systemAdmin'] as const;
export const organisationApprovers = ['securityAdmin', 'systemAdmin'] as const;

export const unitKindSchema = z.enum(unitKinds);
export const tierSchema = z.enum(tiers);
const appointableRoleSchema = z.enum(appointableRoles);
const unitIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .max(80);

/** The contents of the changes that two administrators sign. */
export const createUnitContent = z.strictObject({
  unitId: unitIdSchema,
  kind: unitKindSchema,
  tier: tierSchema,
  name: lineSchema(80),
  shortName: lineSchema(30),
  parentId: idSchema.optional(),
  areaId: idSchema.optional(),
  line: lineSchema(40).optional(),
  divisionCode: z
    .string()
    .regex(/^\d{6,12}$/)
    .optional(),
  competence: z.array(lineSchema(60)).max(40).default([]),
  phone: phraseSchema(40).default(''),
  address: phraseSchema(120).default(''),
  hours: phraseSchema(120).default(''),
  validFrom: plainDateSchema,
});
export const endUnitContent = z.strictObject({
  unitId: idSchema,
  successorId: idSchema,
  /** Takes over from the named people of the unit who hold no post in the successor. */
  officerId: idSchema,
});
export const appointOfficerContent = z.strictObject({
  officerId: idSchema,
  role: appointableRoleSchema,
  unitId: idSchema,
  since: plainDateSchema,
  /** The first day on which it no longer counts. */
  until: plainDateSchema.optional(),
  share: z.enum(timeShares).default('full'),
  substituteId: idSchema.optional(),
});
export const endAppointmentContent = z.strictObject({
  officerId: idSchema,
  role: appointableRoleSchema,
  unitId: idSchema,
  since: plainDateSchema,
  until: plainDateSchema,
  /** Takes over the matters in which the officer is named. */
  successorId: idSchema.optional(),
});
export const plannedUnitSchema = z.strictObject({
  id: unitIdSchema,
  kind: unitKindSchema,
  tier: tierSchema,
  name: lineSchema(80),
  shortName: lineSchema(30),
  parentId: idSchema.optional(),
  divisionCode: z
    .string()
    .regex(/^\d{6,12}$/)
    .optional(),
  phone: phraseSchema(40).optional(),
  address: phraseSchema(120).optional(),
  hours: phraseSchema(120).optional(),
});
export const importUnitsContent = z.strictObject({
  /** Preset or file that the units come from. */
  source: lineSchema(120),
  units: z.array(plannedUnitSchema).min(1).max(3000),
});
export const endSetUpContent = z.strictObject({});

export const organisationChanges = {
  createUnit: createUnitContent,
  endUnit: endUnitContent,
  appointOfficer: appointOfficerContent,
  endAppointment: endAppointmentContent,
  importUnits: importUnitsContent,
  endSetUp: endSetUpContent,
} as const;
export type OrganisationChange = keyof typeof organisationChanges;

export const unitRowSchema = z.object({
  id: idSchema,
  kind: z.string(),
  tier: z.string(),
  name: z.string(),
  shortName: z.string(),
  parentId: idSchema.optional(),
  divisionCode: z.string().optional(),
  /** People appointed there today. */
  people: z.number().int(),
  validUntil: plainDateSchema.optional(),
  successorId: idSchema.optional(),
});
export type UnitRow = z.output<typeof unitRowSchema>;

export const getUnits = endpoint({
  operationId: 'getUnits',
  method: 'GET',
  path: '/api/admin/organisation',
  tag: 'organisation',
  summary: 'All units with the number of people in each, those that ended too, and whether the office is still being set up',
  access: 'staff',
  roles: organisationReaders,
  response: z.object({
    office: z.object({ name: z.string(), divisionCode: z.string() }),
    settingUp: z.boolean(),
    today: plainDateSchema,
    /** Changes of the organisation that wait for a second signature. */
    waiting: z.number().int(),
    units: z.array(unitRowSchema),
  }),
});

const postSchema = z.object({
  officerId: idSchema,
  name: z.string(),
  role: roleSchema,
  since: plainDateSchema,
  until: plainDateSchema.optional(),
  share: z.enum(timeShares),
  substitute: z.object({ officerId: idSchema, name: z.string() }).optional(),
  inForce: z.boolean(),
});

const namedUnitSchema = z.object({ id: idSchema, name: z.string() });

export const getUnit = endpoint({
  operationId: 'getUnit',
  method: 'GET',
  path: '/api/admin/organisation/units/{unitId}',
  tag: 'organisation',
  summary: 'One unit: facts, people of today and of the past, what it came from and what followed it',
  access: 'staff',
  roles: organisationReaders,
  params: z.object({ unitId: idSchema }),
  response: z.object({
    unit: unitRowSchema.omit({ people: true }).extend({
      line: z.string().optional(),
      area: namedUnitSchema.optional(),
      parent: namedUnitSchema.optional(),
      successor: namedUnitSchema.optional(),
      competence: z.array(z.string()),
      phone: z.string(),
      address: z.string(),
      hours: z.string(),
      validFrom: plainDateSchema.optional(),
    }),
    posts: z.array(postSchema),
    children: z.array(namedUnitSchema),
    predecessors: z.array(namedUnitSchema.extend({ endedOn: plainDateSchema })),
    handOvers: z.array(
      z.object({
        fromUnit: namedUnitSchema.optional(),
        toUnit: namedUnitSchema.optional(),
        fromOfficer: z.string().optional(),
        toOfficer: z.string().optional(),
        effectiveOn: plainDateSchema,
        moved: z.number().int(),
        leftOver: z.number().int(),
        finished: z.boolean(),
      }),
    ),
  }),
  problems: ['org-unit-unknown'],
});

export const changeUnitContact = endpoint({
  operationId: 'changeUnitContact',
  method: 'PUT',
  path: '/api/admin/organisation/units/{unitId}/contact',
  tag: 'organisation',
  summary: 'Changes phone, address and hours of a unit; recorded in the audit log, no second signature',
  access: 'staff',
  roles: organisationProposers,
  params: z.object({ unitId: idSchema }),
  body: z.strictObject({ phone: phraseSchema(40), address: phraseSchema(120), hours: phraseSchema(120) }),
  status: 204,
  response: z.unknown(),
  problems: ['org-unit-unknown'],
});

export const listPeople = endpoint({
  operationId: 'listPeople',
  method: 'GET',
  path: '/api/admin/organisation/people',
  tag: 'organisation',
  summary: 'People with their posts of today and of the future, and when they are away',
  access: 'staff',
  roles: organisationReaders,
  response: z.object({
    people: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        phone: z.string().optional(),
        posts: z.array(
          z.object({
            role: roleSchema,
            unitId: idSchema,
            unitName: z.string(),
            since: plainDateSchema,
            until: plainDateSchema.optional(),
            share: z.enum(timeShares),
            substituteName: z.string().optional(),
          }),
        ),
        absences: z.array(z.object({ id: recordIdSchema, firstDay: plainDateSchema, lastDay: plainDateSchema })),
      }),
    ),
  }),
});

export const addPerson = endpoint({
  operationId: 'addPerson',
  method: 'POST',
  path: '/api/admin/organisation/people',
  tag: 'organisation',
  summary: 'Adds somebody, who can do nothing until appointed',
  access: 'staff',
  roles: organisationProposers,
  body: z.strictObject({ id: recordIdSchema, name: lineSchema(40), phone: lineSchema(40).optional() }),
  status: 201,
  response: z.object({ officerId: idSchema }),
  problems: ['conflict'],
});

export const checkAppointment = endpoint({
  operationId: 'checkAppointment',
  method: 'POST',
  path: '/api/admin/organisation/appointments/check',
  tag: 'organisation',
  summary: 'Whether somebody may be appointed, before it is proposed; a refusal says why',
  access: 'staff',
  roles: organisationProposers,
  body: appointOfficerContent,
  response: z.object({ possible: z.literal(true) }),
  problems: [
    'person-unknown',
    'org-unit-unknown',
    'role-not-appointable',
    'role-does-not-fit-unit',
    'unit-not-in-force',
    'term-ends-before-it-begins',
    'appointed-already',
    'roles-never-combined',
    'substitute-is-oneself',
    'substitute-can-not-stand-in',
  ],
});

export const recordAbsence = endpoint({
  operationId: 'recordAbsence',
  method: 'POST',
  path: '/api/admin/organisation/absences',
  tag: 'organisation',
  summary: 'Records from when to when somebody is away; substitutes act in their posts on these days',
  access: 'staff',
  roles: organisationProposers,
  body: z.strictObject({ id: recordIdSchema, officerId: idSchema, firstDay: plainDateSchema, lastDay: plainDateSchema }),
  status: 201,
  response: z.object({ id: recordIdSchema }),
  problems: ['person-unknown', 'term-ends-before-it-begins', 'conflict'],
});

export const endAbsence = endpoint({
  operationId: 'endAbsence',
  method: 'POST',
  path: '/api/admin/organisation/absences/{absenceId}/end',
  tag: 'organisation',
  summary: 'Somebody is back earlier: the absence ends with yesterday, or never began',
  access: 'staff',
  roles: organisationProposers,
  params: z.object({ absenceId: recordIdSchema }),
  body: z.strictObject({}),
  status: 204,
  response: z.unknown(),
  problems: ['not-found'],
});

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

export const buildOrganisation = endpoint({
  operationId: 'buildOrganisation',
  method: 'POST',
  path: '/api/admin/organisation/build',
  tag: 'organisation',
  summary: 'While an office is being set up and holds no matter: makes a change at once, to be signed as a whole at the end',
  access: 'staff',
  roles: organisationProposers,
  body: z.strictObject({ kind: z.enum(['createUnit', 'appointOfficer', 'importUnits']), content: z.unknown() }),
  response: z.object({ done: z.literal(true) }),
  problems: ['set-up-is-over', 'needs-second-person'],
});

export const organisationEndpoints = [
  getUnits,
  getUnit,
  changeUnitContact,
  listPeople,
  addPerson,
  checkAppointment,
  recordAbsence,
  endAbsence,
  listPresets,
  previewPreset,
  previewUnitFile,
  buildOrganisation,
] as const;
