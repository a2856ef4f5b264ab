import { type CouncilProblemCode, problemStatuses } from '@daiban/contract/problem-statuses';
import { type ProblemDefinitions, registerTexts } from '../../platform/http/problem.ts';

type Text = ProblemDefinitions[string]['texts'];

const says = (zh: readonly [title: string, nextStep: string], en: readonly [title: string, nextStep: string]): Text => ({
  'zh-CN': { title: zh[0], nextStep: zh[1] },
  en: { title: en[0], nextStep: en[1] },
});

const texts: Readonly<Record<CouncilProblemCode, Text>> = {
  'council-unknown': says(['没有这个议事会', '请刷新以后重新选。'], ['There is no such council', 'Reload and choose again.']),
  'council-there': says(
    ['这个地方已经有这一类议事会', '请在已有的议事会里记会议和议题。'],
    ['This place has a council of this type already', 'Keep its sessions and items there.'],
  ),
  'council-type-unknown': says(
    ['没有这一类议事会', '请先设好类型：名称、哪一级、多久开一次。'],
    ['There is no such type of council', 'Set the type first: its title, tier and rhythm.'],
  ),
  'session-unknown': says(
    ['没有这次会议', '请先记下会议，再记议题的结果。'],
    ['There is no such session', 'Write down the session first.'],
  ),
  'item-unknown': says(['没有这个议题', '请刷新以后重新打开。'], ['There is no such item', 'Reload and open it again.']),
  'item-stands-elsewhere': says(
    ['这个议题已经办完，或者已经转为信访事项', '请刷新，看看现在到了哪一步。'],
    ['The item is done, or is a matter by now', 'Reload to see where it stands.'],
  ),
  'session-before-item': says(
    ['会议比议题提出得还早', '请选提出以后开的会议。'],
    ['The session was held before the item was raised', 'Choose a later one.'],
  ),
  'task-before-session': says(
    ['办好的日子早于会议', '请填会议当天或者以后的日子。'],
    ['The task is due before the session', 'Give the day of the session or a later one.'],
  ),
  'unknown-task': says(['没有这件待办，或者已经办好', '请刷新以后再看。'], ['There is no such open task', 'Reload and look again.']),
  'task-done-in-the-future': says(
    ['办好的日子还没到', '请填今天或者以前的日子。'],
    ['That day has not come yet', 'Give today or an earlier day.'],
  ),
  'held-in-the-future': says(['会议还没有开', '开过以后再记。'], ['The session has not been held yet', 'Write it down afterwards.']),
  'raised-in-the-future': says(
    ['提出的日子还没到', '请填今天或者以前的日子。'],
    ['That day has not come yet', 'Give today or an earlier day.'],
  ),
  'consent-missing': says(
    ['提出的居民没有同意', '问过本人、本人愿意，才能转为信访事项；不愿意的，继续在议事会里商量。'],
    ['The resident who raised it has not consented', 'Ask them; without their consent it stays with the council.'],
  ),
};

/** Adds the codes of councils to the catalogue of problems. */
export const registerCouncilTexts = (): void =>
  registerTexts(
    Object.fromEntries(
      (Object.keys(texts) as CouncilProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
    ),
  );
