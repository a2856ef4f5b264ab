import { administrators, type StaffAccount } from '@daiban/contract/accounts';

/** What an administrator can do with the account of a person. */
export type AccountAction = 'create' | 'recover' | 'lock' | 'lockByTwo' | 'unlock' | 'end' | 'link';

/** Everything that makes sense as the account stands, the likeliest first. */
export const actionsOf = ({ account, posts }: Pick<StaffAccount, 'account' | 'posts'>): readonly AccountAction[] => {
  if (account === undefined) return posts.length === 0 ? [] : ['create'];
  const isAdministrator = posts.some(({ role }) => (administrators as readonly string[]).includes(role));
  return [
    'recover',
    account.lockedAt === undefined ? (isAdministrator ? 'lockByTwo' : 'lock') : 'unlock',
    ...(account.sessions > 0 ? (['end'] as const) : []),
    'link',
  ];
};
