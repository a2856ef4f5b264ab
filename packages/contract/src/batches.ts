import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, plainDateSchema, procedureSchema, recordIdSchema, textSchema } from './vocabulary.ts';

/** Where a matter of a batch stands. */
export const batchStages = ['refused', 'waiting', 'returned', 'assigned', 'accepted', 'answered'] as const;
export type BatchStage = (typeof batchStages)[number];
const batchStageSchema = z.enum(batchStages);

const ordering = ['dispatcher', 'petitionOfficeHead', 'principalLeader'] as const;

const batchRow = z.object({
  caseId: idSchema,
  caseNumber: z.string(),
  title: z.string(),
  unitName: z.string(),
  stage: batchStageSchema,
  procedure: procedureSchema,
  version: z.number().int(),
  /** The next thing owed is past its day. */
  late: z.boolean(),
  dueOn: plainDateSchema.optional(),
  /** Why it was not assigned; the matter is as it was. */
  refusal: z.object({ code: z.string(), title: z.string(), nextStep: z.string().optional() }).optional(),
});
export type BatchRow = z.output<typeof batchRow>;

/** A batch with what has become of it: only the matters that the reader may see. */
export const batchReportSchema = z.object({
  batchId: idSchema,
  reason: z.string(),
  termOn: plainDateSchema.optional(),
  orderedAt: instantSchema,
  orderedBy: z.string(),
  counts: z.record(batchStageSchema, z.number().int()),
  late: z.number().int(),
  rows: z.array(batchRow),
});
export type BatchReport = z.output<typeof batchReportSchema>;

/** S0.25. One order for each matter; what is refused is listed with its reason, and nothing is half done. */
export const createBatch = endpoint({
  operationId: 'createBatch',
  method: 'POST',
  path: '/api/batches',
  tag: 'casework',
  summary:
    'Assigns up to 100 registered matters together, each by an order of its own; answers with what was assigned and what was refused, and why',
  access: 'staff',
  roles: ordering,
  body: z.strictObject({
    /** Client-made: a retry does nothing twice. */
    batchId: z.uuid(),
    items: z
      .array(z.strictObject({ caseId: recordIdSchema, unitId: idSchema, expectedVersion: z.int().min(1).optional() }))
      .min(1)
      .max(100),
    reason: textSchema(1000),
    termOn: plainDateSchema.optional(),
    reportBack: z.boolean().default(true),
  }),
  status: 201,
  response: batchReportSchema,
  problems: ['command-id-taken'],
});

export const listBatches = endpoint({
  operationId: 'listBatches',
  method: 'GET',
  path: '/api/batches',
  tag: 'casework',
  summary: 'The newest fifty batches of matters that were assigned together',
  access: 'staff',
  roles: ordering,
  response: z.object({
    rows: z.array(
      z.object({
        batchId: idSchema,
        reason: lineSchema(1000),
        orderedAt: instantSchema,
        orderedBy: z.string(),
        cases: z.number().int(),
        waiting: z.number().int(),
      }),
    ),
  }),
});

export const getBatch = endpoint({
  operationId: 'getBatch',
  method: 'GET',
  path: '/api/batches/{batchId}',
  tag: 'casework',
  summary: 'One batch: how many are signed, accepted, late and refused, with every matter behind each number',
  access: 'staff',
  roles: ordering,
  params: z.object({ batchId: recordIdSchema }),
  response: batchReportSchema,
  problems: ['batch-unknown'],
});

/** 两签, for what was ordered together: after looking, matter by matter. */
export const signBatch = endpoint({
  operationId: 'signBatch',
  method: 'POST',
  path: '/api/batches/{batchId}/signatures',
  tag: 'casework',
  summary: 'Signs assignments of a batch that wait for a signature, or returns them; each by an order of its own',
  access: 'staff',
  roles: ['principalLeader'],
  params: z.object({ batchId: recordIdSchema }),
  body: z.strictObject({
    commandId: z.uuid(),
    items: z
      .array(z.strictObject({ caseId: recordIdSchema, expectedVersion: z.int().min(1) }))
      .min(1)
      .max(100),
    decision: z.enum(['signed', 'returned']).default('signed'),
    note: textSchema(1000).optional(),
  }),
  response: z.object({
    report: batchReportSchema,
    refused: z.array(z.object({ caseId: idSchema, code: z.string(), title: z.string() })),
  }),
  problems: ['batch-unknown'],
});

export const batchEndpoints = [createBatch, listBatches, getBatch, signBatch];
