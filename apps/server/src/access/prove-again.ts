import type { FastifyRequest } from 'fastify';
import type { AttemptKey } from '../platform/auth/attempts.ts';
import { verifyPassword } from '../platform/auth/passwords.ts';
import { sessionCookie } from '../platform/auth/sessions.ts';
import { type ProblemAnswer, problem } from '../platform/http/problem.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { recordSignIn } from './sign-in-steps.ts';
import type { StaffAccountRow } from './staff-account.ts';

/** Asks for the password once more before a change of the own account; an unattended screen is not enough. Tries are counted as at the sign-in. */
export const tryPassword = async (
  parts: SignInParts,
  account: StaffAccountRow,
  password: string,
  request: FastifyRequest,
): Promise<ProblemAnswer | undefined> => {
  const session = request.cookies[sessionCookie] ?? '';
  const counter: AttemptKey = { of: 'device', value: `${account.officer_id}:${session}` };
  const retryAfter = await parts.attempts.take(counter);
  if (retryAfter !== undefined) return problem('too-many-requests', { retryAfter, facts: { seconds: retryAfter } });
  if (!(await verifyPassword(account.password_hash, password))) {
    await recordSignIn(parts, 'signInRefused', account.officer_id, { reason: 'wrong-password-in-account' });
    return problem('password-wrong');
  }
  await parts.attempts.clear(counter);
  return undefined;
};

/** The same for a code of the second factor. */
export const tryCode = async (parts: SignInParts, officerId: string, judge: () => Promise<boolean>): Promise<ProblemAnswer | undefined> => {
  const counter: AttemptKey = { of: 'factor', value: officerId };
  const retryAfter = await parts.attempts.take(counter);
  if (retryAfter !== undefined) return problem('too-many-requests', { retryAfter, facts: { seconds: retryAfter } });
  if (!(await judge())) {
    await recordSignIn(parts, 'signInRefused', officerId, { reason: 'wrong-code' });
    return problem('code-refused');
  }
  await parts.attempts.clear(counter);
  return undefined;
};
