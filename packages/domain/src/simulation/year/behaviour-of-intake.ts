import type { CommandInputs } from '../../case/commands.ts';
import type { FurtherRefusalGrounds, LegalChannelAdvice } from '../../case/events-of-intake.ts';
import { given } from '../../kernel/given.ts';
import { earlierMatterOf, otherUnit, serviceOf } from './choices.ts';
import type { Behaviours, Scene } from './scene.ts';

type IntakeCommand =
  | 'merge'
  | 'unmerge'
  | 'link'
  | 'requestSupplement'
  | 'supply'
  | 'split'
  | 'refuseFurther'
  | 'adviseLegalChannel'
  | 'turnDownProposal'
  | 'returnFromChannel'
  | 'dispute'
  | 'decideCompetence'
  | 'acceptSimple'
  | 'raiseTier'
  | 'offerSupport'
  | 'answerSupport';

const comparedWithEarlier = ({ state }: Scene): FurtherRefusalGrounds => ({
  earlierOpinion: '复核意见〔2023〕6号',
  earlierCaseId: earlierMatterOf(state),
  remediesState: 'reReviewDone',
  comparison: state.claims.map(({ id }) => ({ claimId: id, sameFacts: true, finding: '与原复核意见所述事实一致。' })),
  newFactsHeard: '信访人没有提出新的事实。',
  law: '《信访工作条例》第三十六条',
  explanation: '该事项已经复核终结，没有新的事实和理由。',
});

const advised: LegalChannelAdvice = {
  route: 'litigation',
  body: '区人民法院',
  address: '人民路1号',
  limit: '自知道之日起三年',
  law: '《信访工作条例》第三十一条',
  explanation: '该争议应当通过诉讼解决。',
};

const groundsOf = (scene: Scene): FurtherRefusalGrounds =>
  scene.state.intakeProposal?.ends === 'furtherRefusal' ? scene.state.intakeProposal.grounds : comparedWithEarlier(scene);

const refusal = (scene: Scene): CommandInputs['refuseFurther'] => {
  const { earlierCaseId, ...grounds } = groundsOf(scene);
  return { ...grounds, ...given({ earlierCaseId }), service: serviceOf(scene) };
};

/** Intake beside the ordinary way: what is asked for, joined, taken apart, led elsewhere, disputed or done at once. */
export const behaviourOfIntake: Behaviours<IntakeCommand> = {
  merge: ({ state, chance }) =>
    chance.happens(40) ? { intoCaseId: earlierMatterOf(state), reason: '同一信访人就同一事项再次提出' } : undefined,
  unmerge: ({ chance }) => (chance.happens(70) ? { reason: '经核对，不是同一事项' } : undefined),
  link: ({ state, chance }) =>
    state.links.length === 0 && chance.happens(6)
      ? { otherCaseId: earlierMatterOf(state), relation: 'follows', reason: '与此前事项有关' }
      : undefined,
  requestSupplement: (scene) =>
    scene.chance.happens(60) ? { missing: '请补充房屋坐落和现场照片。', service: serviceOf(scene) } : undefined,
  supply: ({ chance }) => {
    if (!chance.happens(60)) return undefined;
    return chance.happens(85)
      ? { response: 'supplied', words: '地址和照片补上了。', attachments: ['photo-2'] }
      : { response: 'declined', attachments: [] };
  },
  split: ({ state, chance }) =>
    chance.happens(70) ? { claimIds: state.claims.slice(-1).map(({ id }) => id), title: '另一事项', reason: '不属同一类事项' } : undefined,
  refuseFurther: (scene) => (scene.state.intakeProposal !== undefined || scene.chance.happens(25) ? refusal(scene) : undefined),
  adviseLegalChannel: (scene) => {
    const { intakeProposal: proposal } = scene.state;
    if (proposal === undefined && !scene.chance.happens(80)) return undefined;
    return { ...(proposal?.ends === 'legalChannel' ? proposal.advice : advised), service: serviceOf(scene) };
  },
  turnDownProposal: ({ chance }) => (chance.happens(90) ? { reason: '经核对，应当按信访程序办理' } : undefined),
  returnFromChannel: ({ chance }) =>
    chance.happens(90)
      ? { channelOutcome: chance.pick(['bodyDeclined', 'wrongRoute'] as const), reason: '法定机关书面告知不予受理' }
      : undefined,
  dispute: (scene) =>
    scene.chance.happens(60) ? { otherUnitId: otherUnit(scene), stance: 'bothDecline', reason: '职责有交叉，双方意见不一' } : undefined,
  decideCompetence: (scene) => ({
    unitId: scene.chance.happens(50) ? (scene.state.handlingUnitId ?? otherUnit(scene)) : otherUnit(scene),
    decidedBy: scene.chance.pick(['commonSuperior', 'jointConference'] as const),
    reason: '依职责清单确定',
  }),
  acceptSimple: (scene) =>
    scene.state.simple !== undefined || scene.chance.happens(60)
      ? { simpleGround: scene.chance.pick(['clearUndisputed', 'easilySolved', 'dailyLife'] as const), service: serviceOf(scene) }
      : undefined,
  raiseTier: ({ state, chance, office }) =>
    state.handlingUnitId !== undefined && office.handlingUnitIds.includes(state.handlingUnitId) && chance.happens(20)
      ? { unitId: 'leadership', reason: '本级协调不了，提级办理' }
      : undefined,
  offerSupport: ({ state, chance }) =>
    (state.supportOffers ?? []).length === 0 && chance.happens(12)
      ? { support: chance.pick(['hardshipAid', 'legalAid'] as const), note: '可以到街道窗口申请', ownWish: false }
      : undefined,
  answerSupport: ({ state, chance }) => {
    const open = state.supportOffers?.find(({ response }) => response === undefined);
    return open === undefined || !chance.happens(90)
      ? undefined
      : { offerId: open.id, response: chance.happens(60) ? 'accepted' : 'declined' };
  },
};
