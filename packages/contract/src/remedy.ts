import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { dispositionSchema, idSchema, plainDateSchema, procedureSchema, reviewOutcomeSchema, reviewStageSchema } from './vocabulary.ts';

const answer = z.object({
  claimId: idSchema,
  disposition: dispositionSchema,
  facts: z.string(),
  decision: z.string(),
  basis: z.string(),
});

/** One review or re-review as both sides read it. */
const review = z.object({
  id: idSchema,
  stage: reviewStageSchema,
  organ: z.string(),
  /** Where to reach the organ, when that is known. */
  phone: z.string().optional(),
  requestedOn: plainDateSchema,
  late: z.boolean(),
  /** The petitioner's own words. */
  words: z.string().optional(),
  acceptedOn: plainDateSchema.optional(),
  refusedOn: plainDateSchema.optional(),
  outcome: reviewOutcomeSchema.optional(),
  decidedOn: plainDateSchema.optional(),
  reason: z.string().optional(),
});

const refusalCheck = z.object({
  organ: z.string(),
  requestedOn: plainDateSchema,
  outcome: z.enum(['upheld', 'overturned']).optional(),
  words: z.string().optional(),
});

const withdrawal = z.object({ requestedOn: plainDateSchema, coolingOver: z.boolean() });

/** What a petitioner reads of their remedies, with the organ that they would turn to next. */
export const ownRemedySchema = z.object({
  reviews: z.array(review),
  refusalCheck: refusalCheck.optional(),
  withdrawal: withdrawal.optional(),
  /** The organ that a review, a re-review or a check would be asked of now. */
  nextOrgan: z.object({ name: z.string(), phone: z.string() }).optional(),
});
export type OwnRemedy = z.output<typeof ownRemedySchema>;

/** The same for the office. The draft is for the organ that reviews, pressure on the petitioner for the head of the petition office. */
export const remedyViewSchema = z.object({
  reviews: z.array(
    review.extend({
      draft: z
        .object({ outcome: reviewOutcomeSchema, answers: z.array(answer), reason: z.string(), law: z.string(), by: z.string() })
        .optional(),
    }),
  ),
  refusalCheck: refusalCheck.optional(),
  withdrawal: withdrawal.extend({ pressure: z.boolean().optional() }).optional(),
  /** A review sent the opinion back, and it is to be given anew. */
  redoOrdered: reviewStageSchema.optional(),
  /** Supported claims that are not confirmed as carried out. */
  unexecuted: z.array(idSchema),
});
export type RemedyView = z.output<typeof remedyViewSchema>;

/** What a remedy or an end of a matter waits for. */
export const remedyWaits = [
  'reviewTask',
  'reviewDecision',
  'reReviewDecision',
  'refusalCheck',
  'redoAfterReview',
  'withdrawalCheck',
  'executionReply',
] as const;

export const listRemedies = endpoint({
  operationId: 'listRemedies',
  method: 'GET',
  path: '/api/remedies',
  tag: 'remedy',
  summary:
    'Requests for review to take up, opinions and checks that are due, answers to be given anew, withdrawals to confirm, supported claims to carry out',
  access: 'staff',
  roles: ['reviewer', 'unitHead', 'petitionOfficeHead', 'dispatcher', 'principalLeader', 'supervisionCommissioner'],
  response: z.object({
    rows: z.array(
      z.object({
        caseId: idSchema,
        caseNumber: z.string(),
        title: z.string(),
        petitioner: z.string(),
        /** Who owes it. */
        unitName: z.string(),
        procedure: procedureSchema,
        waits: z.enum(remedyWaits),
        openedOn: plainDateSchema,
        dueOn: plainDateSchema,
        overdue: z.boolean(),
        mine: z.boolean(),
      }),
    ),
  }),
});
