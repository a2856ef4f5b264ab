import {
  agencyMemberKinds,
  agencySteps,
  explanationWays,
  representationLinks,
  runPurposes,
  threeHelps,
} from '@daiban/domain/agency/vocabulary-of-agency';
import { z } from 'zod';
import { evidenceSchema } from './agency-commands.ts';
import { idSchema, lineSchema, plainDateSchema, textSchema } from './vocabulary.ts';

/** The steps above the community. */
const raisedSteps = agencySteps.filter((step) => step !== 'community');

/** Inputs of running a matter for its principal (D60, D70). */
export const runSchemas = {
  planAgencyWork: z.strictObject({
    plan: textSchema(2000),
    reviewOn: plainDateSchema.optional(),
    coordinationNotNeeded: z.boolean().default(false),
    /** `planVersion` of the plan that was edited; 0 for the first one. Left out: whatever it was. */
    basedOn: z.number().int().min(0).optional(),
  }),
  logAgencyRun: z.strictObject({
    /** Left out: today. */
    ranOn: plainDateSchema.optional(),
    place: lineSchema(80),
    purpose: z.enum(runPurposes),
    minutes: z.number().int().min(1).max(720),
    tripsSaved: z.number().int().min(0).max(9).default(0),
    note: textSchema(1000),
    link: z.enum(representationLinks).optional(),
    evidence: evidenceSchema,
  }),
  recordHelp: z.strictObject({ help: z.enum(threeHelps), note: textSchema(1000) }),
  recordPrincipalTrip: z.strictObject({ on: plainDateSchema.optional(), reason: textSchema(500) }),
  handUpAgency: z.strictObject({
    step: z.enum(raisedSteps),
    /** The competent department; left out: the unit that handles the matter. */
    unitId: idSchema.optional(),
    reason: textSchema(1000),
  }),
  takeAgencyStep: z.strictObject({ note: textSchema(1000) }),
  bindAgencyMember: z.strictObject({
    member: z.enum(agencyMemberKinds),
    officerId: idSchema,
    unitId: idSchema,
    task: textSchema(500),
  }),
  releaseAgencyMember: z.strictObject({ officerId: idSchema, reason: textSchema(500) }),
  explainResult: z.strictObject({
    way: z.enum(explanationWays),
    on: plainDateSchema.optional(),
    note: textSchema(1000),
    evidence: evidenceSchema,
  }),
  /** The petitioner's act only. */
  confirmResult: z.strictObject({ understood: z.boolean(), words: textSchema(1000).optional() }),
} as const;
