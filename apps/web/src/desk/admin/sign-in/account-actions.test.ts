import { describe, expect, it } from 'vitest';
import { actionsOf } from './account-actions.ts';

const account = { userName: 'chen', mustChangePassword: false, hasSecondFactor: false, lacksSecondFactor: false, sessions: 0 };
const posts = [{ role: 'windowOfficer' as const, unitName: '信访办' }];

describe('what can be done with an account', () => {
  it('is opening one for who has a post and none yet, and nothing for who has neither', () => {
    expect(actionsOf({ posts })).toEqual(['create']);
    expect(actionsOf({ posts: [] })).toEqual([]);
  });

  it('is recovering, locking or unlocking, linking, and signing out who is signed in', () => {
    expect(actionsOf({ posts, account })).toEqual(['recover', 'lock', 'link']);
    expect(actionsOf({ posts, account: { ...account, sessions: 2, lockedAt: '2026-09-24T01:00:00Z' } })).toEqual([
      'recover',
      'unlock',
      'end',
      'link',
    ]);
  });

  it('is locking by two signatures only, where the account is an administrator’s', () => {
    expect(actionsOf({ posts: [{ role: 'auditAdmin', unitName: '办事处' }], account })).toContain('lockByTwo');
  });
});
