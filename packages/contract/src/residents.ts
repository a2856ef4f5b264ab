import { z } from 'zod';
import { commandResultSchema } from './cases.ts';
import { commandRefusals } from './command-refusals.ts';
import { commandSchemas } from './commands.ts';
import { endpoint } from './endpoint.ts';
import {
  dataRightSchema,
  idSchema,
  instantSchema,
  lineSchema,
  plainDateSchema,
  procedureSchema,
  recordIdSchema,
  representativeRelationSchema,
  representativeScopeSchema,
  roleSchema,
  textSchema,
} from './vocabulary.ts';

export const queryCodeSchema = z.string().trim().min(10).max(20);
export const phoneSchema = z
  .string()
  .trim()
  .regex(/^[0-9+\-\s()]{5,20}$/);
const oneTimeCodeSchema = z
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

const sentCodeSchema = z.object({ codeId: recordIdSchema, until: instantSchema });
const sendProblems = ['one-time-codes-unavailable', 'too-many-codes'] as const;
const caseParams = z.object({ caseId: recordIdSchema });

export const sendFollowCode = endpoint({
  operationId: 'sendFollowCode',
  method: 'POST',
  path: '/api/track/one-time-code',
  tag: 'residents',
  summary: 'Sends a one-time code to the phone that was given with a query code',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ queryCode: queryCodeSchema }),
  response: sentCodeSchema,
  problems: ['query-code-unknown', 'proof-paused', 'no-phone-given', ...sendProblems],
});

export const sendSignInCode = endpoint({
  operationId: 'sendSignInCode',
  method: 'POST',
  path: '/api/residents/one-time-code',
  tag: 'residents',
  summary: 'Sends a one-time code to a phone, to sign in as its holder; says nothing of whether matters were filed with it',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ phone: phoneSchema }),
  response: sentCodeSchema,
  problems: [...sendProblems, 'proof-paused'],
});

export const residentSignIn = endpoint({
  operationId: 'residentSignIn',
  method: 'POST',
  path: '/api/residents/sign-in',
  tag: 'residents',
  summary: 'Signs a resident in by the one-time code; the session is a cookie. No password',
  access: 'public',
  limit: 'tracking',
  body: z.strictObject({ phone: phoneSchema, codeId: recordIdSchema, code: oneTimeCodeSchema }),
  response: z.object({ maskedPhone: z.string() }),
  problems: ['one-time-code-wrong'],
});

export const residentSignOut = endpoint({
  operationId: 'residentSignOut',
  method: 'POST',
  path: '/api/residents/sign-out',
  tag: 'residents',
  summary: 'Ends the session of the resident',
  access: 'public',
  status: 204,
  response: z.undefined(),
});

export const listMyMatters = endpoint({
  operationId: 'listMyMatters',
  method: 'GET',
  path: '/api/residents/matters',
  tag: 'residents',
  summary: 'Every matter that was filed with the phone of the signed-in resident, or in which they are a representative',
  access: 'petitioner',
  response: z.object({
    maskedPhone: z.string(),
    rows: z.array(
      z.object({
        caseId: recordIdSchema,
        caseNumber: z.string(),
        title: z.string(),
        receivedOn: plainDateSchema,
        procedure: procedureSchema,
        as: z.enum(['petitioner', 'representative']),
      }),
    ),
  }),
});

export const openMyMatter = endpoint({
  operationId: 'openMyMatter',
  method: 'POST',
  path: '/api/residents/matters/{caseId}/open',
  tag: 'residents',
  summary: 'Access to one of the resident’s own matters, without its query code',
  access: 'petitioner',
  params: caseParams,
  response: caseAccessSchema,
  problems: ['case-unknown'],
});

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

/** Acts of a petitioner that an officer may help to prepare (lifecycle G4). */
export const assistedCommands = ['evaluate', 'askQuestion', 'addEvidence', 'settle', 'requestRights', 'revokeRepresentative'] as const;
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
  response: z.object({ rows: z.array(assistedActSchema) }),
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

/** Looks that a resident is told of. */
export const lookKinds = ['caseOpened', 'unmasked', 'fileOpened', 'paperOpened', 'exported'] as const;

export const getMyData = endpoint({
  operationId: 'getMyData',
  method: 'GET',
  path: '/api/cases/{caseId}/my-data',
  tag: 'residents',
  summary: 'What is stored about the petitioner, why and for how long; their requests; which office and role opened the case (never who)',
  access: 'petitioner',
  params: caseParams,
  response: z.object({
    caseNumber: z.string(),
    person: z.object({ name: z.string(), phone: z.string().optional(), address: z.string().optional(), organisation: z.boolean() }),
    /** Kinds of data that this case holds, each with what is there. */
    stored: z.array(
      z.object({ kind: z.enum(['person', 'matter', 'words', 'files', 'papers', 'journal', 'looks']), count: z.number().int() }),
    ),
    retention: z.enum(['tenYears', 'thirtyYears', 'permanent']).optional(),
    requests: z.array(
      z.object({
        id: idSchema,
        right: dataRightSchema,
        words: z.string(),
        askedAt: instantSchema,
        dueOn: plainDateSchema.optional(),
        answer: z
          .object({ decision: z.enum(['granted', 'partlyGranted', 'refused']), text: z.string(), basis: z.string(), at: instantSchema })
          .optional(),
      }),
    ),
    looks: z.array(
      z.object({
        on: plainDateSchema,
        kind: z.enum(lookKinds),
        unitName: z.string().optional(),
        role: roleSchema.optional(),
        count: z.number().int(),
      }),
    ),
    /** Whether a changed phone has to prove itself by a one-time code. */
    newPhoneNeedsCode: z.boolean(),
  }),
  problems: ['case-unknown', 'not-from-the-office'],
});

export const sendNewPhoneCode = endpoint({
  operationId: 'sendNewPhoneCode',
  method: 'POST',
  path: '/api/cases/{caseId}/my-data/one-time-code',
  tag: 'residents',
  summary: 'Sends a one-time code to a new phone, which proves itself with it',
  access: 'petitioner',
  params: caseParams,
  body: z.strictObject({ phone: phoneSchema }),
  response: sentCodeSchema,
  problems: ['case-unknown', 'not-from-the-office', ...sendProblems],
});

export const correctContact = endpoint({
  operationId: 'correctContact',
  method: 'POST',
  path: '/api/cases/{caseId}/my-data/contact',
  tag: 'residents',
  summary: 'Corrects phone and address at once; the old phone is told',
  access: 'petitioner',
  params: caseParams,
  body: z
    .strictObject({
      /** Last four digits of the phone as it stands; needed when there is one. */
      oldPhoneDigits: z.string().trim().max(12).optional(),
      phone: phoneSchema.optional(),
      /** Proof of the new phone, where one-time codes can be sent. */
      newPhone: z.strictObject({ codeId: recordIdSchema, code: oneTimeCodeSchema }).optional(),
      address: lineSchema(200).optional(),
    })
    .refine(({ phone, address }) => phone !== undefined || address !== undefined),
  response: z.object({ phone: z.string().optional(), address: z.string().optional() }),
  problems: ['case-unknown', 'not-from-the-office', 'not-permitted', 'proof-wrong', 'proof-paused', 'one-time-code-wrong'],
});

export const listRightsRequests = endpoint({
  operationId: 'listRightsRequests',
  method: 'GET',
  path: '/api/desk/rights-requests',
  tag: 'residents',
  summary: 'Requests of residents about their own data, those that wait for an answer first',
  access: 'staff',
  roles: ['dataProtectionOfficer'],
  response: z.object({
    rows: z.array(
      z.object({
        caseId: recordIdSchema,
        caseNumber: z.string(),
        requestId: idSchema,
        petitioner: z.string(),
        right: dataRightSchema,
        words: z.string(),
        askedAt: instantSchema,
        dueOn: plainDateSchema.optional(),
        overdue: z.boolean(),
        answer: z.object({ decision: z.string(), text: z.string(), at: instantSchema }).optional(),
      }),
    ),
  }),
});

export const answerRightsRequest = endpoint({
  operationId: 'answerRightsRequest',
  method: 'POST',
  path: '/api/desk/rights-requests/{caseId}/answer',
  tag: 'residents',
  summary: 'The data protection officer answers a request about personal data (D68)',
  access: 'staff',
  roles: ['dataProtectionOfficer'],
  params: caseParams,
  body: z.strictObject({ commandId: z.uuid(), input: commandSchemas.answerRights }),
  response: commandResultSchema,
  problems: ['case-unknown', 'command-id-taken', 'stale-version', 'out-of-turn', 'not-permitted', ...commandRefusals('answerRights')],
});

export const listSentMessages = endpoint({
  operationId: 'listSentMessages',
  method: 'GET',
  path: '/api/demo/messages',
  tag: 'residents',
  summary: 'The box of sent messages of a demo office; there is none elsewhere',
  access: 'public',
  response: z.object({ rows: z.array(z.object({ id: recordIdSchema, phone: z.string(), text: textSchema(500), at: instantSchema })) }),
  problems: ['not-found'],
});

export const residentEndpoints = [
  sendFollowCode,
  sendSignInCode,
  residentSignIn,
  residentSignOut,
  listMyMatters,
  openMyMatter,
  listRepresentatives,
  nameRepresentative,
  prepareAssistedAct,
  listAssistedActs,
  readAssistedAct,
  decideAssistedAct,
  getMyData,
  sendNewPhoneCode,
  correctContact,
  listRightsRequests,
  answerRightsRequest,
  listSentMessages,
] as const;
