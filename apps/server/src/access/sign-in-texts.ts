import { problemStatuses, type SignInProblemCode } from '@daiban/contract/problem-statuses';
import { says } from '../case-file/refusal-texts/definition.ts';
import { type ProblemDefinitions, registerTexts } from '../platform/http/problem.ts';

const texts = {
  'sign-in-refused': says(
    ['用户名或密码不正确', '请核对后再试；忘记密码的，请联系系统管理员。'],
    ['The user name or the password is wrong', 'Check both and try again; if you forgot the password, ask the administrator.'],
  ),
  'sign-in-not-begun': says(
    ['登录已中断', '请重新输入用户名和密码。'],
    ['The sign-in was interrupted', 'Enter your user name and password again.'],
  ),
  'code-refused': says(
    [
      '动态码不正确或已经用过',
      '每个动态码只能用一次：请等验证器显示下一个动态码再输入；总是不对的，请核对手机的时间。手机不在身边的，可以用恢复码。',
    ],
    [
      'The code is wrong or was used before',
      'Each code counts once: wait for the next one in your app. If it is wrong every time, check the clock of your phone. Without your phone, use a recovery code.',
    ],
  ),
  'account-locked': says(
    ['账户已锁定', '请联系管理员；解除锁定需要两名管理员签批。'],
    ['This account is locked', 'Ask an administrator; two of them have to sign before it opens again.'],
  ),
  'no-appointment': says(
    ['您目前没有任职，不能登录', '如已任职，请联系系统管理员核对任职时间。'],
    ['You hold no post at present and cannot sign in', 'If you do hold one, ask the administrator to check its dates.'],
  ),
  'one-time-password-expired': says(
    ['一次性密码已过期', '请联系管理员重新办理。'],
    ['The one-time password has expired', 'Ask the administrators for a new one.'],
  ),
  'one-time-password-gone': says(
    ['没有可以领取的一次性密码', '一次性密码只显示一次，且只给签批的人；需要新的，请重新办理恢复。'],
    [
      'There is no one-time password to draw',
      'It is shown once, and only to the person who signed; begin another recovery if a new one is needed.',
    ],
  ),
  'single-sign-on-away': says(
    ['统一身份认证暂时连不上', '请稍后再试，或者用用户名和密码登录。'],
    ['The identity provider does not answer', 'Try again later, or sign in with user name and password.'],
  ),
  'single-sign-on-refused': says(
    ['统一身份认证没有完成', '请重新点击登录；仍不行的，请联系系统管理员。'],
    ['Single sign-on was not completed', 'Begin again; if it still fails, ask the administrator.'],
  ),
  'single-sign-on-not-linked': says(
    ['您的统一身份还没有关联本系统的账户', '请联系管理员办理关联，或者用用户名和密码登录。'],
    ['Your identity is not linked to an account here', 'Ask the administrators to link it, or sign in with user name and password.'],
  ),
  'password-wrong': says(['当前密码不正确', '请核对后再试。'], ['The present password is wrong', 'Check it and try again.']),
  'password-too-short': says(
    ['新密码太短', '至少要有{least}个字符。'],
    ['The new password is too short', 'It needs at least {least} characters.'],
  ),
  'password-too-long': says(['新密码太长', '最多200个字符。'], ['The new password is too long', 'It may have at most 200 characters.']),
  'password-too-common': says(
    ['这个密码太容易猜到', '它常见、已经泄露过，或者由常见的词、日期、键盘顺序组成。请换成几个不相干的词，或者更长的一串字符。'],
    [
      'This password is too easy to guess',
      'It is common, has leaked before, or is made of common words, dates or keyboard runs. Use several unrelated words or a longer string.',
    ],
  ),
  'password-names-you': says(
    ['密码里有您的姓名、用户名、电话或单位', '同事最先会猜这些。请换一个与您和单位无关的密码。'],
    [
      'The password holds your name, user name, phone or office',
      'These are the first things a colleague would try. Choose one that has nothing to do with you or the office.',
    ],
  ),
  'password-unchanged': says(['新密码和原来的一样', '请换一个新的密码。'], ['The new password is the old one', 'Choose another one.']),
  'second-factor-there': says(
    ['已经启用动态码', '要换手机，请先停用现有的动态码。'],
    ['A second factor is there already', 'For a new phone, take the present one away first.'],
  ),
  'second-factor-demanded': says(
    ['您的岗位必须使用动态码', '要换手机，请由两名管理员办理账户恢复。'],
    ['Your post demands a second factor', 'For a new phone, have two administrators recover the account.'],
  ),
  'account-unknown': says(['没有这个账户', '请刷新账户列表。'], ['There is no such account', 'Reload the list of accounts.']),
  'account-there': says(['这个人已经有账户', '请刷新账户列表。'], ['This person has an account already', 'Reload the list of accounts.']),
  'officer-unknown': says(
    ['没有这个工作人员', '请先在“单位和人员”中登记。'],
    ['There is no such member of staff', 'Enter the person under units and people first.'],
  ),
  'user-name-taken': says(
    ['用户名“{userName}”已有人使用', '请换一个用户名。'],
    ['The user name “{userName}” is taken', 'Choose another one.'],
  ),
  'single-sign-on-taken': says(
    ['这个统一身份已经关联到别的账户', '请核对后再提出。'],
    ['This identity is linked to another account', 'Check it and propose again.'],
  ),
  'administrator-needs-two': says(
    ['管理员的账户要两人签批才能锁定', '请提出锁定申请，由另一名管理员签批。'],
    ['An administrator’s account is locked by two signatures only', 'Propose the lock and have another administrator sign it.'],
  ),
  'last-administrator': says(
    ['这是最后一名能签批的管理员', '请先任命另一名系统或安全管理员并开设账户。'],
    ['This is one of the last two who can sign', 'Appoint another system or security administrator with an account first.'],
  ),
} as const satisfies Record<SignInProblemCode, ProblemDefinitions[string]['texts']>;

/** What the refusals of signing in and of accounts say, with their statuses. */
export const signInProblems: ProblemDefinitions = Object.fromEntries(
  (Object.keys(texts) as SignInProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
);

/** Adds them to the catalogue of problems; harmless when called again. */
export const registerSignInTexts = (): void => registerTexts(signInProblems);
