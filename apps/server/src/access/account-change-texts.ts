import type { SignInPolicyView } from '@daiban/contract/accounts';
import type { Language } from '../platform/http/problem.ts';

interface Line {
  readonly label: string;
  readonly value: string;
}

interface AccountChangeTexts {
  readonly person: string;
  readonly accounts: string;
  readonly then: string;
  readonly passwordToYou: string;
  readonly secondFactor: string;
  readonly removed: string;
  readonly kept: string;
  readonly account: string;
  readonly locks: string;
  readonly unlocks: string;
  readonly singleSignOn: string;
  policy(policy: SignInPolicyView): readonly Line[];
}

/** What the changes of accounts say to the person who is to sign them. Roles are named by their identifiers, which the page translates. */
export const accountChangeTexts: Readonly<Record<Language, AccountChangeTexts>> = {
  'zh-CN': {
    person: '工作人员',
    accounts: '开设账户数',
    then: '签批后',
    passwordToYou: '签批人到“账户”页领取一次性密码，只显示一次，当面或者电话告诉本人；首次登录必须改掉。',
    secondFactor: '动态码',
    removed: '停用',
    kept: '不变',
    account: '账户',
    locks: '锁定，并结束全部登录',
    unlocks: '解除锁定',
    singleSignOn: '统一身份',
    policy: (policy) => [
      { label: '无操作多久后退出', value: `${policy.idleMinutes}分钟` },
      { label: '一次登录最长', value: `${policy.absoluteHours}小时` },
      { label: '密码最少', value: `${policy.passwordLength}个字符` },
      { label: '必须使用动态码的岗位', value: `${policy.secondFactorRoles.length}个` },
      { label: '统一身份认证免动态码', value: policy.trustsSingleSignOn ? '是' : '否' },
    ],
  },
  en: {
    person: 'Member of staff',
    accounts: 'Accounts to open',
    then: 'When signed',
    passwordToYou:
      'Who signs draws the one-time password on the accounts page, where it is shown once, and tells it to its owner; it must be changed at first use.',
    secondFactor: 'Second factor',
    removed: 'taken away',
    kept: 'stays',
    account: 'Account',
    locks: 'locked, all sessions ended',
    unlocks: 'unlocked',
    singleSignOn: 'Single sign-on',
    policy: (policy) => [
      { label: 'Signed out after idling for', value: `${policy.idleMinutes} minutes` },
      { label: 'Longest session', value: `${policy.absoluteHours} hours` },
      { label: 'Shortest password', value: `${policy.passwordLength} characters` },
      { label: 'Roles that need a second factor', value: String(policy.secondFactorRoles.length) },
      { label: 'Single sign-on counts as second factor', value: policy.trustsSingleSignOn ? 'yes' : 'no' },
    ],
  },
};
