import type { VersionProblemCode } from '@daiban/contract/problem-statuses';
import { problemStatuses } from '@daiban/contract/problem-statuses';
import { getRulebook } from '@daiban/domain/rulebook/catalogue';
import type { FigureFault } from '@daiban/domain/rulebook/change-figures';
import { findDutyRule } from '@daiban/domain/rulebook/engine';
import { faultInWords } from '@daiban/domain/rulebook/fault-words';
import { type ProblemAnswer, type ProblemDefinitions, problem, registerTexts } from '../../platform/http/problem.ts';

const texts = {
  'rulebook-refused': {
    'zh-CN': { title: '规则不能这样定', detail: '{chinese}', nextStep: '改到法律的底线以内再提交。' },
    en: { title: 'The rules cannot be set so', detail: '{english}', nextStep: 'Stay within what the law allows and propose again.' },
  },
  'rulebook-base-changed': {
    'zh-CN': { title: '规则已经有了更新的版本', nextStep: '最新的是 {newest}。请在最新版本上重新修改。' },
    en: { title: 'There is a newer version of the rules', nextStep: 'The newest is {newest}. Make the change on that one.' },
  },
  'rulebook-unchanged': {
    'zh-CN': { title: '与现在的规则一样', nextStep: '没有要改的，不用签批。' },
    en: { title: 'The rules say this already', nextStep: 'There is nothing to change.' },
  },
  'figure-unfit': {
    'zh-CN': {
      title: '看不懂 {figure} 的数值“{given}”',
      nextStep: '期限写成 7wd（工作日）、15nd（自然日）、3m（月）或 2h（小时），其他写整数。',
    },
    en: {
      title: 'The value “{given}” of {figure} is not understood',
      nextStep:
        'Write lengths as 7wd (working days), 15nd (natural days), 3m (months) or 2h (hours), and everything else as a whole number.',
    },
  },
  'effective-too-early': {
    'zh-CN': { title: '生效日期太早', nextStep: '最早可以从 {earliest} 起生效。' },
    en: { title: 'That is too early to take effect', nextStep: 'It can take effect from {earliest} on.' },
  },
  'simulation-running': {
    'zh-CN': { title: '已有一次推演正在进行', nextStep: '等它做完，或先停止它。' },
    en: { title: 'A simulation is running already', nextStep: 'Wait until it is done, or stop it.' },
  },
} as const satisfies Record<VersionProblemCode, ProblemDefinitions[string]['texts']>;

/** Adds the refusals of versions and simulations to the catalogue of problems; harmless when called again. */
export const registerVersionTexts = (): void =>
  registerTexts(
    Object.fromEntries(
      (Object.keys(texts) as VersionProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
    ),
  );

/** The first fault of a rulebook as an answer. */
export const faultAnswer = (faults: readonly FigureFault[]): ProblemAnswer => {
  const [fault] = faults;
  if (fault === undefined || fault.code === 'nothing-changed') return problem('rulebook-unchanged');
  if ('figure' in fault) return problem('figure-unfit', { facts: { figure: fault.figure, given: fault.given } });
  // In the words of the rule, not by its name in the file.
  const named = { ...fault, rule: findDutyRule(getRulebook('nationalLaw'), fault.rule)?.title ?? fault.rule };
  return problem('rulebook-refused', {
    facts: { ...fault, chinese: faultInWords(named, 'zh-CN'), english: faultInWords(named, 'en') },
  });
};
