import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instantSchema, plainDateSchema } from './vocabulary.ts';

/** Moves the clock of a rehearsal on. What falls due on the way is done as it would have been. */
export const advanceTraining = endpoint({
  operationId: 'advanceTraining',
  method: 'POST',
  path: '/api/training/advance',
  tag: 'organisation',
  summary: 'Move the clock of a rehearsal on by hours or days; only on a server in training mode',
  access: 'staff',
  body: z
    .strictObject({ hours: z.int().min(1).max(240).optional(), days: z.int().min(1).max(366).optional() })
    .refine(({ hours, days }) => hours !== undefined || days !== undefined, { error: 'hours or days' }),
  response: z.object({
    now: instantSchema,
    today: plainDateSchema,
    /** Orders that the timer gave on the way: windows that lapsed, duties that became overdue. */
    orders: z.int(),
  }),
  problems: ['not-in-training'],
});
