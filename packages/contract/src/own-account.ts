import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { codeSchema, enrolmentSchema, passwordFaults, passwordSchema, recoveryCodesSchema } from './sign-in.ts';
import { instantSchema, recordIdSchema } from './vocabulary.ts';

const tag = 'access';

export const signInWays = ['password', 'passwordAndCode', 'singleSignOn', 'singleSignOnAndCode'] as const;

const ownAccountSchema = z.object({
  userName: z.string(),
  passwordChangedAt: instantSchema.optional(),
  passwordLength: z.number().int(),
  singleSignOn: z.boolean(),
  secondFactor: z.object({ enrolledAt: instantSchema, recoveryCodesLeft: z.number().int() }).optional(),
  /** Whether a role of this person demands a second factor. */
  secondFactorRequired: z.boolean(),
  idleMinutes: z.number().int(),
  sessions: z.array(
    z.object({
      id: recordIdSchema,
      device: z.string(),
      address: z.string(),
      signedInBy: z.enum(signInWays),
      createdAt: instantSchema,
      lastSeenAt: instantSchema,
      isCurrent: z.boolean(),
    }),
  ),
});
export type OwnAccount = z.output<typeof ownAccountSchema>;

export const getOwnAccount = endpoint({
  operationId: 'getOwnAccount',
  method: 'GET',
  path: '/api/account',
  tag,
  summary: 'One’s own account: password, second factor, and the devices signed in on',
  access: 'staff',
  response: ownAccountSchema,
});

export const changePassword = endpoint({
  operationId: 'changePassword',
  method: 'POST',
  path: '/api/account/password',
  tag,
  summary: 'Changes one’s own password; all other sessions end and this one is renewed',
  access: 'staff',
  status: 204,
  body: z.strictObject({ currentPassword: passwordSchema, newPassword: passwordSchema }),
  response: z.unknown(),
  problems: ['password-wrong', 'too-many-requests', ...passwordFaults],
});

export const beginEnrolment = endpoint({
  operationId: 'beginEnrolment',
  method: 'POST',
  path: '/api/account/second-factor',
  tag,
  summary: 'A secret for the authenticator app; in force once a code of it is confirmed',
  access: 'staff',
  body: z.strictObject({ password: passwordSchema }),
  response: enrolmentSchema,
  problems: ['password-wrong', 'second-factor-there', 'too-many-requests'],
});

export const confirmEnrolment = endpoint({
  operationId: 'confirmEnrolment',
  method: 'POST',
  path: '/api/account/second-factor/confirm',
  tag,
  summary: 'Puts one’s second factor in force; the recovery codes are shown this once',
  access: 'staff',
  body: z.strictObject({ code: codeSchema }),
  response: z.object({ recoveryCodes: recoveryCodesSchema }),
  problems: ['code-refused', 'second-factor-there', 'too-many-requests'],
});

export const renewRecoveryCodes = endpoint({
  operationId: 'renewRecoveryCodes',
  method: 'POST',
  path: '/api/account/second-factor/recovery-codes',
  tag,
  summary: 'New recovery codes in place of all earlier ones',
  access: 'staff',
  body: z.strictObject({ code: codeSchema }),
  response: z.object({ recoveryCodes: recoveryCodesSchema }),
  problems: ['code-refused', 'too-many-requests'],
});

export const removeOwnSecondFactor = endpoint({
  operationId: 'removeOwnSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor/remove',
  tag,
  summary: 'Takes one’s second factor away, as for a new phone; refused while a role demands one',
  access: 'staff',
  status: 204,
  body: z.strictObject({ code: codeSchema }),
  response: z.unknown(),
  problems: ['code-refused', 'second-factor-demanded', 'too-many-requests'],
});

export const endSession = endpoint({
  operationId: 'endSession',
  method: 'POST',
  path: '/api/account/sessions/{sessionId}/end',
  tag,
  summary: 'Signs out on one device of one’s own',
  access: 'staff',
  status: 204,
  params: z.object({ sessionId: recordIdSchema }),
  response: z.unknown(),
  problems: ['not-found'],
});

export const endOtherSessions = endpoint({
  operationId: 'endOtherSessions',
  method: 'POST',
  path: '/api/account/end-other-sessions',
  tag,
  summary: 'Signs out on all devices but this one',
  access: 'staff',
  response: z.object({ ended: z.number().int() }),
});

export const ownAccountEndpoints = [
  getOwnAccount,
  changePassword,
  beginEnrolment,
  confirmEnrolment,
  renewRecoveryCodes,
  removeOwnSecondFactor,
  endSession,
  endOtherSessions,
] as const;
