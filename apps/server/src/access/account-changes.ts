import { accountAdministrators, accountChangeSchemas } from '@daiban/contract/accounts';
import type { Journal } from '../journal/journal.ts';
import { hashPassword } from '../platform/auth/passwords.ts';
import { endPendingOf } from '../platform/auth/pending-sign-ins.ts';
import { newOneTimePassword } from '../platform/auth/readable-secrets.ts';
import { removeSecondFactor } from '../platform/auth/second-factor.ts';
import { endSessionsOf } from '../platform/auth/sessions.ts';
import { writeSignInPolicy } from '../platform/auth/sign-in-policy.ts';
import type { Connection } from '../platform/database/statement.ts';
import { type Language, problem } from '../platform/http/problem.ts';
import type { ChangeKind, SignedChanges } from '../platform/signed-changes/signed-changes.ts';
import { accountChangeTexts } from './account-change-texts.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { recordSignIn } from './sign-in-steps.ts';
import { findAccount } from './staff-account.ts';

/** How long a one-time password can be drawn and used: over a weekend. */
export const oneTimePasswordHours = 72;

const grantOneTimePassword = async (connection: Connection, officerId: string, grantedTo: string, now: Date): Promise<void> => {
  await connection.query(
    `insert into one_time_password_grant (officer_id, granted_to, expires_at) values ($1, $2, $3)
     on conflict (officer_id) do update set granted_to = $2, expires_at = $3`,
    [officerId, grantedTo, new Date(now.getTime() + oneTimePasswordHours * 3_600_000)],
  );
};

/** An account that no password opens until the one-time password is drawn: the hash of something nobody knows. */
const hashOfNothing = (): Promise<string> => hashPassword(`${newOneTimePassword()}${newOneTimePassword()}${newOneTimePassword()}`);

/** Whether, without this person, two administrators with open accounts remain who can sign each other's proposals. */
const leavesTwoSigners = async (connection: Connection, journal: Journal, officerId: string): Promise<boolean> => {
  const { rows } = await connection.query<{ officer_id: string }>('select officer_id from staff_account where locked_at is null');
  const signers = rows.filter(
    (row) =>
      row.officer_id !== officerId &&
      journal.directory.actorsOf(row.officer_id).some(({ role }) => (accountAdministrators as readonly string[]).includes(role)),
  );
  return signers.length >= 2;
};

/** Registers the changes of accounts and of the sign-in policy that two administrators sign. */
export const registerAccountChanges = (changes: SignedChanges, parts: SignInParts): void => {
  const { journal, sessions } = parts;
  const { clock, directory } = { clock: journal.clock, directory: () => journal.directory };
  const signers = { proposers: accountAdministrators, approvers: accountAdministrators };
  const endEverything = async (connection: Connection, officerId: string): Promise<void> => {
    await endSessionsOf(connection, officerId, clock.now());
    await endPendingOf(connection, officerId);
  };
  const person = (officerId: string, language: Language) => ({
    label: accountChangeTexts[language].person,
    value: directory().officerName(officerId),
  });

  const openAccounts: ChangeKind<ReturnType<typeof accountChangeSchemas.openAccounts.parse>> = {
    kind: 'openAccounts',
    schema: accountChangeSchemas.openAccounts,
    ...signers,
    check: async ({ accounts }, connection) => {
      const names = accounts.map(({ userName }) => userName);
      const officers = accounts.map(({ officerId }) => officerId);
      if (!officers.every((officerId) => directory().officers.has(officerId))) return problem('officer-unknown');
      const there = await connection.query<{ officer_id: string; user_name: string }>(
        'select officer_id, user_name from staff_account where officer_id = any($1) or lower(user_name) = any($2)',
        [officers, names],
      );
      if (there.rows.some((row) => officers.includes(row.officer_id)) || new Set(officers).size < officers.length)
        return problem('account-there');
      const taken = there.rows[0]?.user_name ?? names.find((name, index) => names.indexOf(name) !== index);
      return taken === undefined ? undefined : problem('user-name-taken', { facts: { userName: taken } });
    },
    apply: async ({ accounts }, connection, { decidedBy, proposedBy }) => {
      const nobodyKnows = await hashOfNothing();
      for (const { officerId, userName } of accounts) {
        await connection.query(
          `insert into staff_account (officer_id, user_name, password_hash, must_change_password, password_changed_at)
           values ($1, $2, $3, true, $4)`,
          [officerId, userName, nobodyKnows, clock.now()],
        );
        await grantOneTimePassword(connection, officerId, decidedBy, clock.now());
      }
      const opened = accounts.map(({ officerId }) =>
        recordSignIn(parts, 'accountChanged', decidedBy, { what: 'openAccounts', of: officerId, proposedBy }),
      );
      await Promise.all(opened);
    },
    summarise: ({ accounts }, language) => [
      { label: accountChangeTexts[language].accounts, value: String(accounts.length) },
      ...accounts.map(({ officerId, userName }) => ({ label: directory().officerName(officerId), value: userName })),
      { label: accountChangeTexts[language].then, value: accountChangeTexts[language].passwordToYou },
    ],
  };

  const recoverAccount: ChangeKind<ReturnType<typeof accountChangeSchemas.recoverAccount.parse>> = {
    kind: 'recoverAccount',
    schema: accountChangeSchemas.recoverAccount,
    ...signers,
    check: async ({ officerId }, connection) =>
      (await findAccount(connection, officerId)) === undefined ? problem('account-unknown') : undefined,
    apply: async ({ officerId, removeSecondFactor: removes }, connection, { decidedBy }) => {
      await connection.query(
        `update staff_account set password_hash = $2, must_change_password = true, password_changed_at = $3, password_expires_at = null
         where officer_id = $1`,
        [officerId, await hashOfNothing(), clock.now()],
      );
      if (removes) await removeSecondFactor(connection, officerId);
      await connection.query('delete from known_device where officer_id = $1', [officerId]);
      await endEverything(connection, officerId);
      await grantOneTimePassword(connection, officerId, decidedBy, clock.now());
    },
    announce: ({ officerId }) => sessions.endAll(officerId),
    summarise: ({ officerId, removeSecondFactor: removes }, language) => [
      person(officerId, language),
      {
        label: accountChangeTexts[language].secondFactor,
        value: removes ? accountChangeTexts[language].removed : accountChangeTexts[language].kept,
      },
      { label: accountChangeTexts[language].then, value: accountChangeTexts[language].passwordToYou },
    ],
  };

  const setAccountLock: ChangeKind<ReturnType<typeof accountChangeSchemas.setAccountLock.parse>> = {
    kind: 'setAccountLock',
    schema: accountChangeSchemas.setAccountLock,
    ...signers,
    check: async ({ officerId, locked }, connection) => {
      if ((await findAccount(connection, officerId)) === undefined) return problem('account-unknown');
      return !locked || (await leavesTwoSigners(connection, journal, officerId)) ? undefined : problem('last-administrator');
    },
    apply: async ({ officerId, locked }, connection) => {
      await connection.query('update staff_account set locked_at = $2 where officer_id = $1', [officerId, locked ? clock.now() : null]);
      if (locked) await endEverything(connection, officerId);
    },
    announce: async ({ officerId, locked }) => {
      if (locked) await sessions.endAll(officerId);
    },
    summarise: ({ officerId, locked }, language) => [
      person(officerId, language),
      {
        label: accountChangeTexts[language].account,
        value: locked ? accountChangeTexts[language].locks : accountChangeTexts[language].unlocks,
      },
    ],
  };

  const linkSingleSignOn: ChangeKind<ReturnType<typeof accountChangeSchemas.linkSingleSignOn.parse>> = {
    kind: 'linkSingleSignOn',
    schema: accountChangeSchemas.linkSingleSignOn,
    ...signers,
    check: async ({ officerId, subject }, connection) => {
      if ((await findAccount(connection, officerId)) === undefined) return problem('account-unknown');
      const { rowCount } = await connection.query('select from staff_account where single_sign_on = $1 and officer_id <> $2', [
        subject ?? null,
        officerId,
      ]);
      return rowCount === 0 ? undefined : problem('single-sign-on-taken');
    },
    apply: async ({ officerId, subject }, connection) => {
      await connection.query('update staff_account set single_sign_on = $2 where officer_id = $1', [officerId, subject ?? null]);
      await endEverything(connection, officerId);
    },
    announce: ({ officerId }) => sessions.endAll(officerId),
    summarise: ({ officerId, subject }, language) => [
      person(officerId, language),
      { label: accountChangeTexts[language].singleSignOn, value: subject ?? accountChangeTexts[language].removed },
    ],
  };

  const setSignInPolicy: ChangeKind<ReturnType<typeof accountChangeSchemas.setSignInPolicy.parse>> = {
    kind: 'setSignInPolicy',
    schema: accountChangeSchemas.setSignInPolicy,
    ...signers,
    check: async () => undefined,
    apply: (policy, connection) => writeSignInPolicy(connection, policy),
    summarise: (policy, language) => accountChangeTexts[language].policy(policy),
  };

  // What was done to whose account stands in the audit log beside the signatures.
  const recorded = <Content extends { readonly officerId: string }>(kind: ChangeKind<Content>): ChangeKind<Content> => ({
    ...kind,
    apply: async (content, connection, by) => {
      await kind.apply(content, connection, by);
      await recordSignIn(parts, 'accountChanged', by.decidedBy, { what: kind.kind, of: content.officerId, proposedBy: by.proposedBy });
    },
  });
  changes.register(openAccounts);
  changes.register(recorded(recoverAccount));
  changes.register(recorded(setAccountLock));
  changes.register(recorded(linkSingleSignOn));
  changes.register(setSignInPolicy);
};
