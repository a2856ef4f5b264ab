import { hash, verify } from '@node-rs/argon2';

// OWASP's second choice for argon2id (19 MiB, 2 rounds, 1 lane), which also are the library's defaults; named so that they cannot drift.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Longest password that is looked at, in characters; more only costs time. */
export const longestPassword = 200;

/** A PHC string of argon2id with its own salt. Throws RangeError beyond `longestPassword`. */
export const hashPassword = (password: string): Promise<string> => {
  if (password.length > longestPassword) throw new RangeError(`A password may have at most ${longestPassword} characters.`);
  return hash(password.normalize('NFKC'), settings);
};

let decoy: Promise<string> | undefined;

/**
 * True when the password fits. Give undefined for an unknown account: it takes as long as for a known one, so that accounts cannot
 * be told apart by time.
 */
export const verifyPassword = async (hashed: string | undefined, password: string): Promise<boolean> => {
  if (password.length > longestPassword) return false;
  decoy ??= hashPassword('no account has this password');
  const fits = await verify(hashed ?? (await decoy), password.normalize('NFKC')).catch(() => false);
  return hashed !== undefined && fits;
};
