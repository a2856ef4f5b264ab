import { z } from 'zod';
import { bountyAnswerSchema, idSchema, plainDateSchema, textSchema } from './vocabulary.ts';

const mark = z.int().min(0).max(100);

/** Inputs of a matter that is posted for teams to bid (D43). */
export const bountySchemas = {
  /** S2.43. */
  fileRetrospective: z.strictObject({ source: textSchema(1000), keyFacts: textSchema(4000), lessons: textSchema(2000) }),
  /** Without anything that leads to a person. */
  postBounty: z.strictObject({ summary: textSchema(2000) }),
  /** The petitioner's act only. */
  answerBounty: z.strictObject({ bountyAnswer: bountyAnswerSchema }),
  submitBid: z.strictObject({
    /** The leader first. */
    teamIds: z.array(idSchema).min(1).max(20),
    plan: textSchema(4000),
    competence: textSchema(2000),
    resources: textSchema(2000),
    doneBy: plainDateSchema,
  }),
  /** By the timer. */
  closeBidding: z.strictObject({ subject: idSchema.optional() }),
  /** F13. */
  scoreBid: z.strictObject({ bidId: idSchema, planMark: mark, competenceMark: mark, timeMark: mark, resourcesMark: mark }),
  /** The bid that a public lot has drawn among equal ones; otherwise left out. */
  awardBounty: z.strictObject({ bidId: idSchema.optional() }),
  revokeBounty: z.strictObject({ reason: textSchema(1000) }),
} as const;
