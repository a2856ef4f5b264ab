import {
  administrators,
  drawOneTimePasswords,
  endSessionsOf,
  getSignInPolicy,
  listAccounts,
  listOneTimePasswords,
  lockAccount,
  type StaffAccount,
} from '@daiban/contract/accounts';
import { roleSchema } from '@daiban/contract/vocabulary';
import type { FastifyInstance } from 'fastify';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { hashPassword } from '../platform/auth/passwords.ts';
import { endPendingOf } from '../platform/auth/pending-sign-ins.ts';
import { newOneTimePassword } from '../platform/auth/readable-secrets.ts';
import { readSignInPolicy } from '../platform/auth/sign-in-policy.ts';
import type { SingleSignOnConfig } from '../platform/auth/single-sign-on-config.ts';
import { inTransaction } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { oneTimePasswordHours } from './account-changes.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { isSecondFactorDemanded, recordSignIn } from './sign-in-steps.ts';
import { findAccount, writePassword } from './staff-account.ts';

const pageSize = 50;

interface AccountRow {
  readonly officer_id: string;
  readonly user_name: string;
  readonly locked_at: Date | null;
  readonly must_change_password: boolean;
  readonly has_second_factor: boolean;
  readonly single_sign_on: string | null;
  readonly last_seen_at: Date | null;
  readonly sessions: number;
}

/** Accounts of everybody, for administrators: the list, locking at once, drawing a one-time password, the policy in force. */
export const registerAccounts = (app: FastifyInstance, parts: SignInParts, singleSignOn: SingleSignOnConfig | undefined): void => {
  const { journal, callers, sessions } = parts;
  const { pool, clock } = journal;
  const staff = { authenticate: callers.staff, holdsOneOf };

  const readAccounts = async (): Promise<ReadonlyMap<string, AccountRow>> => {
    const { rows } = await pool.query<AccountRow>(
      `select a.officer_id, a.user_name, a.locked_at, a.must_change_password, f.officer_id is not null as has_second_factor, a.single_sign_on,
         s.last_seen_at, coalesce(s.living, 0) as sessions
       from staff_account a
       left join second_factor f on f.officer_id = a.officer_id
       left join lateral (
         select max(last_seen_at) as last_seen_at,
           (count(*) filter (where revoked_at is null and expires_at > $1
              and last_seen_at > $1::timestamptz - make_interval(mins => p.idle_minutes)))::int as living
         from staff_session s, sign_in_policy p where s.officer_id = a.officer_id
       ) s on true`,
      [clock.now()],
    );
    return new Map(rows.map((row) => [row.officer_id, row]));
  };

  registerEndpoint<typeof listAccounts, StaffCaller>(
    app,
    listAccounts,
    async ({ query }) => {
      const { directory } = journal;
      const policy = await readSignInPolicy(pool);
      const accounts = await readAccounts();
      const views = [...directory.officers.values()].map((officer): StaffAccount => {
        const actors = directory.actorsOf(officer.id);
        const row = accounts.get(officer.id);
        return {
          officerId: officer.id,
          name: officer.name,
          posts: actors.map(({ role, unitId }) => ({ role, unitName: directory.unitName(unitId) })),
          ...(row === undefined
            ? {}
            : {
                account: {
                  userName: row.user_name,
                  ...(row.locked_at === null ? {} : { lockedAt: row.locked_at.toISOString() }),
                  mustChangePassword: row.must_change_password,
                  hasSecondFactor: row.has_second_factor,
                  lacksSecondFactor:
                    !row.has_second_factor &&
                    isSecondFactorDemanded(
                      policy,
                      actors.map(({ role }) => role),
                    ),
                  ...(row.single_sign_on === null ? {} : { singleSignOn: row.single_sign_on }),
                  ...(row.last_seen_at === null ? {} : { lastSeenAt: row.last_seen_at.toISOString() }),
                  sessions: row.sessions,
                },
              }),
        };
      });
      const phrase = query.q?.toLowerCase();
      const found = views
        .filter(
          ({ name, posts, account }) =>
            phrase === undefined ||
            [name, account?.userName ?? '', ...posts.map(({ unitName }) => unitName)].some((word) => word.toLowerCase().includes(phrase)),
        )
        .filter(({ account }) => {
          if (query.state === 'none') return account === undefined;
          if (query.state === 'locked') return account?.lockedAt !== undefined;
          return query.state === 'all' || account?.lacksSecondFactor === true;
        })
        .sort((one, other) => (one.officerId < other.officerId ? -1 : 1));
      const { cursor } = query;
      const page = cursor === undefined ? found : found.filter(({ officerId }) => officerId > cursor);
      const last = page[pageSize - 1];
      return {
        accounts: page.slice(0, pageSize),
        ...(last === undefined || page.length === pageSize ? {} : { nextCursor: last.officerId }),
      };
    },
    staff,
  );

  registerEndpoint<typeof lockAccount, StaffCaller>(
    app,
    lockAccount,
    async ({ params, body, caller }) => {
      const { officerId } = params;
      if ((await findAccount(pool, officerId)) === undefined) return problem('account-unknown');
      const isAdministrator = journal.directory
        .actorsOf(officerId)
        .some(({ role }) => (administrators as readonly string[]).includes(role));
      if (isAdministrator) return problem('administrator-needs-two');
      await pool.query('update staff_account set locked_at = coalesce(locked_at, $2) where officer_id = $1', [officerId, clock.now()]);
      await endPendingOf(pool, officerId);
      await sessions.endAll(officerId);
      await recordSignIn(parts, 'accountChanged', caller.reader.officerId, { what: 'locked', of: officerId, reason: body.reason });
      return {};
    },
    staff,
  );

  registerEndpoint<typeof endSessionsOf, StaffCaller>(
    app,
    endSessionsOf,
    async ({ params, caller }) => {
      if ((await findAccount(pool, params.officerId)) === undefined) return problem('account-unknown');
      await sessions.endAll(params.officerId);
      await recordSignIn(parts, 'accountChanged', caller.reader.officerId, { what: 'sessionsEnded', of: params.officerId });
      return {};
    },
    staff,
  );

  registerEndpoint<typeof listOneTimePasswords, StaffCaller>(
    app,
    listOneTimePasswords,
    async ({ caller }) => {
      const { rows } = await pool.query<{ officer_id: string; user_name: string; expires_at: Date }>(
        `select g.officer_id, a.user_name, g.expires_at from one_time_password_grant g join staff_account a on a.officer_id = g.officer_id
         where g.granted_to = $1 and g.expires_at > $2 order by g.expires_at`,
        [caller.reader.officerId, clock.now()],
      );
      return {
        waiting: rows.map((row) => ({
          officerId: row.officer_id,
          name: journal.directory.officerName(row.officer_id),
          userName: row.user_name,
          until: row.expires_at.toISOString(),
        })),
      };
    },
    staff,
  );

  registerEndpoint<typeof drawOneTimePasswords, StaffCaller>(
    app,
    drawOneTimePasswords,
    async ({ body, caller }) => {
      const now = clock.now();
      const until = new Date(now.getTime() + oneTimePasswordHours * 3_600_000);
      const passwords = await Promise.all(
        [...new Set(body.officerIds)].map(async (officerId) => {
          const password = newOneTimePassword();
          return { officerId, password, hash: await hashPassword(password) };
        }),
      );
      const drawn = await inTransaction(pool, async (connection) => {
        const { rows } = await connection.query<{ officer_id: string }>(
          'delete from one_time_password_grant where officer_id = any($1) and granted_to = $2 and expires_at > $3 returning officer_id',
          [body.officerIds, caller.reader.officerId, now],
        );
        const granted = passwords.filter(({ officerId }) => rows.some((row) => row.officer_id === officerId));
        for (const { officerId, hash } of granted) await writePassword(connection, officerId, hash, now, until);
        return granted;
      });
      if (drawn.length === 0) return problem('one-time-password-gone');
      const accounts = await readAccounts();
      await Promise.all(
        drawn.map(({ officerId }) =>
          recordSignIn(parts, 'accountChanged', caller.reader.officerId, { what: 'oneTimePasswordDrawn', of: officerId }),
        ),
      );
      return {
        drawn: drawn.map(({ officerId, password }) => ({
          officerId,
          name: journal.directory.officerName(officerId),
          userName: accounts.get(officerId)?.user_name ?? '',
          password,
        })),
        until: until.toISOString(),
      };
    },
    staff,
  );

  registerEndpoint<typeof getSignInPolicy, StaffCaller>(
    app,
    getSignInPolicy,
    async () => {
      const policy = await readSignInPolicy(pool);
      return {
        policy: { ...policy, secondFactorRoles: policy.secondFactorRoles.flatMap((role) => roleSchema.safeParse(role).data ?? []) },
        ...(singleSignOn === undefined
          ? {}
          : { singleSignOn: { name: singleSignOn.name, issuer: singleSignOn.issuer, claim: singleSignOn.claim } }),
      };
    },
    staff,
  );
};
