import { otherItem } from '@daiban/domain/agency/catalogue';
import { agentRefusalGrounds, mandateForms, mandateScopes, orderSources } from '@daiban/domain/agency/vocabulary-of-agency';
import { z } from 'zod';
import { idSchema, plainDateSchema, serviceMethodSchema, textSchema } from './vocabulary.ts';

/** Files that show something: a signed paper, a recording, a photo. */
export const evidenceSchema = z.array(idSchema).max(20).default([]);
const orderSource = z.enum(orderSources);

/** What a principal asks an agent for (D60). */
const wish = {
  unitId: idSchema,
  agentId: idSchema.optional(),
  /** Of the work list in force, or `other`. */
  itemId: idSchema.default(otherItem),
  scope: z.array(z.enum(mandateScopes)).min(1).max(mandateScopes.length),
  /** The last day; left out: until the matter is done. */
  untilOn: plainDateSchema.optional(),
};

/** The order for an agent that a filing carries (点单, 群众点单). */
export const agencyPartSchema = z.strictObject({
  ...wish,
  form: z.enum(mandateForms),
  evidence: evidenceSchema,
  source: orderSource,
  /** A mandate by word of mouth was written down and read back. */
  readBack: z.boolean().optional(),
  byGuardian: z.literal(true).optional(),
});
export type AgencyPart = z.output<typeof agencyPartSchema>;

/** Inputs of the mandate (D60). */
export const mandateSchemas = {
  offerAgency: z.strictObject({ unitId: idSchema, source: orderSource.default('window') }),
  /** The petitioner's act only. */
  declineAgencyOffer: z.strictObject({}),
  /** The petitioner's act only: signed electronically by giving it. */
  grantMandate: z.strictObject({ ...wish, source: orderSource.default('portal'), words: textSchema(1000).optional() }),
  recordMandate: z.strictObject({
    ...wish,
    source: orderSource.default('window'),
    form: z.enum(['oral', 'written']),
    evidence: evidenceSchema,
    readBack: z.boolean().default(false),
    byGuardian: z.boolean().default(false),
    service: serviceMethodSchema.default('inPerson'),
  }),
  acceptMandate: z.strictObject({}),
  returnMandate: z.strictObject({ ground: z.enum(agentRefusalGrounds) }),
  nameAgent: z.strictObject({ agentId: idSchema, unitId: idSchema, reason: textSchema(500) }),
  /** The petitioner's act only. No reason is asked for. */
  revokeMandate: z.strictObject({ words: textSchema(1000).optional() }),
  endMandate: z.strictObject({
    cause: z.enum(['agentLeft', 'agentConflict', 'principalIncapable', 'principalDied']),
    note: textSchema(500),
  }),
  /** By the timer. */
  lapseMandate: z.strictObject({ subject: idSchema.optional() }),
} as const;
