import type { Journal } from '../journal/journal.ts';
import { hashPassword, verifyPassword } from '../platform/auth/passwords.ts';
import { readSignInPolicy } from '../platform/auth/sign-in-policy.ts';
import { judgePassword } from '../platform/auth/weak-passwords.ts';
import { type ProblemAnswer, problem } from '../platform/http/problem.ts';
import { type StaffAccountRow, writePassword } from './staff-account.ts';

/** What a colleague would try first: names of the person, of the units they work in, and of the office. */
const wordsAbout = ({ directory }: Journal, { officer_id, user_name }: StaffAccountRow): readonly string[] => {
  const officer = directory.officers.get(officer_id);
  const units = directory
    .actorsOf(officer_id)
    .flatMap(({ unitId }) => [directory.unit(unitId)?.shortName ?? '', directory.unitName(unitId)]);
  return [user_name, officer?.name ?? '', officer?.phone ?? '', directory.office.name, 'daiban', '信访', ...units].filter(
    (word) => word !== '',
  );
};

/** Replaces the password by one of the person's own choice; refuses weak, leaked and unchanged ones. */
export const setOwnPassword = async (
  journal: Journal,
  account: StaffAccountRow,
  newPassword: string,
): Promise<ProblemAnswer | undefined> => {
  const { passwordLength } = await readSignInPolicy(journal.pool);
  const fault = await judgePassword(newPassword, { leastLength: passwordLength, words: wordsAbout(journal, account) });
  if (fault !== undefined) return problem(fault, { facts: { least: passwordLength } });
  if (await verifyPassword(account.password_hash, newPassword)) return problem('password-unchanged');
  await writePassword(journal.pool, account.officer_id, await hashPassword(newPassword), journal.clock.now());
  return undefined;
};
