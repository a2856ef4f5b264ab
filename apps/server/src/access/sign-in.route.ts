import { getMe, listDemoAccounts, signIn, signOut } from '@daiban/contract/desk';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { FastifyInstance } from 'fastify';
import type { Callers, StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import { verifyPassword } from '../platform/auth/passwords.ts';
import type { Sessions } from '../platform/auth/sessions.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';

export interface AccessParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly sessions: Sessions;
}

/** Password of every account of the demo office; shown on the sign-in page as long as the office is a demo. */
export const demoPassword = 'daiban-demo';

const toMe = (officerId: string, { directory, clock }: Journal) => ({
  officerId,
  name: directory.officerName(officerId),
  appointments: directory.actorsOf(officerId).map(({ role, unitId }) => ({ role, unitId, unitName: directory.unitName(unitId) })),
  office: directory.office.name,
  demo: directory.office.demo,
  today: toPlainDate(clock.now().toISOString()),
});

/** Failures before an account waits, and before an address does: behind one address a whole office may work. */
const failuresAtMost = { account: 8, address: 30 } as const;
const failureWindow = 5 * 60_000;

/** Counts failed sign-ins, so that neither one account nor all accounts from one machine can be tried without end. */
const createFailureCount = (atMost: number, now: () => number) => {
  const failures = new Map<string, { count: number; until: number }>();
  const read = (key: string): number => {
    const entry = failures.get(key);
    if (entry === undefined || entry.until < now()) return 0;
    return entry.count;
  };
  return {
    isBlocked: (key: string): boolean => read(key) >= atMost,
    add: (key: string): void => {
      if (failures.size > 10_000) failures.clear();
      failures.set(key, { count: read(key) + 1, until: now() + failureWindow });
    },
    clear: (key: string): void => {
      failures.delete(key);
    },
  };
};

/** Signing in and out, who is signed in, and the accounts of the demo office. */
export const registerSignIn = (app: FastifyInstance, { journal, callers, sessions }: AccessParts): void => {
  const now = (): number => journal.clock.now().getTime();
  const ofAccount = createFailureCount(failuresAtMost.account, now);
  const ofAddress = createFailureCount(failuresAtMost.address, now);

  registerEndpoint(app, signIn, async ({ body, request, reply }) => {
    const account = body.userName.toLowerCase();
    if (ofAccount.isBlocked(account) || ofAddress.isBlocked(request.ip))
      return problem('too-many-requests', { retryAfter: failureWindow / 1000 });
    const found = await journal.pool.query<{ officer_id: string; password_hash: string }>(
      'select officer_id, password_hash from staff_account where user_name = $1',
      [body.userName],
    );
    const row = found.rows[0];
    if (!(await verifyPassword(row?.password_hash, body.password)) || row === undefined) {
      ofAccount.add(account);
      ofAddress.add(request.ip);
      return problem('sign-in-refused');
    }
    ofAccount.clear(account);
    await sessions.begin(row.officer_id, reply);
    return toMe(row.officer_id, journal);
  });

  registerEndpoint<typeof signOut, StaffCaller>(
    app,
    signOut,
    async ({ request, reply }) => {
      await sessions.end(request, reply);
      return {};
    },
    { authenticate: callers.staff },
  );

  registerEndpoint<typeof getMe, StaffCaller>(app, getMe, ({ caller }) => toMe(caller.reader.officerId, journal), {
    authenticate: callers.staff,
  });

  registerEndpoint(app, listDemoAccounts, async () => {
    const { directory } = journal;
    if (!directory.office.demo) return { accounts: [] };
    const rows = await journal.pool.query<{ officer_id: string; user_name: string }>(
      'select officer_id, user_name from staff_account order by user_name',
    );
    return {
      password: demoPassword,
      accounts: rows.rows.map((row) => ({
        userName: row.user_name,
        name: directory.officerName(row.officer_id),
        roles: directory.actorsOf(row.officer_id).map(({ role, unitId }) => ({ role, unitName: directory.unitName(unitId) })),
      })),
    };
  });
};
