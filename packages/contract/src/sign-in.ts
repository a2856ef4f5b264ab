import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, lineSchema, plainDateSchema, roleSchema } from './vocabulary.ts';

export const meSchema = z.object({
  officerId: idSchema,
  name: z.string(),
  appointments: z.array(z.object({ role: roleSchema, unitId: idSchema, unitName: z.string() })),
  office: z.string(),
  demo: z.boolean(),
  /** The office rehearses: its clock can be moved on. */
  training: z.boolean(),
  today: plainDateSchema,
});
export type Me = z.output<typeof meSchema>;

/** What a sign-in still lacks after a right password or single sign-on, in this order. */
export const signInSteps = ['secondFactor', 'newPassword', 'enrolSecondFactor'] as const;
export type SignInStep = (typeof signInSteps)[number];

/** Signed in, or the next step. */
const signInAnswerSchema = z.union([meSchema, z.object({ needed: z.enum(signInSteps) })]);
export type SignInAnswer = z.output<typeof signInAnswerSchema>;

export const passwordSchema = z.string().min(1).max(200);
/** Six digits of the app, or a recovery code. */
export const codeSchema = lineSchema(40);
export const enrolmentSchema = z.object({ secret: z.string(), uri: z.string() });
export const recoveryCodesSchema = z.array(z.string());
export const passwordFaults = [
  'password-too-short',
  'password-too-long',
  'password-too-common',
  'password-names-you',
  'password-unchanged',
];
const tag = 'access';

export const signIn = endpoint({
  operationId: 'signIn',
  method: 'POST',
  path: '/api/sign-in',
  tag,
  summary: 'Signs a member of staff in, or says which step is still needed; session and begun sign-in travel in HttpOnly cookies',
  access: 'public',
  body: z.strictObject({ userName: lineSchema(60), password: passwordSchema }),
  response: signInAnswerSchema,
  problems: ['sign-in-refused', 'account-locked', 'one-time-password-expired', 'no-appointment', 'too-many-requests'],
});

export const getSignIn = endpoint({
  operationId: 'getSignIn',
  method: 'GET',
  path: '/api/sign-in',
  tag,
  summary: 'What the sign-in page needs: the step of a begun sign-in, and whether single sign-on is offered',
  access: 'public',
  response: z.object({ needed: z.enum(signInSteps).optional(), singleSignOn: z.string().optional(), passwordLength: z.number().int() }),
});

export const giveSecondFactor = endpoint({
  operationId: 'giveSecondFactor',
  method: 'POST',
  path: '/api/sign-in/second-factor',
  tag,
  summary: 'Goes on with a begun sign-in by a code of the app or a recovery code; each counts once',
  access: 'public',
  body: z.strictObject({ code: codeSchema }),
  response: signInAnswerSchema,
  problems: ['sign-in-not-begun', 'code-refused', 'too-many-requests'],
});

export const setFirstPassword = endpoint({
  operationId: 'setFirstPassword',
  method: 'POST',
  path: '/api/sign-in/password',
  tag,
  summary: 'Goes on with a begun sign-in by a password of one’s own in place of the one-time password',
  access: 'public',
  body: z.strictObject({ newPassword: passwordSchema }),
  response: signInAnswerSchema,
  problems: ['sign-in-not-begun', ...passwordFaults],
});

export const beginEnrolmentAtSignIn = endpoint({
  operationId: 'beginEnrolmentAtSignIn',
  method: 'POST',
  path: '/api/sign-in/enrolment',
  tag,
  summary: 'A secret for the authenticator app, when the office demands a second factor that is not there yet',
  access: 'public',
  response: enrolmentSchema,
  problems: ['sign-in-not-begun'],
});

export const confirmEnrolmentAtSignIn = endpoint({
  operationId: 'confirmEnrolmentAtSignIn',
  method: 'POST',
  path: '/api/sign-in/enrolment/confirm',
  tag,
  summary: 'Puts the second factor in force and signs in; the recovery codes are shown this once',
  access: 'public',
  body: z.strictObject({ code: codeSchema }),
  response: z.object({ recoveryCodes: recoveryCodesSchema, me: meSchema }),
  problems: ['sign-in-not-begun', 'code-refused', 'too-many-requests'],
});

export const beginSingleSignOn = endpoint({
  operationId: 'beginSingleSignOn',
  method: 'GET',
  path: '/api/sign-in/single-sign-on',
  tag,
  summary: 'Sends the browser to the identity provider of the office (OpenID Connect)',
  access: 'public',
  query: z.object({ next: z.string().max(500).optional() }),
  produces: 'text/html',
  status: 302,
  response: z.unknown(),
});

export const finishSingleSignOn = endpoint({
  operationId: 'finishSingleSignOn',
  method: 'GET',
  path: '/api/sign-in/callback',
  tag,
  summary: 'Where the identity provider sends the browser back; goes on to the workbench or to the sign-in page',
  access: 'public',
  produces: 'text/html',
  status: 302,
  response: z.unknown(),
});

export const signOut = endpoint({
  operationId: 'signOut',
  method: 'POST',
  path: '/api/sign-out',
  tag,
  summary: 'Ends the session',
  access: 'staff',
  status: 204,
  response: z.unknown(),
});

export const getMe = endpoint({
  operationId: 'getMe',
  method: 'GET',
  path: '/api/me',
  tag,
  summary: 'Who is signed in, with roles and units',
  access: 'staff',
  response: meSchema,
});

export const listDemoAccounts = endpoint({
  operationId: 'listDemoAccounts',
  method: 'GET',
  path: '/api/demo-accounts',
  tag,
  summary: 'Accounts of the demo office; empty in any other office',
  access: 'public',
  response: z.object({
    password: z.string().optional(),
    accounts: z.array(
      z.object({ userName: z.string(), name: z.string(), roles: z.array(z.object({ role: roleSchema, unitName: z.string() })) }),
    ),
  }),
});

/** In the order in which the interface is described. */
export const signInEndpoints = [
  signIn,
  getSignIn,
  giveSecondFactor,
  setFirstPassword,
  beginEnrolmentAtSignIn,
  confirmEnrolmentAtSignIn,
  beginSingleSignOn,
  finishSingleSignOn,
  signOut,
  getMe,
  listDemoAccounts,
] as const;
