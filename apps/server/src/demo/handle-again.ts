import type { EvaluationGrade } from '@daiban/domain/case/vocabulary';
import type { DemoMatter } from './content/matter.ts';
import type { Stage } from './stage.ts';
import { day, handlerOf, headOf, leaderOver, people, toAnswers, visit } from './steps.ts';

/** Given back to the unit because the petitioner is not satisfied (S2.29). */
export const giveBack = async (stage: Stage, besideReview = false): Promise<void> => {
  await stage.give(
    'reassign',
    {
      reason: besideReview ? '信访人已申请复查，同时希望原单位再办一次。' : '回访不满意，请查清不满意的原因，重新办理并逐项答复。',
      wantedBesideReview: besideReview,
    },
    people.officeHead,
  );
};

/** The first four of the five limits; `pace` above 1 misses some. */
export const meetLimits = async (stage: Stage, matter: DemoMatter, pace = 1): Promise<void> => {
  const { lineUnitId: unitId } = matter;
  const head = headOf(stage, unitId);
  await stage.wait(0.6 * day * pace);
  await stage.give(
    'meetLimit',
    { limit: 'report', record: '已向信访办书面报告不满意的原因：原答复没有说清完成时间。' },
    handlerOf(stage, unitId),
  );
  await stage.wait(0.6 * day * pace);
  await stage.give('meetLimit', { limit: 'sponsor', record: '由分管领导牵头，承办单位负责人具体办理。' }, leaderOver(stage, unitId));
  const meetOn = stage.dayAfter(2);
  await stage.give(
    'inviteToMeeting',
    { meetOn, time: '14:30', place: '街道矛调中心二楼会商室', purpose: '当面听取意见，一起看方案；可以带人同来，也可以不来。' },
    head,
  );
  await stage.wait(90);
  const invitationId = stage.state.invitations?.at(-1)?.id ?? 'm1';
  await stage.give('answerInvitation', { invitationId, answer: 'accepted', words: '到时候过来。' }, 'petitioner', '到时候过来。');
  await stage.waitUntil(new Date(`${meetOn}T15:40:00+08:00`));
  await stage.give('meetLimit', { limit: 'meet', record: '已当面沟通，双方对照答复逐项核对，形成处理意见。', invitationId }, head);
  await stage.wait(day * pace);
  await stage.give('meetLimit', { limit: 'study', record: '领导班子专题研究，确定完成时间和责任人。' }, head);
};

/** Answered anew, claim by claim: a changed opinion, or the same one with its reasons. */
export const answerAgain = async (stage: Stage, matter: DemoMatter, changed = true): Promise<void> => {
  const answers = toAnswers(matter, stage.state);
  await stage.give(
    'replyRedo',
    {
      answers: changed ? answers.map((answer) => ({ ...answer, decision: `${answer.decision}完成时间和联系人已书面告知。` })) : answers,
      ...(changed ? {} : { reasons: '重新核实后，事实没有变化；已把依据和计算过程向信访人逐条讲明。' }),
      service: 'electronic',
    },
    headOf(stage, matter.lineUnitId),
  );
};

/** Dissatisfied, handled again within its limits, and asked once more. */
export const handleAgain = async (stage: Stage, matter: DemoMatter, then: EvaluationGrade, changed = true): Promise<void> => {
  await stage.wait(0.7 * day);
  await giveBack(stage);
  await meetLimits(stage, matter);
  await stage.wait(2 * day);
  await answerAgain(stage, matter, changed);
  await stage.wait(2 * day);
  await visit(stage, then, then === 'dissatisfied' ? '信访人表示比上次说得清楚，但对结果仍有意见。' : undefined);
};
