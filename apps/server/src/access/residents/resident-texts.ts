import { problemStatuses, type ResidentProblemCode } from '@daiban/contract/problem-statuses';
import { type ProblemDefinitions, registerTexts } from '../../platform/http/problem.ts';

type Text = ProblemDefinitions[string]['texts'];

const says = (zh: readonly [title: string, nextStep: string], en: readonly [title: string, nextStep: string]): Text => ({
  'zh-CN': { title: zh[0], nextStep: zh[1] },
  en: { title: en[0], nextStep: en[1] },
});

const texts: Readonly<Record<ResidentProblemCode, Text>> = {
  'proof-needed': says(
    ['请再填手机号的后四位', '填提交时留的电话的最后四位数字，或者用短信验证码。'],
    ['The last four digits of the phone are needed', 'Give the last four digits of the phone you left, or use a code by text message.'],
  ),
  'proof-wrong': says(
    ['后四位对不上', '请对照提交时留的电话再填一次，也可以用短信验证码。填错五次，要等一会儿才能再填。'],
    [
      'The digits do not fit',
      'Compare them with the phone you left when you filed, or use a code by text message. After five wrong tries there is a pause.',
    ],
  ),
  'proof-paused': says(
    ['试的次数多了，请等{minutes}分钟', '等一会儿再填；等不及可以用短信验证码，或者打电话、到窗口，核对是您本人就能查。'],
    ['Too many tries; please wait {minutes} min', 'Try again later; a code by text message, a call or the window help you at once.'],
  ),
  'no-phone-given': says(
    ['这件事没有留电话', '凭查询码就能打开，不用验证码。'],
    ['No phone was left with this matter', 'The query code alone opens it.'],
  ),
  'one-time-code-wrong': says(
    ['验证码不对，或者过期了', '请对照短信再填一次；填错五次或者过了十分钟，要重新发一个。'],
    ['The code is wrong or over', 'Compare it with the message; after five tries or ten minutes, ask for a new one.'],
  ),
  'one-time-codes-unavailable': says(
    ['现在不能发短信', '请用手机号的后四位，或者打电话、到窗口办理。'],
    ['Text messages can not be sent now', 'Use the last four digits of the phone, phone us or come to the window.'],
  ),
  'too-many-codes': says(
    ['给这个号码发的短信太多了', '请过一个小时再试；急的话请打电话或者到窗口。'],
    ['This phone has had too many messages', 'Try again in an hour; if it is urgent, phone us or come to the window.'],
  ),
  'assisted-act-unknown': says(
    ['没有找到要确认的内容', '请对照短信里的网址再打开一次；链接七天内有效。'],
    ['There is nothing to confirm here', 'Open the address of the message again; it holds for seven days.'],
  ),
  'assisted-act-decided': says(
    ['这一步已经处理过，或者过期了', '要办的话，请再到窗口，或者自己在网上办。'],
    ['This has been decided or is over', 'Come to the window again, or do it online yourself.'],
  ),
  'mandate-link-unknown': says(
    ['没有找到这份委托', '请对照短信里的网址再打开一次，或者用查询码查看，也可以打电话、到窗口。'],
    [
      'This mandate was not found',
      'Open the address of the message again, follow the matter with its code, phone us or come to the window.',
    ],
  ),
  'own-contact-missing': says(
    ['信访人没有留电话，没法本人确认', '请信访人先留电话，或者由信访人自己用查询码办理。'],
    ['The petitioner has left no phone to confirm with', 'Have them leave a phone first, or let them act with their query code.'],
  ),
  'not-from-the-office': says(
    ['这里只能由信访人本人来办', '工作人员已登录的电脑不能办，请用自己的手机打开。'],
    ['This is for the petitioner alone', 'It can not be done where staff are signed in; open it on your own phone.'],
  ),
};

/** Adds the refusals of proof, accounts, representatives and assisted entry to the catalogue of problems; harmless when called again. */
export const registerResidentTexts = (): void => registerTexts(residentProblems);

const residentProblems: ProblemDefinitions = Object.fromEntries(
  (Object.keys(texts) as ResidentProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
);
