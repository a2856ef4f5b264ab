import { z } from 'zod';
import { commandResultSchema } from './cases.ts';
import { commandRefusals } from './command-refusals.ts';
import { commandSchemas } from './commands.ts';
import { endpoint } from './endpoint.ts';
import { oneTimeCodeSchema, phoneSchema, sendProblems, sentCodeSchema } from './proof.ts';
import { dataRightSchema, idSchema, instantSchema, lineSchema, plainDateSchema, recordIdSchema, roleSchema } from './vocabulary.ts';

const caseParams = z.object({ caseId: recordIdSchema });

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
