import { problemStatuses, type ResolutionProblemCode } from '@daiban/contract/problem-statuses';
import { type ProblemDefinitions, registerTexts } from '../../platform/http/problem.ts';

type Text = ProblemDefinitions[string]['texts'];

const says = (zh: readonly [title: string, nextStep: string], en: readonly [title: string, nextStep: string]): Text => ({
  'zh-CN': { title: zh[0], nextStep: zh[1] },
  en: { title: en[0], nextStep: en[1] },
});

const texts: Readonly<Record<ResolutionProblemCode, Text>> = {
  'team-unknown': says(
    ['没有这个化解团，或者已经不用了', '请刷新以后重新选。'],
    ['There is no such team, or it has ended', 'Reload and choose again.'],
  ),
  'team-empty': says(
    ['化解团里还没有人', '请至少选一位干部、调解员，或者资源名录里的一家。'],
    ['The team has no members', 'Choose at least one officer, mediator or helper of the directory.'],
  ),
  'way-of-others': says(
    ['这个方式不是您的岗位用的', '“订单”由村社发起，“派单”由信访部门发起。'],
    ['Your post does not call a team this way', 'A village orders; the petition office dispatches.'],
  ),
  'team-serves-elsewhere': says(
    ['这个化解团不去您的村社', '请换一个去您那里的，或者请信访部门派单。'],
    ['This team does not serve your village', 'Choose one that does, or ask the petition office to dispatch one.'],
  ),
  'team-text-says-who': says(
    ['里面有能认出人的字样：“{word}”', '请只写什么事、在哪一带。姓名、称呼、电话、门牌都不要写；是谁，看关联的信访事项。'],
    [
      'There are words by which somebody could be known: “{word}”',
      'Say what and whereabouts; no names, phones or doors. Who it is stands in the linked matter.',
    ],
  ),
  'team-order-unknown': says(['没有这张单', '请刷新以后重新打开。'], ['There is no such order', 'Reload and open it again.']),
  'team-order-stands-elsewhere': says(
    ['这张单已经不在这一步', '请刷新，看看现在到了哪一步。'],
    ['The order is no longer at this step', 'Reload to see where it stands.'],
  ),
  'session-before-team-order': says(
    ['见面的日子比发单还早', '请填发单当天或者以后的日子。'],
    ['The session was held before the team was called', 'Give the day of the call or a later one.'],
  ),
  'team-session-missing': says(
    ['还没有一次见面记录', '化解了的，先记下什么时候见的面、怎么谈的；没有谈成，可以选“没有化解”。'],
    ['No session is written down yet', 'Write down when you met and what was said; if it never came to that, choose “not resolved”.'],
  ),
};

/** Adds the codes of resolution teams to the catalogue of problems. */
export const registerResolutionTexts = (): void =>
  registerTexts(
    Object.fromEntries(
      (Object.keys(texts) as ResolutionProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
    ),
  );
