import type { CaseState } from '@daiban/domain/case/state';
import type { ReviewOutcome } from '@daiban/domain/case/vocabulary';
import type { Stage } from './stage.ts';

const day = 480;
const district = 'lihai.district-review';

const who = (stage: Stage, role: 'reviewer' | 'unitHead'): string => {
  const officer = stage.officer(role, district);
  if (officer === undefined) throw new Error(`the demo has no ${role} in ${district}`);
  return officer;
};

const standing = (state: CaseState) => state.claims.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));

/** A petitioner who is not content asks for a review (条例 35); the district takes it up and upholds or sends back, as the place in the list says. */
export const playReview = async (stage: Stage, index: number): Promise<ReviewOutcome> => {
  const words = '答复里没有说明为什么不能一次修好，请上级再看一看。';
  stage.wait(2 * day);
  await stage.give('requestReview', { words, late: false }, 'petitioner', words);
  stage.wait(1.5 * day);
  await stage.give('acceptReview', {}, who(stage, 'reviewer'));
  stage.wait(4 * day);
  const outcome = index % 2 === 0 ? 'uphold' : 'redoOrder';
  const upheld = outcome === 'uphold';
  await stage.give(
    'draftReview',
    {
      outcome,
      answers: upheld ? standing(stage.state) : [],
      reason: upheld
        ? '经查阅案卷、询问双方并核对现场记录，原意见认定事实清楚，处理适当。'
        : '原意见没有说明分步处理的依据和时间安排，请查明后重新答复。',
      law: '《信访工作条例》第三十五条',
    },
    who(stage, 'reviewer'),
  );
  stage.wait(0.5 * day);
  await stage.give('decideReview', { decision: 'signed', service: 'electronic' }, who(stage, 'unitHead'));
  return outcome;
};
