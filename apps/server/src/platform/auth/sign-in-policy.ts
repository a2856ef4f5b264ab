import { type Connection, statement } from '../database/statement.ts';

/** What the office demands of those who sign in. */
export interface SignInPolicy {
  /** A session ends after so many minutes without a request. */
  readonly idleMinutes: number;
  /** And after so many hours in any case. */
  readonly absoluteHours: number;
  /** Least number of characters of a new password. */
  readonly passwordLength: number;
  /** Who holds one of these roles signs in with a second factor. */
  readonly secondFactorRoles: readonly string[];
  /** Whether the identity provider's sign-in counts as both factors. */
  readonly trustsSingleSignOn: boolean;
}

interface PolicyRow {
  readonly idle_minutes: number;
  readonly absolute_hours: number;
  readonly password_length: number;
  readonly second_factor_roles: string[];
  readonly trusts_single_sign_on: boolean;
}

const read = statement<PolicyRow>(
  'sign-in-policy.read',
  'SELECT idle_minutes, absolute_hours, password_length, second_factor_roles, trusts_single_sign_on FROM sign_in_policy',
);
const write = statement(
  'sign-in-policy.write',
  `UPDATE sign_in_policy SET idle_minutes = $1, absolute_hours = $2, password_length = $3, second_factor_roles = $4,
     trusts_single_sign_on = $5`,
);

/** The limits in force. @throws Error when the migration that lays down the first ones did not run. */
export const readSignInPolicy = async (connection: Connection): Promise<SignInPolicy> => {
  const row = await read.row(connection, []);
  if (row === undefined) throw new Error('This database has no sign-in policy.');
  return {
    idleMinutes: row.idle_minutes,
    absoluteHours: row.absolute_hours,
    passwordLength: row.password_length,
    secondFactorRoles: row.second_factor_roles,
    trustsSingleSignOn: row.trusts_single_sign_on,
  };
};

/** Puts other limits in force; sessions feel them within ten seconds. */
export const writeSignInPolicy = async (connection: Connection, policy: SignInPolicy): Promise<void> => {
  await write.count(connection, [
    policy.idleMinutes,
    policy.absoluteHours,
    policy.passwordLength,
    policy.secondFactorRoles,
    policy.trustsSingleSignOn,
  ]);
};
