import { z } from 'zod';
import { idSchema, pendingProcedureSchema, plainDateSchema } from './vocabulary.ts';

/** What a matter waits for: a hearing, a mediation, other procedures (D22, D24, D26). Left out of a view when there is nothing. */
export const waitingViewSchema = z.object({
  /** The petitioner asked for a hearing and has not been answered. */
  hearingRequested: z.boolean(),
  hearing: z.object({ on: plainDateSchema, time: z.string(), place: z.string(), agenda: z.string() }).optional(),
  mediation: z.object({ mediator: z.string(), unit: z.string(), agenda: z.string(), openedOn: plainDateSchema }).optional(),
  holds: z.array(
    z.object({
      id: idSchema,
      pending: pendingProcedureSchema,
      body: z.string(),
      claimIds: z.array(idSchema),
      since: plainDateSchema,
      note: z.string(),
    }),
  ),
});
export type WaitingView = z.output<typeof waitingViewSchema>;
