import { problemStatuses, type SignedChangeProblemCode } from '@daiban/contract/problem-statuses';
import { type ProblemDefinitions, registerTexts } from '../http/problem.ts';

const texts = {
  'change-kind-unknown': {
    'zh-CN': { title: '没有这种变更', nextStep: '请从管理页面发起变更。' },
    en: { title: 'There is no such kind of change', nextStep: 'Begin the change from an administration page.' },
  },
  'change-unknown': {
    'zh-CN': { title: '没有找到这项变更', nextStep: '请刷新待签变更列表。' },
    en: { title: 'This change was not found', nextStep: 'Reload the list of changes.' },
  },
  'change-decided': {
    'zh-CN': { title: '这项变更已经处理过', nextStep: '请刷新列表查看结果。' },
    en: { title: 'This change was decided already', nextStep: 'Reload the list to see how.' },
  },
  'second-person-needed': {
    'zh-CN': { title: '需要另一个人签批', nextStep: '请由另一位有权限的管理员签批；您自己提出的变更，您只能撤回。' },
    en: {
      title: 'A second person has to sign',
      nextStep: 'Ask another administrator who may sign; what you proposed yourself you can only withdraw.',
    },
  },
} as const satisfies Record<SignedChangeProblemCode, ProblemDefinitions[string]['texts']>;

const problems: ProblemDefinitions = Object.fromEntries(
  (Object.keys(texts) as SignedChangeProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
);

/** Adds the refusals of proposing and deciding to the catalogue of problems; harmless when called again. */
export const registerSignedChangeTexts = (): void => registerTexts(problems);
