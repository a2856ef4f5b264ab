import { appointableRoles } from '@daiban/domain/organisation/role-places';
import { tiers, timeShares, unitKinds } from '@daiban/domain/organisation/vocabulary';
import { z } from 'zod';
import { idSchema, lineSchema, phraseSchema, plainDateSchema } from './vocabulary.ts';

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
