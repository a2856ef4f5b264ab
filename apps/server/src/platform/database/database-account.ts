import { spawnSync } from 'node:child_process';

/** The system user that runs the database programs when this program itself runs as root, which PostgreSQL refuses. */
export interface DatabaseAccount {
  readonly uid: number;
  readonly gid: number;
}

const createdAccount = 'daiban-db';

const findAccount = (name: string): DatabaseAccount | undefined => {
  const read = (option: string): number => {
    const answer = spawnSync('id', [option, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : Number.NaN;
  };
  const [uid, gid] = [read('-u'), read('-g')];
  return uid > 0 && gid > 0 ? { uid, gid } : undefined;
};

const createAccount = (): DatabaseAccount | undefined => {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', createdAccount]],
    ['adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/bin/false', createdAccount]],
  ];
  for (const [program, options] of ways) {
    if (spawnSync(program, options, { stdio: 'ignore' }).status !== 0) continue;
    const account = findAccount(createdAccount);
    if (account !== undefined) return account;
  }
  return undefined;
};

/** The account to use as root: our own, that of a PostgreSQL installation, a new one, or `nobody`. Throws with a sentence when there is none. */
export const chooseDatabaseAccount = (): DatabaseAccount => {
  const account = findAccount(createdAccount) ?? findAccount('postgres') ?? createAccount() ?? findAccount('nobody');
  if (account !== undefined) return account;
  throw new Error(
    `PostgreSQL does not run as root, and no other user could be found or created. Create one ("useradd --system ${createdAccount}"), start Daiban as an ordinary user, or set DATABASE_URL.`,
  );
};

export const isRoot = (): boolean => process.getuid?.() === 0;

/** True when the account passes a test of `/bin/sh` on the path, asked as that account, so that every parent's permissions count. */
export const canReach = (account: DatabaseAccount | undefined, test: '-x' | '-r' | '-d', path: string): boolean =>
  spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], { stdio: 'ignore', cwd: '/', ...account }).status === 0;
