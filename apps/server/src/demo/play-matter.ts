import { unexecuted } from '@daiban/domain/remedy/execution';
import type { DemoMatter } from './content/matter.ts';
import { answerAgain, giveBack, handleAgain, meetLimits } from './handle-again.ts';
import { acceptReview, answerAnew, askForReview, decideReview } from './play-review.ts';
import { NotYet, type Stage } from './stage.ts';
import {
  arrive,
  confirmAll,
  day,
  draft,
  handlerOf,
  headOf,
  people,
  propose,
  recorderOf,
  register,
  signAndIssue,
  signAssignment,
  takeUp,
  talk,
  toAnswers,
  visit,
  waitOut,
} from './steps.ts';

/** How a matter goes: how quick the office is, where it gets stuck, and what the petitioner thinks. All from its place in the list, so that every demo is alike. */
interface Course {
  readonly index: number;
  readonly pace: number;
  readonly stopsBefore?: 'register' | 'signAssignment' | 'accept' | 'contact' | 'draftReply' | 'signClosure' | 'issueReply' | 'returnVisit';
  readonly grade: 'satisfied' | 'basicallySatisfied' | 'dissatisfied' | undefined;
  readonly asks: boolean;
  readonly joint: boolean;
  /** What the answer promised is forgotten until somebody reminds the unit. */
  readonly forgets: boolean;
}

const courseOf = (index: number, isRecent: boolean): Course => {
  const stuck = (['accept', 'contact', 'draftReply', 'signClosure', 'returnVisit', 'signAssignment', 'issueReply', 'register'] as const)[
    Math.floor(index / 9) % 8
  ];
  return {
    index,
    pace: [0.6, 0.8, 1, 0.7][index % 4] ?? 1,
    ...(isRecent && index % 9 === 8 && stuck !== undefined ? { stopsBefore: stuck } : {}),
    grade: (['satisfied', 'satisfied', 'basicallySatisfied', 'satisfied', 'dissatisfied', 'satisfied', undefined] as const)[index % 7],
    asks: index % 9 === 3,
    joint: index % 13 === 6,
    forgets: index % 29 === 4,
  };
};

const closingWords = ['办得挺快，问题解决了，谢谢。', '态度好，讲得清楚。', '能办的都办了，剩下的也说明白了。', undefined];

/** A petitioner who is not content: handled again, or a review beside it; in the end most have an answer they can live with. */
const settleDispute = async (stage: Stage, matter: DemoMatter, { index }: Course): Promise<void> => {
  if (index % 2 === 0) {
    await handleAgain(stage, matter, index % 3 === 0 ? 'dissatisfied' : 'basicallySatisfied');
    if (stage.state.followup === 'settled') return;
    await stage.wait(3 * day);
    await stage.give('settle', { reason: 'petitionerEndsTalks' }, 'petitioner');
    return;
  }
  const asks = matter.kind === 'appeal' && stage.state.procedure === 'replied';
  if (!asks) return handleAgain(stage, matter, 'basicallySatisfied', false);
  await stage.wait(0.5 * day);
  await askForReview(stage);
  await stage.wait(0.3 * day);
  await giveBack(stage, true);
  await acceptReview(stage);
  await meetLimits(stage, matter);
  const outcome = index % 4 === 1 ? 'uphold' : 'redoOrder';
  await decideReview(stage, outcome);
  await stage.wait(day);
  if (outcome === 'uphold') await answerAgain(stage, matter, false);
  else await answerAnew(stage, matter);
  await stage.wait(2 * day);
  await visit(stage, 'satisfied', '信访人表示这次把依据和时间都讲明白了，认可。');
};

/** Promises are kept within their term; a forgotten one is urged, and then kept. */
const carryOutPromises = async (stage: Stage, matter: DemoMatter, { forgets }: Course): Promise<void> => {
  if (forgets) {
    await waitOut(stage, 'executionTask');
    await stage.wait(2 * day);
    const claimId = unexecuted(stage.state)[0]?.id;
    if (claimId !== undefined && stage.state.duties.some(({ kind }) => kind === 'executionTask'))
      await stage.give(
        'urgeExecution',
        { claimId, reason: '答复支持的事项到期没有报送落实情况，请说明原因并抓紧落实。' },
        people.officeHead,
      );
    await stage.wait(2 * day);
  } else await stage.wait(6 * day);
  await confirmAll(stage, matter);
};

/** A unit that was late says why, when it is over. */
const answerCopyNotices = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  for (const { id, answered } of stage.state.supervision?.copyNotices ?? [])
    if (!answered)
      await stage.give(
        'answerCopyNotice',
        { letterId: id, answer: '因现场条件延误，现已办结并答复信访人，今后提前安排。' },
        headOf(stage, matter.lineUnitId),
      );
};

const followUp = async (stage: Stage, matter: DemoMatter, course: Course): Promise<void> => {
  const { index, pace, grade } = course;
  await answerCopyNotices(stage, matter);
  if (course.stopsBefore === 'returnVisit') return;
  await stage.wait(2 * day * pace);
  if (stage.state.followup === 'visitDue') {
    if (index % 17 === 5) {
      await stage.give('returnVisit', { by: 'phone', result: 'notReached', note: '两次拨打无人接听，改日再联系。' }, people.visitor);
      await stage.wait(day);
    }
    await visit(stage, grade ?? 'basicallySatisfied');
  }
  await stage.wait(0.5 * day);
  if (grade !== undefined) {
    const words = grade === 'dissatisfied' ? '和我期望的还有差距，请再看看。' : closingWords[index % closingWords.length];
    await stage.give(
      'evaluate',
      { handlingUnit: grade, officer: grade === 'dissatisfied' ? 'basicallySatisfied' : grade, ...(words === undefined ? {} : { words }) },
      'petitioner',
      words,
    );
  }
  if (stage.state.followup === 'dissatisfied') await settleDispute(stage, matter, course);
  await carryOutPromises(stage, matter, course);
  await waitOut(stage, 'evaluationWindow');
  await waitOut(stage, 'reviewWindow');
  await waitOut(stage, 'reReviewWindow');
  const isOver = stage.state.procedure === 'concluded' && (stage.state.followup === 'settled' || stage.state.followup === 'none');
  if (!isOver) return;
  await stage.wait(5 * day);
  await stage.give('archive', { retention: matter.kind === 'appeal' ? 'thirtyYears' : 'tenYears' }, people.archivist);
};

const handleIt = async (stage: Stage, matter: DemoMatter, course: Course): Promise<void> => {
  const unitId = matter.lineUnitId;
  const head = headOf(stage, unitId);
  const handler = handlerOf(stage, unitId);
  if (course.stopsBefore === 'accept') return;
  await takeUp(stage, unitId, course.pace);
  if (course.joint) {
    const other = unitId === 'lihai.enforcement' ? 'lihai.city-building' : 'lihai.enforcement';
    await stage.wait(60);
    await stage.give('addCoUnit', { unitId: other, task: '到现场一并核实，书面反馈本单位职责范围内的情况。' }, people.officeHead);
  }
  if (course.stopsBefore === 'contact') return;
  await talk(stage, matter, course.pace);
  const subTask = stage.state.subTasks.at(-1);
  if (subTask !== undefined) {
    await stage.wait(1.5 * day * course.pace);
    await stage.give(
      'answerSubTask',
      { subTaskId: subTask.id, answer: '已派人到场核实，情况属实，本单位已按职责配合处理。' },
      headOf(stage, subTask.unitId),
    );
  }
  if (course.asks) {
    await stage.wait(120);
    const words = '请问大概什么时候能有结果？需要我再提供什么材料吗？';
    await stage.give('askQuestion', { words }, 'petitioner', words);
    await stage.wait(0.4 * day);
    const question = stage.state.questions.find((candidate) => !candidate.answered);
    if (question !== undefined)
      await stage.give(
        'answerQuestion',
        { questionId: question.id, answer: '您好，情况正在核实，会在页面上写明的日期前给您书面答复。材料够了，不用再跑。' },
        handler,
      );
  }
  if (course.stopsBefore === 'draftReply') return;
  await stage.wait(1.2 * day * course.pace);
  if (matter.kind === 'suggestion') {
    await stage.give('replySuggestion', { answers: toAnswers(matter, stage.state), service: 'electronic' }, head);
    return;
  }
  await draft(stage, matter);
  if (course.stopsBefore === 'signClosure') return;
  if (course.stopsBefore !== 'issueReply') return signAndIssue(stage, matter, course.pace);
  await stage.wait(0.4 * day * course.pace);
  await stage.give('signClosure', { decision: 'signed' }, people.leader);
};

const run = async (stage: Stage, matter: DemoMatter, course: Course): Promise<void> => {
  await arrive(stage, matter);
  if (course.stopsBefore === 'register') return;
  await register(stage, matter, course.pace);
  if (matter.kind === 'consultation') {
    await stage.wait(30);
    const answer = matter.answers[0];
    await stage.give(
      'answerConsultation',
      { answer: `${answer.facts}${answer.decision}`, basis: answer.basis, service: 'electronic' },
      recorderOf(matter),
    );
  } else {
    await propose(stage, matter);
    if (course.stopsBefore === 'signAssignment') return;
    await signAssignment(stage, course.pace);
    await handleIt(stage, matter, course);
  }
  if (stage.state.reply !== undefined) await followUp(stage, matter, course);
};

/** Plays something as far as the present allows; what the timer owes until then is done when the curtain falls. */
export const untilNow = async (stage: Stage, play: () => Promise<void>): Promise<void> => {
  try {
    await play();
    // Nothing more happens but what the timer does.
    await stage.waitUntil(new Date(8.64e15));
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
  }
};

/** Plays one matter as far as the present allows. Only recent ones get stuck somewhere: an office that loses matters for months is no example. */
export const playMatter = (stage: Stage, matter: DemoMatter, index: number, isRecent: boolean): Promise<void> =>
  untilNow(stage, () => run(stage, matter, courseOf(index, isRecent)));
