import { problemStatuses, type RoadProblemCode } from '@daiban/contract/problem-statuses';
import { type ProblemDefinitions, registerTexts } from '../../platform/http/problem.ts';

type Text = ProblemDefinitions[string]['texts'];

const says = (zh: readonly [title: string, nextStep: string], en: readonly [title: string, nextStep: string]): Text => ({
  'zh-CN': { title: zh[0], nextStep: zh[1] },
  en: { title: en[0], nextStep: en[1] },
});

const texts: Readonly<Record<RoadProblemCode, Text>> = {
  'finding-unknown': says(
    ['没有找到这条巡查发现', '请核对链接；不知道是哪一条的，请打电话问社区。'],
    ['This finding was not found', 'Check the link, or phone the community.'],
  ),
  'segment-unknown': says(
    ['没有这个路段', '请刷新以后重新选路段，也可以不选，只写地点。'],
    ['There is no such segment', 'Reload and choose again, or leave it out and describe the place.'],
  ),
  'finding-stands-elsewhere': says(
    ['这条巡查发现已经到了别的环节', '请刷新，看看现在到了哪一步。'],
    ['The finding stands somewhere else by now', 'Reload to see where it stands.'],
  ),
  'ticket-came-back': says(
    ['这个单位已经退回过', '请看它退回的理由，派给别的单位。'],
    ['This unit handed the ticket back before', 'Read why, and send it to another unit.'],
  ),
  'ready-before-today': says(['修好的日子已经过去了', '请填今天或者以后的日子。'], ['That day is over', 'Give today or a later day.']),
  'picture-missing': says(
    ['请附一张修好以后的照片', '拍一张修好的样子，有人脸、车牌的先涂掉。'],
    ['A picture of the repair is missing', 'Take one; paint over people and number plates first.'],
  ),
  'own-repair': says(
    ['修的单位不能自己说修好了', '请由报的人来看，报的人可以凭链接确认。'],
    ['Whoever repaired it does not confirm it', 'Who reported it looks and confirms, by the link that they have.'],
  ),
  'not-a-road-chief': says(
    ['选的人不是路长', '请先由管理员任命为路长，再把路段交给他。'],
    ['This person is no road chief', 'Have them appointed first, then give them the segment.'],
  ),
  'not-a-chief-of-chiefs': says(
    ['总路长要由街道领导担任', '请选党工委、办事处的领导。'],
    ['The chief of chiefs is a leader of the street', 'Choose one of the leaders.'],
  ),
};

/** Adds the codes of road chiefs to the catalogue of problems. */
export const registerRoadTexts = (): void =>
  registerTexts(
    Object.fromEntries(
      (Object.keys(texts) as RoadProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
    ),
  );
