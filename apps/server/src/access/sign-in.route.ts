import {
  beginEnrolmentAtSignIn,
  confirmEnrolmentAtSignIn,
  getMe,
  getSignIn,
  giveSecondFactor,
  listDemoAccounts,
  setFirstPassword,
  signIn,
  signOut,
} from '@daiban/contract/sign-in';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StaffCaller } from '../case-file/caller.ts';
import type { AttemptKey } from '../platform/auth/attempts.ts';
import { toEnrolmentUri } from '../platform/auth/one-time-codes.ts';
import { verifyPassword } from '../platform/auth/passwords.ts';
import { readSignInPolicy } from '../platform/auth/sign-in-policy.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { tryCode } from './prove-again.ts';
import { setOwnPassword } from './set-password.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { beginWith, findNextStep, goOn, recordSignIn, toMe } from './sign-in-steps.ts';
import { findAccount, findAccountByUserName, type StaffAccountRow } from './staff-account.ts';

/** Password of every account of the demo office; shown on the sign-in page as long as the office is a demo. */
export const demoPassword = 'daiban-demo';

/** Signing in and out, step by step, who is signed in, and the accounts of the demo office. */
export const registerSignIn = (app: FastifyInstance, parts: SignInParts): void => {
  const { journal, callers, sessions, attempts, devices, pending, factors, singleSignOn } = parts;
  const { pool, clock } = journal;

  /** The counters of this try. A device on which the officer signed in before is counted by itself: neither strangers nor colleagues shut it out. */
  const countersOf = async (userName: string, account: StaffAccountRow | undefined, request: FastifyRequest) => {
    const device = account && (await devices.find(request, account.officer_id));
    const keys: readonly AttemptKey[] =
      device === undefined
        ? [
            { of: 'address', value: request.ip },
            { of: 'account', value: userName.toLowerCase() },
          ]
        : [{ of: 'device', value: device }];
    return keys;
  };

  registerEndpoint(app, signIn, async ({ body, request, reply }) => {
    const account = await findAccountByUserName(pool, body.userName.toLowerCase());
    const counters = await countersOf(body.userName, account, request);
    const taken: AttemptKey[] = [];
    for (const counter of counters) {
      const retryAfter = await attempts.take(counter);
      if (retryAfter !== undefined) {
        // Nothing was judged, so nothing counts.
        for (const earlier of taken) await attempts.giveBack(earlier);
        return problem('too-many-requests', { retryAfter, facts: { seconds: retryAfter } });
      }
      taken.push(counter);
    }
    if (!(await verifyPassword(account?.password_hash, body.password)) || account === undefined) {
      await recordSignIn(parts, 'signInRefused', account?.officer_id, { reason: 'wrong-password' });
      return problem('sign-in-refused');
    }
    for (const counter of counters) await (counter.of === 'address' ? attempts.giveBack(counter) : attempts.clear(counter));
    if (account.password_expires_at !== null && account.password_expires_at <= clock.now()) {
      await recordSignIn(parts, 'signInRefused', account.officer_id, { reason: 'one-time-password-expired' });
      return problem('one-time-password-expired');
    }
    return beginWith(parts, account.officer_id, 'password', { request, reply });
  });

  registerEndpoint(app, getSignIn, async ({ request }) => {
    const policy = await readSignInPolicy(pool);
    const passed = await pending.find(request);
    const account = passed && (await findAccount(pool, passed.officerId));
    const roles = passed === undefined ? [] : journal.directory.actorsOf(passed.officerId).map(({ role }) => role);
    const needed = passed && account && findNextStep(account, passed, policy, roles);
    return {
      passwordLength: policy.passwordLength,
      ...(needed === undefined ? {} : { needed }),
      ...(singleSignOn === undefined ? {} : { singleSignOn: singleSignOn.name }),
    };
  });

  /** The begun sign-in and its account, when this step is the one that is due. */
  const findDue = async (request: FastifyRequest, step: ReturnType<typeof findNextStep>) => {
    const passed = await pending.find(request);
    const account = passed && (await findAccount(pool, passed.officerId));
    if (passed === undefined || account === undefined) return undefined;
    const roles = journal.directory.actorsOf(passed.officerId).map(({ role }) => role);
    return findNextStep(account, passed, await readSignInPolicy(pool), roles) === step ? { passed, account } : undefined;
  };

  /** A code of a begun sign-in: five wrong ones end it, and the account's own counter goes on in the next. */
  const tryCodeOf = async (
    officerId: string,
    request: FastifyRequest,
    judge: () => Promise<boolean>,
  ): Promise<ProblemAnswer | undefined> => {
    const refusal = await tryCode(parts, officerId, judge);
    if (refusal !== undefined) await pending.fail(request);
    return refusal;
  };

  registerEndpoint(app, giveSecondFactor, async ({ body, request, reply }) => {
    const due = await findDue(request, 'secondFactor');
    if (due === undefined) return problem('sign-in-not-begun');
    const { officerId } = due.passed;
    const refusal = await tryCodeOf(officerId, request, () => factors.verify(officerId, body.code));
    if (refusal !== undefined) return refusal;
    await pending.pass(request);
    return goOn(parts, { ...due.passed, hasSecondFactor: true }, { request, reply });
  });

  registerEndpoint(app, setFirstPassword, async ({ body, request, reply }) => {
    const due = await findDue(request, 'newPassword');
    if (due === undefined) return problem('sign-in-not-begun');
    const refusal = await setOwnPassword(journal, due.account, body.newPassword);
    if (refusal !== undefined) return refusal;
    await sessions.endAll(due.passed.officerId);
    await recordSignIn(parts, 'accountChanged', due.passed.officerId, { what: 'password', of: due.passed.officerId });
    return goOn(parts, due.passed, { request, reply });
  });

  registerEndpoint(app, beginEnrolmentAtSignIn, async ({ request }) => {
    const due = await findDue(request, 'enrolSecondFactor');
    if (due === undefined) return problem('sign-in-not-begun');
    const secret = await factors.beginEnrolment(due.passed.officerId);
    return { secret, uri: toEnrolmentUri(secret, due.account.user_name, journal.directory.office.name) };
  });

  registerEndpoint(app, confirmEnrolmentAtSignIn, async ({ body, request, reply }) => {
    const due = await findDue(request, 'enrolSecondFactor');
    if (due === undefined) return problem('sign-in-not-begun');
    const { officerId } = due.passed;
    let recoveryCodes: readonly string[] = [];
    const refusal = await tryCodeOf(officerId, request, async () => {
      recoveryCodes = (await factors.confirmEnrolment(officerId, body.code)) ?? [];
      return recoveryCodes.length > 0;
    });
    if (refusal !== undefined) return refusal;
    await pending.pass(request);
    await recordSignIn(parts, 'accountChanged', officerId, { what: 'secondFactorEnrolled', of: officerId });
    const me = await goOn(parts, { ...due.passed, hasSecondFactor: true }, { request, reply });
    if (me instanceof ProblemAnswer) return me;
    if ('needed' in me) return problem('sign-in-not-begun');
    return { recoveryCodes: [...recoveryCodes], me };
  });

  registerEndpoint<typeof signOut, StaffCaller>(
    app,
    signOut,
    async ({ caller, request, reply }) => {
      await sessions.end(request, reply);
      await recordSignIn(parts, 'signedOut', caller.reader.officerId, {});
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
    // Whoever has chosen a password of their own, or is locked, cannot come in by the public one.
    const rows = await pool.query<{ officer_id: string; user_name: string }>(
      'select officer_id, user_name from staff_account where password_changed_at is null and locked_at is null order by user_name',
    );
    return {
      password: demoPassword,
      accounts: rows.rows
        .map((row) => ({
          userName: row.user_name,
          name: directory.officerName(row.officer_id),
          roles: directory.actorsOf(row.officer_id).map(({ role, unitId }) => ({ role, unitName: directory.unitName(unitId) })),
        }))
        .filter(({ roles }) => roles.length > 0),
    };
  });
};
