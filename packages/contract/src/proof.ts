import { z } from 'zod';
import { instantSchema, recordIdSchema } from './vocabulary.ts';

export const queryCodeSchema = z.string().trim().min(10).max(20);
export const phoneSchema = z
  .string()
  .trim()
  .regex(/^[0-9+\-\s()]{5,20}$/);
export const oneTimeCodeSchema = z
  .string()
  .trim()
  .regex(/^\d{6}$/);

/** What stands beside a query code: the last four digits of the phone that was given, or the one-time code sent to it. */
export const proofSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('digits'), digits: z.string().trim().min(1).max(12) }),
  z.strictObject({ by: z.literal('message'), codeId: recordIdSchema, code: oneTimeCodeSchema }),
]);
export type ProofInput = z.input<typeof proofSchema>;

/** Sent as `Authorization: CaseAccess <token>` with everything that follows, until it is over. */
export const caseAccessSchema = z.object({ token: z.string(), until: instantSchema });
export type CaseAccess = z.output<typeof caseAccessSchema>;

export const proofProblems = ['query-code-unknown', 'proof-needed', 'proof-wrong', 'proof-paused', 'one-time-code-wrong'] as const;

export const sentCodeSchema = z.object({ codeId: recordIdSchema, until: instantSchema });
export const sendProblems = ['one-time-codes-unavailable', 'too-many-codes'] as const;
