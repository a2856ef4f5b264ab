import { userNameForm } from '@daiban/contract/accounts';

interface Named {
  readonly officerId: string;
  readonly name: string;
}

/**
 * A user name for each person, to be changed where the office has its own way: the name as it is, numbered where two are alike; empty
 * where the name has characters that no user name may have.
 */
export const suggestUserNames = (people: readonly Named[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  const given = new Map<string, string>();
  for (const { officerId, name } of people) {
    const base = name.toLowerCase().replace(/[^a-z0-9\p{Script=Han}]/gu, '');
    let userName = base;
    for (let number = 2; taken.has(userName); number += 1) userName = `${base}${number}`;
    const fits = userNameForm.test(userName);
    if (fits) taken.add(userName);
    given.set(officerId, fits ? userName : '');
  }
  return given;
};
