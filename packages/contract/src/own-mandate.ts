import { mandateEnds, mandateForms, mandateScopes } from '@daiban/domain/agency/vocabulary-of-agency';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, plainDateSchema } from './vocabulary.ts';

/** Who runs it for the principal, for what and until when. */
const mandateSchema = z.object({
  unitName: z.string(),
  /** Left out where the office has not said. */
  unitPhone: z.string().optional(),
  agentName: z.string().optional(),
  agentPhone: z.string().optional(),
  form: z.enum(mandateForms),
  scope: z.array(z.enum(mandateScopes)),
  grantedOn: plainDateSchema,
  /** Left out: until the matter is done. */
  untilOn: plainDateSchema.optional(),
  /** Left out while nobody has accepted it. */
  acceptedOn: plainDateSchema.optional(),
});

/** The part "my agent" of the principal's own page. */
export const ownMandateSchema = z.object({
  /** An offer to answer or to leave: whatever the answer, the matter goes on. */
  offer: z.object({ unitId: idSchema, unitName: z.string() }).optional(),
  /** The mandate that binds, or waits for another agent. */
  current: mandateSchema.optional(),
  /** Mandates that have ended, newest first. */
  earlier: z.array(
    z.object({
      unitName: z.string(),
      agentName: z.string().optional(),
      grantedOn: plainDateSchema,
      endedOn: plainDateSchema,
      by: z.enum(['revoked', ...mandateEnds]),
    }),
  ),
});
export type OwnMandate = z.output<typeof ownMandateSchema>;

const linkToken = z
  .string()
  .trim()
  .regex(/^[\w-]{43}$/);

export const readMandateLink = endpoint({
  operationId: 'readMandateLink',
  method: 'POST',
  path: '/api/mandate-links/read',
  tag: 'agency',
  summary: 'The mandate that staff recorded, as the message to the principal’s own phone leads to it (D60)',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ token: linkToken }),
  response: z.object({ caseNumber: z.string(), officeName: z.string(), officePhone: z.string(), mandate: mandateSchema.optional() }),
  problems: ['mandate-link-unknown'],
});

export const endMandateByLink = endpoint({
  operationId: 'endMandateByLink',
  method: 'POST',
  path: '/api/mandate-links/end',
  tag: 'agency',
  summary: 'The principal ends the mandate from the message on their own phone, in one tap. Refused where staff are signed in',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ token: linkToken }),
  response: z.object({}),
  problems: ['mandate-link-unknown', 'not-from-the-office', 'no-mandate', 'case-unknown', 'out-of-turn', 'not-permitted', 'stale-version'],
});

export const mandateEndpoints = [readMandateLink, endMandateByLink] as const;
