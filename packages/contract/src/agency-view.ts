import {
  agencyMemberKinds,
  agencySteps,
  agencyTiers,
  mandateEnds,
  mandateForms,
  mandateScopes,
  orderSources,
  representationLinks,
  runPurposes,
  threeHelps,
} from '@daiban/domain/agency/vocabulary-of-agency';
import { z } from 'zod';
import { idSchema, plainDateSchema } from './vocabulary.ts';

const stepSchema = z.enum(agencySteps);

/** Who has the matter now, and since when (S0.17). */
const stepNowSchema = z.object({
  step: stepSchema,
  unitName: z.string(),
  since: plainDateSchema,
  /** Whoever has it has said what they do about it. */
  takenOn: plainDateSchema.optional(),
});

/** The tier that an order belongs to, and whether the work list or the grade of the matter says so (S4.4). */
export const tierOfMatterSchema = z.object({
  tier: z.enum(agencyTiers),
  by: z.enum(['item', 'grade']),
  /** It belongs above whoever has the step now, who raises it and refuses nothing (S4.5). */
  beyond: z.boolean(),
});

const runSchema = z.object({
  runId: idSchema,
  ranOn: plainDateSchema,
  place: z.string(),
  purpose: z.enum(runPurposes),
  minutes: z.number().int(),
  tripsSaved: z.number().int(),
  note: z.string(),
});

/** What was asked of an agent, as the catalogue of that time called it. */
const orderSchema = z.object({
  source: z.enum(orderSources),
  itemId: z.string(),
  /** Left out for `other`, and for an item that no list holds. */
  itemTitle: z.string().optional(),
  catalogueVersion: z.number().int(),
  askedOn: plainDateSchema,
});

/** The running of a matter for its principal, as the office reads it. */
export const agencyViewSchema = z.object({
  /** An offer that was not answered yet. */
  offeredOn: plainDateSchema.optional(),
  order: orderSchema.optional(),
  mandate: z
    .object({
      unitName: z.string(),
      agentName: z.string().optional(),
      agentPhone: z.string().optional(),
      form: z.enum(mandateForms),
      scope: z.array(z.enum(mandateScopes)),
      grantedOn: plainDateSchema,
      acceptedOn: plainDateSchema.optional(),
      untilOn: plainDateSchema.optional(),
      byGuardian: z.boolean(),
      /** Files that show it, for who may open them: whoever opens attachments, and the coordinator. */
      evidence: z.array(idSchema),
      ended: z.object({ on: plainDateSchema, by: z.enum(['revoked', ...mandateEnds]) }).optional(),
    })
    .optional(),
  /** The leader in charge of the unit that has the matter, who supervises (两办, S3.13). */
  leaderName: z.string().optional(),
  step: stepNowSchema.optional(),
  /** Left out while no mandate is in force. */
  tier: tierOfMatterSchema.optional(),
  /** The six links of whole-course representation (S4.2); one without a date has not happened. */
  links: z.array(z.object({ link: z.enum(representationLinks), on: plainDateSchema.optional() })),
  plan: z
    .object({ text: z.string(), on: plainDateSchema, reviewOn: plainDateSchema.optional(), version: z.number().int(), by: z.string() })
    .optional(),
  /** Newest first. */
  runs: z.array(
    runSchema.extend({
      link: z.enum(representationLinks).optional(),
      by: z.string(),
      evidence: z.array(z.object({ fileId: idSchema, name: z.string(), mediaType: z.string() })),
    }),
  ),
  minutes: z.number().int(),
  tripsSaved: z.number().int(),
  helps: z.array(z.object({ help: z.enum(threeHelps), note: z.string(), on: plainDateSchema })),
  /** Ways of the principal's own, and whether the goal of at most one is met (S0.1). */
  visits: z.number().int(),
  visitsMet: z.boolean(),
  trips: z.array(z.object({ on: plainDateSchema, reason: z.string() })),
  members: z.array(
    z.object({ kind: z.enum(agencyMemberKinds), officerId: idSchema, name: z.string(), unitName: z.string(), task: z.string() }),
  ),
  explainedOn: plainDateSchema.optional(),
  confirmedOn: plainDateSchema.optional(),
});
export type AgencyView = z.output<typeof agencyViewSchema>;

/** The same as its principal reads it, in the part "what your agent did". */
export const agencyRunsSchema = z.object({
  step: stepNowSchema.omit({ takenOn: true }).optional(),
  plan: z.object({ text: z.string(), on: plainDateSchema }).optional(),
  /** Newest first. */
  runs: z.array(runSchema),
  minutes: z.number().int(),
  tripsSaved: z.number().int(),
  /** Ways of the principal's own. */
  visits: z.number().int(),
  explainedOn: plainDateSchema.optional(),
  confirmedOn: plainDateSchema.optional(),
});
export type AgencyRuns = z.output<typeof agencyRunsSchema>;
