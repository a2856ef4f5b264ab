import type { CaseState } from '@daiban/domain/case/state';
import type { DemoMatter } from './content/matter.ts';
import type { Stage } from './stage.ts';
import { day, draft, people, signAndIssue } from './steps.ts';

export const standing = (state: CaseState) => state.claims.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));

/** The petitioner is not content and asks the organ above (条例 35). */
export const askForReview = (stage: Stage, words = '答复里没有说明为什么不能一次办好，请上级再看一看。'): Promise<void> =>
  stage.give('requestReview', { words, late: false }, 'petitioner', words);

export const draftReview = (stage: Stage, outcome: 'uphold' | 'redoOrder'): Promise<void> =>
  stage.give(
    'draftReview',
    {
      outcome,
      answers: outcome === 'uphold' ? standing(stage.state) : [],
      reason:
        outcome === 'uphold'
          ? '经查阅案卷、询问双方并核对现场记录，原意见认定事实清楚，处理适当。'
          : '原意见没有说明分步处理的依据和时间安排，请查明后重新答复。',
      law: '《信访工作条例》第三十五条',
    },
    people.districtReviewer,
  );

/** The district takes the request up. */
export const acceptReview = async (stage: Stage): Promise<void> => {
  await stage.wait(1.5 * day);
  await stage.give('acceptReview', {}, people.districtReviewer);
};

/** It prepares its opinion, and its head signs it. */
export const decideReview = async (stage: Stage, outcome: 'uphold' | 'redoOrder'): Promise<void> => {
  await stage.wait(3 * day);
  await draftReview(stage, outcome);
  await stage.wait(0.2 * day);
  await stage.give('decideReview', { decision: 'signed', service: 'electronic' }, people.districtHead);
};

/** A review sent the opinion back: what was missing is found out, and the answer says it. */
export const answerAnew = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  await stage.wait(6 * day);
  await draft(stage, matter, '经重新核实，分步处理的依据和时间安排已查明并向信访人说明。');
  await signAndIssue(stage, matter);
};
