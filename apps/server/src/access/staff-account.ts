import { type Connection, statement } from '../platform/database/statement.ts';

/** What the sign-in knows of one account. */
export interface StaffAccountRow {
  readonly officer_id: string;
  readonly user_name: string;
  readonly password_hash: string;
  readonly must_change_password: boolean;
  readonly password_changed_at: Date | null;
  readonly password_expires_at: Date | null;
  readonly locked_at: Date | null;
  readonly single_sign_on: string | null;
  readonly has_second_factor: boolean;
}

const columns = `officer_id, user_name, password_hash, must_change_password, password_changed_at, password_expires_at, locked_at, single_sign_on,
   exists (select from second_factor f where f.officer_id = a.officer_id) as has_second_factor`;
const byUserName = statement<StaffAccountRow>('account.by-user-name', `select ${columns} from staff_account a where user_name = $1`);
const byOfficer = statement<StaffAccountRow>('account.by-officer', `select ${columns} from staff_account a where officer_id = $1`);
const bySubject = statement<StaffAccountRow>('account.by-subject', `select ${columns} from staff_account a where single_sign_on = $1`);
const setPassword = statement(
  'account.set-password',
  `update staff_account set password_hash = $2, password_changed_at = $3, must_change_password = $4, password_expires_at = $5
   where officer_id = $1`,
);

export const findAccountByUserName = (connection: Connection, userName: string): Promise<StaffAccountRow | undefined> =>
  byUserName.row(connection, [userName]);
export const findAccount = (connection: Connection, officerId: string): Promise<StaffAccountRow | undefined> =>
  byOfficer.row(connection, [officerId]);
/** By the value of the claim that the identity provider sends. */
export const findAccountBySubject = (connection: Connection, subject: string): Promise<StaffAccountRow | undefined> =>
  bySubject.row(connection, [subject]);

/** Sets a password of the person's own choice, or (with `until`) a one-time password that has to be changed at the next sign-in. */
export const writePassword = async (connection: Connection, officerId: string, hash: string, now: Date, until?: Date): Promise<void> => {
  await setPassword.count(connection, [officerId, hash, now, until !== undefined, until ?? null]);
};
