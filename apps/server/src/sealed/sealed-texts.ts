import { problemStatuses, type SealedProblemCode } from '@daiban/contract/problem-statuses';
import { type ProblemDefinitions, registerTexts } from '../platform/http/problem.ts';

const texts: Readonly<Record<SealedProblemCode, ProblemDefinitions[string]['texts']>> = {
  'sealed-room-shut': {
    'zh-CN': { title: '这里暂时不能收检举控告', nextStep: '请直接向纪检监察机关反映，也可以拨打 12388。' },
    en: { title: 'Accusations can not be taken here at the moment', nextStep: 'Go straight to the discipline body, or dial 12388.' },
  },
  'sealed-case-unknown': {
    'zh-CN': { title: '没有这一件，或者您不能看', nextStep: '请回到列表。' },
    en: { title: 'There is no such file, or it is not for you', nextStep: 'Go back to the list.' },
  },
  'matter-passed-on': {
    'zh-CN': {
      title: '您反映的事项已收到，已转有权处理的机关',
      detail: '这个查询码不再显示内容。',
      nextStep: '受理机关会按您留的联系方式与您联系；也可以向受理机关询问新的查询码。',
    },
    en: {
      title: 'Your matter was received and passed to the competent body',
      detail: 'This query code no longer shows anything of it.',
      nextStep: 'The body will reach you by what you left; you can also ask it for a new query code.',
    },
  },
  'sealed-out-of-turn': {
    'zh-CN': { title: '现在不能办这一步', nextStep: '请看这一件目前的状态，再选可以办的一步。' },
    en: { title: 'This step is not open now', nextStep: 'See where the file stands and choose a step that is open.' },
  },
  'accuser-anonymous': {
    'zh-CN': { title: '这是匿名反映，没有可以告知的人', nextStep: '处理情况会显示在反映人自己的查询页上。' },
    en: { title: 'The accusation is anonymous: there is nobody to tell', nextStep: 'The accuser sees the state on their own page.' },
  },
  'unit-in-conflict': {
    'zh-CN': {
      title: '这个单位或者它的负责人在回避范围内',
      nextStep: '请换一个单位，或者自行核实。',
      detail: '材料和有关情况不得让被反映的单位和个人知道（《信访工作条例》第三十条）。',
    },
    en: {
      title: 'This unit or its head stands in the conflict set',
      nextStep: 'Ask another unit, or verify it yourself.',
      detail: 'Neither the material nor its facts may reach the accused (Regulation on Petition Work, article 30).',
    },
  },
  'question-gives-away': {
    'zh-CN': { title: '问题里有反映人、被反映人的信息或者编号', nextStep: '请删去姓名、电话、住址和编号，只问事实。' },
    en: {
      title: 'The question gives away the accuser, the accused or a number',
      nextStep: 'Take out names, phones, addresses and numbers; ask for facts alone.',
    },
  },
  'conflict-set-unchanged': {
    'zh-CN': { title: '没有填要回避的单位或者个人', nextStep: '请至少填一个。' },
    en: { title: 'Neither a unit nor a person was named', nextStep: 'Name at least one.' },
  },
  'feedback-given': {
    'zh-CN': { title: '已经反馈过处理结果', nextStep: '请刷新查看。' },
    en: { title: 'The result was told already', nextStep: 'Reload to see it.' },
  },
  'accused-missing': {
    'zh-CN': { title: '没有填被反映的单位或者个人', nextStep: '请至少填一个：他们今后看不到这件事。' },
    en: { title: 'Neither an accused unit nor a person was named', nextStep: 'Name at least one: they are kept away from the file.' },
  },
  'unmerge-before-sealing': {
    'zh-CN': { title: '这件事项与别的事项并在一起', nextStep: '请先撤销并案，再逐件移交，外面才不会留下副本。' },
    en: {
      title: 'This matter is merged with another',
      nextStep: 'Undo the merge first and hand over each, so that no copy stays outside.',
    },
  },
  'matter-ended': {
    'zh-CN': { title: '这件事项已经结束', nextStep: '请把材料直接交给纪检监察机关。' },
    en: { title: 'This matter has ended', nextStep: 'Hand the papers to the discipline body directly.' },
  },
};

/** Adds the refusals of the sealed room to the catalogue of problems; harmless when called again. */
export const registerSealedTexts = (): void => registerTexts(definitions);

const definitions: ProblemDefinitions = Object.fromEntries(
  (Object.keys(texts) as SealedProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
);
