import { z } from 'zod';
import { decideAssistedAct, listAssistedActs, prepareAssistedAct, readAssistedAct } from './assisted-acts.ts';
import { endpoint } from './endpoint.ts';
import { answerRightsRequest, correctContact, getMyData, listRightsRequests, sendNewPhoneCode } from './own-data.ts';
import { caseAccessSchema, oneTimeCodeSchema, phoneSchema, queryCodeSchema, sendProblems, sentCodeSchema } from './proof.ts';
import { listRepresentatives, nameRepresentative } from './representatives.ts';
import { followupSchema, instantSchema, plainDateSchema, procedureSchema, recordIdSchema, textSchema } from './vocabulary.ts';

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
        followup: followupSchema,
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
