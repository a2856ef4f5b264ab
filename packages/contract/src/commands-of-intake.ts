import {
  channelOutcomes,
  competenceStances,
  disputeDeciders,
  otherRoutes,
  remediesStates,
  simpleGrounds,
  supplementResponses,
  supportKinds,
  supportResponses,
} from '@daiban/domain/case/vocabulary-of-intake';
import { z } from 'zod';
import { idSchema, lineSchema, serviceMethodSchema, textSchema } from './vocabulary.ts';

const reason = textSchema(1000);
const attachments = z.array(idSchema).max(20).default([]);
const service = serviceMethodSchema.default('electronic');

/** Inputs of the rest of intake, of sending on, and of offers of help. */
export const intakeSchemas = {
  /** D3. Once; the clock of the law runs on. */
  requestSupplement: z.strictObject({ missing: textSchema(1000), service }),
  /** D4. The petitioner's act only. */
  supply: z.strictObject({ response: z.enum(supplementResponses).default('supplied'), words: textSchema(2000).optional(), attachments }),
  /** D4, by the timer. */
  lapseSupplement: z.strictObject({ subject: idSchema.optional() }),
  /** D5, for a mixed petition; the endpoint of splitting answers with the receipt of the new matter. */
  split: z.strictObject({ claimIds: z.array(idSchema).min(1).max(20), title: lineSchema(60), reason }),
  /** D8. The first officer proposes, a head confirms. */
  refuseFurther: z.strictObject({
    earlierOpinion: lineSchema(120),
    earlierCaseId: idSchema.optional(),
    remediesState: z.enum(remediesStates).default('reReviewDone'),
    /** Every claim beside the earlier opinion, by a person (care G19). */
    comparison: z
      .array(z.strictObject({ claimId: idSchema, sameFacts: z.boolean(), finding: textSchema(1000) }))
      .min(1)
      .max(20),
    newFactsHeard: textSchema(2000),
    law: textSchema(500),
    explanation: textSchema(2000),
    service,
  }),
  /** D9. The window proposes, the duty legal adviser confirms. */
  adviseLegalChannel: z.strictObject({
    route: z.enum(otherRoutes),
    body: lineSchema(120),
    address: lineSchema(200),
    limit: lineSchema(200),
    law: textSchema(500),
    explanation: textSchema(2000),
    service,
  }),
  /** D8, D9: the second pair of eyes says no. */
  turnDownProposal: z.strictObject({ reason }),
  /** D10. */
  returnFromChannel: z.strictObject({ channelOutcome: z.enum(channelOutcomes), reason }),
  /** D15. */
  dispute: z.strictObject({ otherUnitId: idSchema, stance: z.enum(competenceStances), reason }),
  /** D15, the decision. */
  decideCompetence: z.strictObject({ unitId: idSchema, decidedBy: z.enum(disputeDeciders).default('commonSuperior'), reason }),
  /** D62. */
  acceptSimple: z.strictObject({
    simpleGround: z.enum(simpleGrounds),
    unitId: idSchema.optional(),
    officerId: idSchema.optional(),
    service,
  }),
  /** D70. */
  raiseTier: z.strictObject({ unitId: idSchema, reason }),
  /** D28. */
  offerSupport: z.strictObject({ support: z.enum(supportKinds), note: textSchema(500), ownWish: z.boolean().default(false) }),
  /** D28. The petitioner's act only. */
  answerSupport: z.strictObject({ offerId: idSchema, response: z.enum(supportResponses) }),
} as const;
