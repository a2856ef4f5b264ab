import { z } from 'zod';
import { commandSchemas } from './commands.ts';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, recordIdSchema } from './vocabulary.ts';

const caseParams = z.object({ caseId: recordIdSchema });

/** Acts of a petitioner that an officer may help to prepare (lifecycle G4). */
export const assistedCommands = [
  'evaluate',
  'askQuestion',
  'addEvidence',
  'settle',
  'requestRights',
  'revokeRepresentative',
  'supply',
] as const;
export type AssistedCommand = (typeof assistedCommands)[number];

/** Who stands at the window or takes the call. */
export const assistingRoles = ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead'] as const;

const assistedActSchema = z.object({
  id: recordIdSchema,
  command: z.enum(assistedCommands),
  preparedAt: instantSchema,
  expiresAt: instantSchema,
  decision: z.enum(['confirmed', 'refused']).optional(),
  decidedAt: instantSchema.optional(),
});

const assistedAct = <Name extends AssistedCommand>(command: Name) =>
  z.strictObject({ command: z.literal(command), input: commandSchemas[command] });

export const prepareAssistedAct = endpoint({
  operationId: 'prepareAssistedAct',
  method: 'POST',
  path: '/api/cases/{caseId}/assisted-acts',
  tag: 'residents',
  summary: 'An officer prepares an act of the petitioner on a signed or recorded statement; the petitioner’s own confirmation makes it',
  access: 'staff',
  roles: assistingRoles,
  params: caseParams,
  body: z.strictObject({
    /** The file with the signed or recorded statement. */
    statementId: idSchema,
    act: z.discriminatedUnion('command', [
      assistedAct('evaluate'),
      assistedAct('askQuestion'),
      assistedAct('addEvidence'),
      assistedAct('settle'),
      assistedAct('requestRights'),
      assistedAct('revokeRepresentative'),
      assistedAct('supply'),
    ]),
  }),
  status: 201,
  response: assistedActSchema.extend({ sentTo: z.string() }),
  problems: [
    'case-unknown',
    'unknown-attachment',
    'own-contact-missing',
    'one-time-codes-unavailable',
    'too-many-codes',
    'out-of-turn',
    'not-permitted',
  ],
});

export const listAssistedActs = endpoint({
  operationId: 'listAssistedActs',
  method: 'GET',
  path: '/api/cases/{caseId}/assisted-acts',
  tag: 'residents',
  summary: 'What was prepared for the petitioner, and whether it was confirmed',
  access: 'staff',
  roles: assistingRoles,
  params: caseParams,
  response: z.object({
    rows: z.array(assistedActSchema),
    /** What the petitioner could do now, and so may be prepared. */
    open: z.array(z.enum(assistedCommands)),
    /** Whether a message can reach the petitioner's own phone; without it nothing can be confirmed. */
    reachable: z.boolean(),
  }),
  problems: ['case-unknown'],
});

const confirmationToken = z
  .string()
  .trim()
  .regex(/^[\w-]{43}$/);

export const readAssistedAct = endpoint({
  operationId: 'readAssistedAct',
  method: 'POST',
  path: '/api/assisted-acts/read',
  tag: 'residents',
  summary: 'What an officer has prepared, as the petitioner reads it before confirming',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ token: confirmationToken }),
  response: assistedActSchema.extend({
    caseNumber: z.string(),
    title: z.string(),
    unitName: z.string(),
    input: z.record(z.string(), z.unknown()),
  }),
  problems: ['assisted-act-unknown'],
});

export const decideAssistedAct = endpoint({
  operationId: 'decideAssistedAct',
  method: 'POST',
  path: '/api/assisted-acts/decide',
  tag: 'residents',
  summary: 'The petitioner confirms or refuses what was prepared; only confirming does it. Refused where staff are signed in',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ token: confirmationToken, decision: z.enum(['confirmed', 'refused']) }),
  response: z.object({ decision: z.enum(['confirmed', 'refused']) }),
  problems: [
    'assisted-act-unknown',
    'assisted-act-decided',
    'not-from-the-office',
    'petitioner-act-only',
    'not-permitted',
    'out-of-turn',
    'case-unknown',
    'stale-version',
  ],
});
