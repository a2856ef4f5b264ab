import { z } from 'zod';
import { commandRefusals } from './command-refusals.ts';
import { endpoint } from './endpoint.ts';
import { phoneSchema } from './proof.ts';
import {
  idSchema,
  instantSchema,
  lineSchema,
  recordIdSchema,
  representativeRelationSchema,
  representativeScopeSchema,
} from './vocabulary.ts';

const caseParams = z.object({ caseId: recordIdSchema });

export const listRepresentatives = endpoint({
  operationId: 'listRepresentatives',
  method: 'GET',
  path: '/api/cases/{caseId}/representatives',
  tag: 'residents',
  summary: 'Who may follow the matter or act in it for the petitioner',
  access: 'petitioner',
  params: caseParams,
  response: z.object({
    rows: z.array(
      z.object({
        id: recordIdSchema,
        /** Masked for everybody but the petitioner, who gave it. */
        name: z.string(),
        maskedPhone: z.string().optional(),
        relation: representativeRelationSchema,
        scope: representativeScopeSchema,
        namedAt: instantSchema,
        /** The reader is this representative. */
        mine: z.boolean(),
      }),
    ),
  }),
  problems: ['case-unknown'],
});

export const nameRepresentative = endpoint({
  operationId: 'nameRepresentative',
  method: 'POST',
  path: '/api/cases/{caseId}/representatives',
  tag: 'residents',
  summary: 'The petitioner names a guardian or an authorised representative, who gets a query code of their own',
  access: 'petitioner',
  limit: 'filing',
  params: caseParams,
  body: z.strictObject({
    commandId: z.uuid(),
    name: lineSchema(40),
    phone: phoneSchema.optional(),
    relation: representativeRelationSchema,
    scope: representativeScopeSchema,
    attachments: z.array(idSchema).max(5).default([]),
  }),
  status: 201,
  response: z.object({ representativeId: recordIdSchema, queryCode: z.string() }),
  problems: [
    'case-unknown',
    'petitioner-act-only',
    'not-permitted',
    'out-of-turn',
    'unknown-attachment',
    'command-id-taken',
    'stale-version',
    ...commandRefusals('nameRepresentative'),
  ],
});
