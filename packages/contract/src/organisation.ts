import { timeShares } from '@daiban/domain/organisation/vocabulary';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { appointOfficerContent, organisationProposers, organisationReaders } from './organisation-changes.ts';
import { listPresets, previewPreset, previewUnitFile } from './unit-imports.ts';
import { idSchema, lineSchema, phraseSchema, plainDateSchema, recordIdSchema, roleSchema } from './vocabulary.ts';

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
