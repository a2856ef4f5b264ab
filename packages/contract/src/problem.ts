import { z } from 'zod';

/** A fault or refusal as it leaves the server (RFC 9457). `code` is stable; `title`, `detail` and `nextStep` are in the reader's language. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  /** What the reader can do now. */
  nextStep: z.string().optional(),
  /** Where the input is wrong, one entry a field. */
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Facts of the refusal, such as the claims left unanswered. */
  facts: z.record(z.string(), z.unknown()).optional(),
  requestId: z.string().optional(),
});
export type Problem = z.output<typeof problemSchema>;
