import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idSchema, instantSchema, lineSchema, roleSchema, textSchema } from './vocabulary.ts';

const tag = 'access';

/** Who looks after the accounts of others. */
export const accountAdministrators = ['systemAdmin', 'securityAdmin'] as const;
/** Those whose accounts are locked by two signatures only, so that nobody shuts the other administrators out alone. */
export const administrators = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const;

/** A name to sign in with: Chinese characters, small letters, digits, dots, dashes; stands for nobody else. */
export const userNameForm = /^[a-z\p{Script=Han}][a-z0-9\p{Script=Han}._-]{1,39}$/u;
const userNameSchema = lineSchema(40).regex(userNameForm);

const staffAccountSchema = z.object({
  officerId: idSchema,
  name: z.string(),
  posts: z.array(z.object({ role: roleSchema, unitName: z.string() })),
  /** Undefined: this person cannot sign in yet. */
  account: z
    .object({
      userName: z.string(),
      lockedAt: instantSchema.optional(),
      mustChangePassword: z.boolean(),
      hasSecondFactor: z.boolean(),
      lacksSecondFactor: z.boolean(),
      singleSignOn: z.string().optional(),
      lastSeenAt: instantSchema.optional(),
      sessions: z.number().int(),
    })
    .optional(),
});
export type StaffAccount = z.output<typeof staffAccountSchema>;

export const accountStates = ['all', 'none', 'locked', 'noSecondFactor'] as const;

export const listAccounts = endpoint({
  operationId: 'listAccounts',
  method: 'GET',
  path: '/api/admin/accounts',
  tag,
  summary: 'Members of staff with their accounts, by name',
  access: 'staff',
  roles: accountAdministrators,
  query: z.object({
    q: lineSchema(60).optional(),
    state: z.enum(accountStates).default('all'),
    cursor: z.string().max(200).optional(),
  }),
  response: z.object({ accounts: z.array(staffAccountSchema), nextCursor: z.string().optional() }),
});

const officerParams = z.object({ officerId: idSchema });

export const lockAccount = endpoint({
  operationId: 'lockAccount',
  method: 'POST',
  path: '/api/admin/accounts/{officerId}/lock',
  tag,
  summary: 'Locks an account at once and ends its sessions; opening it again takes two signatures',
  access: 'staff',
  roles: accountAdministrators,
  status: 204,
  params: officerParams,
  body: z.strictObject({ reason: textSchema(500) }),
  response: z.unknown(),
  problems: ['account-unknown', 'administrator-needs-two'],
});

export const endSessionsOf = endpoint({
  operationId: 'endSessionsOf',
  method: 'POST',
  path: '/api/admin/accounts/{officerId}/end-sessions',
  tag,
  summary: 'Signs somebody out on all devices',
  access: 'staff',
  roles: accountAdministrators,
  status: 204,
  params: officerParams,
  response: z.unknown(),
  problems: ['account-unknown'],
});

export const listOneTimePasswords = endpoint({
  operationId: 'listOneTimePasswords',
  method: 'GET',
  path: '/api/admin/one-time-passwords',
  tag,
  summary: 'Accounts whose making or recovery the reader signed, and whose one-time password waits to be drawn',
  access: 'staff',
  roles: accountAdministrators,
  response: z.object({
    waiting: z.array(z.object({ officerId: idSchema, name: z.string(), userName: z.string(), until: instantSchema })),
  }),
});

/** How many accounts one change opens, and one list of one-time passwords holds. */
export const accountsAtOnce = 60;

export const drawOneTimePasswords = endpoint({
  operationId: 'drawOneTimePasswords',
  method: 'POST',
  path: '/api/admin/one-time-passwords',
  tag,
  summary: 'Makes one-time passwords and shows them, once, to the administrator who signed',
  access: 'staff',
  roles: accountAdministrators,
  body: z.strictObject({ officerIds: z.array(idSchema).min(1).max(accountsAtOnce) }),
  response: z.object({
    drawn: z.array(z.object({ officerId: idSchema, name: z.string(), userName: z.string(), password: z.string() })),
    until: instantSchema,
  }),
  problems: ['one-time-password-gone'],
});

export const signInPolicySchema = z.strictObject({
  idleMinutes: z.int().min(5).max(720),
  absoluteHours: z.int().min(1).max(24),
  passwordLength: z.int().min(10).max(64),
  secondFactorRoles: z.array(roleSchema).max(60),
  trustsSingleSignOn: z.boolean(),
});
export type SignInPolicyView = z.output<typeof signInPolicySchema>;

export const getSignInPolicy = endpoint({
  operationId: 'getSignInPolicy',
  method: 'GET',
  path: '/api/admin/sign-in-policy',
  tag,
  summary: 'What the office demands of those who sign in',
  access: 'staff',
  roles: accountAdministrators,
  response: z.object({
    policy: signInPolicySchema,
    singleSignOn: z.object({ name: z.string(), issuer: z.string(), claim: z.string() }).optional(),
  }),
});

/** The changes of accounts that two administrators sign. */
export const accountChangeSchemas = {
  openAccounts: z.strictObject({
    accounts: z
      .array(z.strictObject({ officerId: idSchema, userName: userNameSchema }))
      .min(1)
      .max(accountsAtOnce),
  }),
  recoverAccount: z.strictObject({ officerId: idSchema, removeSecondFactor: z.boolean() }),
  setAccountLock: z.strictObject({ officerId: idSchema, locked: z.boolean() }),
  /** Without `subject` the link is taken away. */
  linkSingleSignOn: z.strictObject({ officerId: idSchema, subject: lineSchema(255).optional() }),
  setSignInPolicy: signInPolicySchema,
} as const;
export const accountEndpoints = [
  listAccounts,
  lockAccount,
  endSessionsOf,
  listOneTimePasswords,
  drawOneTimePasswords,
  getSignInPolicy,
] as const;
