import {
  beginEnrolment,
  changePassword,
  confirmEnrolment,
  endOtherSessions,
  endSession,
  getOwnAccount,
  removeOwnSecondFactor,
  renewRecoveryCodes,
} from '@daiban/contract/own-account';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StaffCaller } from '../case-file/caller.ts';
import { toEnrolmentUri } from '../platform/auth/one-time-codes.ts';
import { removeSecondFactor } from '../platform/auth/second-factor.ts';
import { readSignInPolicy } from '../platform/auth/sign-in-policy.ts';
import { inTransaction } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { tryCode, tryPassword } from './prove-again.ts';
import { setOwnPassword } from './set-password.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { isSecondFactorDemanded, recordSignIn } from './sign-in-steps.ts';
import { findAccount, type StaffAccountRow } from './staff-account.ts';

/** The own account: password, second factor, devices. Each change asks once more for the password or a code. */
export const registerOwnAccount = (app: FastifyInstance, parts: SignInParts): void => {
  const { journal, callers, sessions, factors } = parts;
  const { pool } = journal;
  const staff = { authenticate: callers.staff };

  const getAccount = async ({ reader }: StaffCaller): Promise<StaffAccountRow> => {
    const account = await findAccount(pool, reader.officerId);
    if (account === undefined) throw new Error('Somebody is signed in without an account.');
    return account;
  };
  const isDemanded = async ({ reader }: StaffCaller): Promise<boolean> =>
    isSecondFactorDemanded(
      await readSignInPolicy(pool),
      reader.actors.map(({ role }) => role),
    );
  const recordChange = (officerId: string, what: string): Promise<void> =>
    recordSignIn(parts, 'accountChanged', officerId, { what, of: officerId });
  /** How the session of this request began, so that its renewal says the same. */
  const wayOf = async (officerId: string, request: FastifyRequest) =>
    (await sessions.list(officerId, request)).find(({ isCurrent }) => isCurrent)?.signedInBy ?? 'password';

  registerEndpoint<typeof getOwnAccount, StaffCaller>(
    app,
    getOwnAccount,
    async ({ caller, request }) => {
      const account = await getAccount(caller);
      const policy = await readSignInPolicy(pool);
      const factor = await factors.find(account.officer_id);
      return {
        userName: account.user_name,
        ...(account.password_changed_at === null ? {} : { passwordChangedAt: account.password_changed_at.toISOString() }),
        passwordLength: policy.passwordLength,
        singleSignOn: account.single_sign_on !== null,
        ...(factor === undefined
          ? {}
          : { secondFactor: { enrolledAt: factor.enrolledAt.toISOString(), recoveryCodesLeft: factor.recoveryCodesLeft } }),
        secondFactorRequired: await isDemanded(caller),
        idleMinutes: policy.idleMinutes,
        sessions: (await sessions.list(account.officer_id, request)).map((session) => ({
          ...session,
          createdAt: session.createdAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
        })),
      };
    },
    staff,
  );

  registerEndpoint<typeof changePassword, StaffCaller>(
    app,
    changePassword,
    async ({ body, caller, request, reply }) => {
      const account = await getAccount(caller);
      const refusal =
        (await tryPassword(parts, account, body.currentPassword, request)) ?? (await setOwnPassword(journal, account, body.newPassword));
      if (refusal !== undefined) return refusal;
      const way = await wayOf(account.officer_id, request);
      await sessions.endAll(account.officer_id);
      await sessions.begin(account.officer_id, request, reply, way);
      await recordChange(account.officer_id, 'password');
      return {};
    },
    staff,
  );

  registerEndpoint<typeof beginEnrolment, StaffCaller>(
    app,
    beginEnrolment,
    async ({ body, caller, request }) => {
      const account = await getAccount(caller);
      if (account.has_second_factor) return problem('second-factor-there');
      const refusal = await tryPassword(parts, account, body.password, request);
      if (refusal !== undefined) return refusal;
      const secret = await factors.beginEnrolment(account.officer_id);
      return { secret, uri: toEnrolmentUri(secret, account.user_name, journal.directory.office.name) };
    },
    staff,
  );

  registerEndpoint<typeof confirmEnrolment, StaffCaller>(
    app,
    confirmEnrolment,
    async ({ body, caller }) => {
      const { officer_id: officerId, has_second_factor: isThere } = await getAccount(caller);
      if (isThere) return problem('second-factor-there');
      let recoveryCodes: readonly string[] = [];
      const refusal = await tryCode(parts, officerId, async () => {
        recoveryCodes = (await factors.confirmEnrolment(officerId, body.code)) ?? [];
        return recoveryCodes.length > 0;
      });
      if (refusal !== undefined) return refusal;
      await recordChange(officerId, 'secondFactorEnrolled');
      return { recoveryCodes: [...recoveryCodes] };
    },
    staff,
  );

  registerEndpoint<typeof renewRecoveryCodes, StaffCaller>(
    app,
    renewRecoveryCodes,
    async ({ body, caller }) => {
      const { officerId } = caller.reader;
      const refusal = await tryCode(parts, officerId, () => factors.verify(officerId, body.code));
      if (refusal !== undefined) return refusal;
      const recoveryCodes = await factors.renewRecoveryCodes(officerId);
      await recordChange(officerId, 'recoveryCodes');
      return { recoveryCodes: [...recoveryCodes] };
    },
    staff,
  );

  registerEndpoint<typeof removeOwnSecondFactor, StaffCaller>(
    app,
    removeOwnSecondFactor,
    async ({ body, caller }) => {
      const { officerId } = caller.reader;
      if (await isDemanded(caller)) return problem('second-factor-demanded');
      const refusal = await tryCode(parts, officerId, () => factors.verify(officerId, body.code));
      if (refusal !== undefined) return refusal;
      await inTransaction(pool, (connection) => removeSecondFactor(connection, officerId));
      await recordChange(officerId, 'secondFactorRemoved');
      return {};
    },
    staff,
  );

  registerEndpoint<typeof endSession, StaffCaller>(
    app,
    endSession,
    async ({ params, caller }) => {
      if (!(await sessions.endOne(caller.reader.officerId, params.sessionId))) return problem('not-found');
      await recordSignIn(parts, 'signedOut', caller.reader.officerId, { session: params.sessionId });
      return {};
    },
    staff,
  );

  registerEndpoint<typeof endOtherSessions, StaffCaller>(
    app,
    endOtherSessions,
    async ({ caller, request }) => {
      const ended = await sessions.endOthers(caller.reader.officerId, request);
      await recordSignIn(parts, 'signedOut', caller.reader.officerId, { others: ended });
      return { ended };
    },
    staff,
  );
};
