import type { ReviewOutcome } from '../../case/vocabulary.ts';
import { currentRemedy } from '../../remedy/current.ts';
import { unexecuted } from '../../remedy/execution.ts';
import { answersTo, serviceOf } from './choices.ts';
import type { Behaviours, Scene } from './scene.ts';

type RemedyCommand =
  | 'requestReview'
  | 'requestReReview'
  | 'acceptReview'
  | 'refuseReview'
  | 'draftReview'
  | 'decideReview'
  | 'decideReReview'
  | 'requestRefusalCheck'
  | 'checkRefusal'
  | 'requestWithdrawal'
  | 'cancelWithdrawal'
  | 'completeWithdrawal'
  | 'urgeExecution'
  | 'confirmExecution'
  | 'reopen';

/** In time one in `perCent` asks; out of time hardly anybody. */
const asksFor = ({ state, chance, today }: Scene, window: string, perCent: number) => {
  const inTime = state.duties.some(({ kind, dueOn }) => kind === window && today <= dueOn);
  return chance.happens(inTime ? perCent : 8) ? { words: '答复没有说到点子上。', late: !inTime } : undefined;
};

const signed = (scene: Scene) =>
  scene.chance.happens(92)
    ? { decision: 'signed' as const, service: serviceOf(scene) }
    : { decision: 'returned' as const, note: '请补充依据', service: serviceOf(scene) };

/** Review, re-review, checks of refusals, withdrawals, carrying out what was promised, and taking up again. */
export const behaviourOfRemedies: Behaviours<RemedyCommand> = {
  requestReview: (scene) => asksFor(scene, 'reviewWindow', 20),
  requestReReview: (scene) => asksFor(scene, 'reReviewWindow', 40),
  acceptReview: ({ state, chance }) => (currentRemedy(state)?.late === true && chance.happens(80) ? undefined : {}),
  refuseReview: ({ state }) =>
    currentRemedy(state)?.late === true ? { reason: '超过期限，没有正当理由', law: '《信访工作条例》第三十五条' } : undefined,
  draftReview: (scene) => {
    const { state, chance } = scene;
    if (currentRemedy(state)?.draft !== undefined && !chance.happens(5)) return undefined;
    const outcome: ReviewOutcome = chance.happens(70) ? 'uphold' : chance.pick(['vary', 'revoke', 'redoOrder']);
    const answers = outcome === 'uphold' || outcome === 'vary' ? answersTo(scene) : [];
    return { outcome, answers, reason: '经复查，说明如下。', law: '《信访工作条例》第三十五条' };
  },
  decideReview: signed,
  decideReReview: signed,
  requestRefusalCheck: ({ chance }) => (chance.happens(40) ? { words: '这件事应当受理。' } : undefined),
  checkRefusal: ({ chance }) => ({
    outcome: chance.happens(60) ? 'upheld' : 'overturned',
    reason: '经核查受理条件',
    law: '《信访工作条例》第二十三条',
  }),
  requestWithdrawal: ({ chance }) => {
    if (!chance.happens(6)) return undefined;
    return chance.happens(90) ? { pressure: 'none' } : { pressure: 'pressed', words: '有人要我撤回。' };
  },
  cancelWithdrawal: ({ chance }) => (chance.happens(35) ? {} : undefined),
  completeWithdrawal: ({ state, chance }) => {
    if (state.withdrawal?.pressure === true) return { decision: 'notOwnWill', note: '本人说不是自愿。' };
    if (state.withdrawal?.coolingOver !== true) return undefined;
    return { decision: chance.happens(90) ? 'confirmed' : 'notOwnWill', note: '已当面核实。' };
  },
  urgeExecution: ({ state, chance }) => {
    const [claim] = unexecuted(state);
    return claim === undefined || !chance.happens(10) ? undefined : { claimId: claim.id, reason: '承诺期限已过，尚未落实' };
  },
  confirmExecution: ({ state }) => {
    const [claim] = unexecuted(state);
    return claim === undefined ? undefined : { claimId: claim.id, note: '已完成整改并拍照。' };
  },
  reopen: ({ state, chance }) => {
    if (!chance.happens(3)) return undefined;
    const to = state.handlingUnitId === undefined ? 'registered' : chance.pick(['registered', 'handling'] as const);
    return { cause: chance.pick(['newFacts', 'notExecuted'] as const), to, reason: '信访人提出新的材料' };
  },
};
