import type { Me, SignInAnswer, SignInStep } from '@daiban/contract/sign-in';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { Journal } from '../journal/journal.ts';
import type { PendingSignIn } from '../platform/auth/pending-sign-ins.ts';
import type { SignInWay } from '../platform/auth/sessions.ts';
import { readSignInPolicy, type SignInPolicy } from '../platform/auth/sign-in-policy.ts';
import { type ProblemAnswer, problem } from '../platform/http/problem.ts';
import { isTrainingClock } from '../platform/training-clock.ts';
import type { Exchange, SignInParts } from './sign-in-parts.ts';
import { findAccount, type StaffAccountRow } from './staff-account.ts';

/** Who is signed in, as the workbench needs it. */
export const toMe = (officerId: string, { directory, clock }: Journal): Me => ({
  officerId,
  name: directory.officerName(officerId),
  appointments: directory.actorsOf(officerId).map(({ role, unitId }) => ({ role, unitId, unitName: directory.unitName(unitId) })),
  office: directory.office.name,
  demo: directory.office.demo,
  training: isTrainingClock(clock),
  today: toPlainDate(clock.now().toISOString()),
});

/** Whether one of the roles that this person holds demands a second factor. */
export const isSecondFactorDemanded = (policy: SignInPolicy, roles: readonly string[]): boolean =>
  roles.some((role) => policy.secondFactorRoles.includes(role));

/** What a sign-in still lacks: the second factor first, so that a stolen password alone can neither set a new one nor enrol a phone. */
export const findNextStep = (
  account: Pick<StaffAccountRow, 'has_second_factor' | 'must_change_password'>,
  passed: Pick<PendingSignIn, 'by' | 'hasSecondFactor'>,
  policy: SignInPolicy,
  roles: readonly string[],
): SignInStep | undefined => {
  const isTrusted = passed.by === 'singleSignOn' && policy.trustsSingleSignOn;
  if (account.has_second_factor && !passed.hasSecondFactor && !isTrusted) return 'secondFactor';
  if (account.must_change_password && passed.by === 'password') return 'newPassword';
  if (!account.has_second_factor && !isTrusted && isSecondFactorDemanded(policy, roles)) return 'enrolSecondFactor';
  return undefined;
};

const wayOf = ({ by, hasSecondFactor }: PendingSignIn): SignInWay =>
  by === 'password' ? (hasSecondFactor ? 'passwordAndCode' : 'password') : hasSecondFactor ? 'singleSignOnAndCode' : 'singleSignOn';

/** Records who came in, or who was refused and why; never what was typed. */
export const recordSignIn = (
  { audit, journal }: SignInParts,
  kind: 'signedIn' | 'signInRefused' | 'signedOut' | 'accountChanged',
  officerId: string | undefined,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const [actor] = officerId === undefined ? [] : journal.directory.actorsOf(officerId);
  return audit.record({
    kind,
    actorId: officerId ?? 'anonymous',
    ...(actor === undefined ? {} : { actorRole: actor.role, actorUnit: actor.unitId }),
    detail,
  });
};

/** The session begins only here, when nothing is lacking; until then the begun sign-in is kept and opens nothing. */
export const goOn = async (parts: SignInParts, passed: PendingSignIn, exchange: Exchange): Promise<SignInAnswer | ProblemAnswer> => {
  const { journal, pending, sessions, devices } = parts;
  const { request, reply } = exchange;
  const { officerId } = passed;
  const account = await findAccount(journal.pool, officerId);
  const roles = journal.directory.actorsOf(officerId).map(({ role }) => role);
  const refused =
    account === undefined
      ? 'sign-in-not-begun'
      : account.locked_at !== null
        ? 'account-locked'
        : roles.length === 0
          ? 'no-appointment'
          : undefined;
  if (account === undefined || refused !== undefined) {
    await pending.end(request, reply);
    await recordSignIn(parts, 'signInRefused', officerId, { reason: refused });
    return problem(refused ?? 'sign-in-not-begun');
  }
  const needed = findNextStep(account, passed, await readSignInPolicy(journal.pool), roles);
  if (needed !== undefined) return { needed };
  const by = wayOf(passed);
  await sessions.begin(officerId, request, reply, by);
  await devices.remember(request, reply, officerId);
  await pending.end(request, reply);
  await recordSignIn(parts, 'signedIn', officerId, { by });
  return toMe(officerId, journal);
};

/** Begins a sign-in after a right password or single sign-on; whatever was begun before in this browser ends. */
export const beginWith = async (
  parts: SignInParts,
  officerId: string,
  by: PendingSignIn['by'],
  exchange: Exchange,
): Promise<SignInAnswer | ProblemAnswer> => {
  const passed: PendingSignIn = { officerId, by, hasSecondFactor: false };
  await parts.pending.end(exchange.request, exchange.reply);
  const answer = await goOn(parts, passed, exchange);
  if ('needed' in answer) await parts.pending.begin(passed, exchange.reply);
  return answer;
};
