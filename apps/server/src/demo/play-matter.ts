import type { CaseState } from '@daiban/domain/case/state';
import { type Channel, channelGroups } from '@daiban/domain/case/vocabulary';
import type { DemoMatter } from './content/matter.ts';
import { playReview } from './play-review.ts';
import { NotYet, type Stage } from './stage.ts';

const day = 480;
const petitionOffice = 'lihai.petition-office';
const spoken: readonly Channel[] = [
  'visit',
  'phone',
  'leaderReception',
  'outreachVisit',
  'appointment',
  'nightService',
  'mobileStation',
  'hotlineTransfer',
  'video',
];
const web: readonly Channel[] = channelGroups.web;

/** How a matter goes: how quick the office is, where it gets stuck, and what the petitioner thinks. All from its place in the list, so that every demo is alike. */
interface Course {
  readonly pace: number;
  readonly stopsBefore?: 'register' | 'signAssignment' | 'accept' | 'contact' | 'draftReply' | 'signClosure' | 'issueReply' | 'returnVisit';
  readonly grade: 'satisfied' | 'basicallySatisfied' | 'dissatisfied' | undefined;
  readonly asks: boolean;
  readonly joint: boolean;
}

const courseOf = (index: number, isRecent: boolean): Course => {
  const stuck = (['accept', 'contact', 'draftReply', 'signClosure', 'returnVisit', 'signAssignment', 'issueReply', 'register'] as const)[
    Math.floor(index / 9) % 8
  ];
  return {
    pace: [0.6, 0.8, 1, 0.7][index % 4] ?? 1,
    ...(isRecent && index % 9 === 8 && stuck !== undefined ? { stopsBefore: stuck } : {}),
    grade: (['satisfied', 'satisfied', 'basicallySatisfied', 'satisfied', 'dissatisfied', 'satisfied', undefined] as const)[index % 7],
    asks: index % 9 === 3,
    joint: index % 13 === 6,
  };
};

const headOf = (stage: Stage, unitId: string): string => {
  const head = stage.officer('unitHead', unitId) ?? stage.officer('areaLead', unitId) ?? stage.officer('liaisonTeamLead', unitId);
  if (head === undefined) throw new Error(`the demo unit ${unitId} has no head`);
  return head;
};

const of = (stage: Stage, role: 'windowOfficer' | 'hotlineOperator' | 'dispatcher' | 'returnVisitOfficer' | 'archivist'): string => {
  const officer = stage.officer(role, petitionOffice);
  if (officer === undefined) throw new Error(`the demo petition office has no ${role}`);
  return officer;
};

const dueAtOf = (state: CaseState, kind: string): Date | undefined => {
  const duty = state.duties.find((candidate) => candidate.kind === kind);
  return duty === undefined ? undefined : new Date(Date.parse(duty.dueAt) + 60_000);
};

const toAnswers = (matter: DemoMatter, state: CaseState) =>
  state.claims.map((claim, index) => {
    const answer = matter.answers[index] ?? matter.answers[0];
    return { claimId: claim.id, disposition: answer.disposition, facts: answer.facts, decision: answer.decision, basis: answer.basis };
  });

const closingWords = ['办得挺快，问题解决了，谢谢。', '态度好，讲得清楚。', '能办的都办了，剩下的也说明白了。', undefined];

const followUp = async (stage: Stage, matter: DemoMatter, index: number, course: Course): Promise<void> => {
  if (course.stopsBefore === 'returnVisit') return;
  stage.wait(2 * day * course.pace);
  if (stage.state.followup === 'visitDue') {
    const visitor = of(stage, 'returnVisitOfficer');
    if (index % 17 === 5) {
      await stage.give('returnVisit', { by: 'phone', result: 'notReached', note: '两次拨打无人接听，改日再联系。' }, visitor);
      stage.wait(day);
    }
    const said =
      course.grade === 'dissatisfied'
        ? '信访人表示答复看过了，但认为处理结果没有达到预期，希望再核实。'
        : '信访人表示已收到答复，对办理过程和结果认可。';
    await stage.give('returnVisit', { by: 'phone', result: course.grade ?? 'basicallySatisfied', note: said }, visitor);
  }
  stage.wait(day);
  const { grade } = course;
  if (grade !== undefined) {
    const words = grade === 'dissatisfied' ? '和我期望的还有差距，请再看看。' : closingWords[index % closingWords.length];
    await stage.give(
      'evaluate',
      { handlingUnit: grade, officer: grade === 'dissatisfied' ? 'basicallySatisfied' : grade, ...(words === undefined ? {} : { words }) },
      'petitioner',
      words,
    );
  }
  if (grade === 'dissatisfied' && matter.kind === 'appeal' && stage.state.procedure === 'replied' && index % 4 !== 0) {
    const outcome = await playReview(stage, index);
    if (outcome === 'redoOrder') await answerAnew(stage, matter);
  }
  const evaluationOver = dueAtOf(stage.state, 'evaluationWindow');
  if (grade === undefined && evaluationOver !== undefined) {
    stage.waitUntil(evaluationOver);
    await stage.give('lapseEvaluation', {}, 'timer');
  }
  const reviewOver = dueAtOf(stage.state, 'reviewWindow');
  if (reviewOver !== undefined && stage.state.procedure === 'replied') {
    stage.waitUntil(reviewOver > stage.now ? reviewOver : stage.now);
    await stage.give('lapse', {}, 'timer');
  }
  if (stage.state.procedure === 'concluded' && (stage.state.followup === 'settled' || stage.state.followup === 'none')) {
    stage.wait(5 * day);
    await stage.give('archive', { retention: matter.kind === 'appeal' ? 'thirtyYears' : 'tenYears' }, of(stage, 'archivist'));
  }
};

/** A review sent the opinion back: what was missing is found out, and the answer says it. */
const answerAnew = async (stage: Stage, matter: DemoMatter): Promise<void> => {
  const head = headOf(stage, matter.lineUnitId);
  const leader = stage.officer('principalLeader', 'lihai.committee');
  if (leader === undefined) throw new Error('the demo has no principal leader');
  stage.wait(6 * day);
  const answers = toAnswers(matter, stage.state).map((answer) => ({
    ...answer,
    facts: `${answer.facts}经重新核实，分步处理的依据和时间安排已查明并向信访人说明。`,
  }));
  await stage.give('draftReply', { answers }, stage.officer('caseHandler', matter.lineUnitId) ?? head);
  stage.wait(0.5 * day);
  await stage.give('signClosure', { decision: 'signed' }, leader);
  stage.wait(60);
  await stage.give('issueReply', { service: 'electronic' }, head);
};

const handleIt = async (stage: Stage, matter: DemoMatter, course: Course): Promise<void> => {
  const unitId = matter.lineUnitId;
  const head = headOf(stage, unitId);
  const handler = stage.officer('caseHandler', unitId) ?? head;
  if (course.stopsBefore === 'accept') return;
  stage.wait(0.5 * day * course.pace);
  await stage.give('accept', { service: 'electronic' }, head);
  stage.wait(40);
  await stage.give('setHandler', { officerId: handler }, head);
  if (course.joint) {
    const other = unitId === 'lihai.enforcement' ? 'lihai.city-building' : 'lihai.enforcement';
    stage.wait(60);
    const steering = stage.officer('petitionOfficeHead', petitionOffice);
    if (steering !== undefined) {
      await stage.give('addCoUnit', { unitId: other, task: '到现场一并核实，书面反馈本单位职责范围内的情况。' }, steering);
      stage.wait(1.5 * day * course.pace);
      const subTask = stage.state.subTasks.at(-1);
      if (subTask !== undefined)
        await stage.give(
          'answerSubTask',
          { subTaskId: subTask.id, answer: '已派人到场核实，情况属实，本单位已按职责配合处理。' },
          headOf(stage, other),
        );
    }
  }
  if (course.stopsBefore === 'contact') return;
  stage.wait(0.5 * day * course.pace);
  await stage.give(
    'contact',
    {
      by: 'phone',
      result: matter.siteNote === undefined ? 'clear' : 'unclear',
      note: matter.contactNote,
      minutes: 6 + (matter.text.length % 9),
    },
    handler,
  );
  if (matter.siteNote !== undefined) {
    stage.wait(0.6 * day * course.pace);
    await stage.give(
      'visitSite',
      { visitors: ['承办人', '村（居）干部'], place: matter.place, note: matter.siteNote, petitionerTold: true, attachments: [] },
      handler,
    );
  }
  if (course.asks) {
    stage.wait(120);
    const words = '请问大概什么时候能有结果？需要我再提供什么材料吗？';
    await stage.give('askQuestion', { words }, 'petitioner', words);
    stage.wait(0.4 * day);
    const question = stage.state.questions.find((candidate) => !candidate.answered);
    if (question !== undefined)
      await stage.give(
        'answerQuestion',
        { questionId: question.id, answer: '您好，情况正在核实，会在页面上写明的日期前给您书面答复。材料够了，不用再跑。' },
        handler,
      );
  }
  if (course.stopsBefore === 'draftReply') return;
  stage.wait(1.2 * day * course.pace);
  if (matter.kind === 'suggestion') {
    await stage.give('replySuggestion', { answers: toAnswers(matter, stage.state), service: 'electronic' }, head);
    return;
  }
  await stage.give('draftReply', { answers: toAnswers(matter, stage.state) }, handler);
  if (course.stopsBefore === 'signClosure') return;
  stage.wait(0.4 * day * course.pace);
  const leader = stage.officer('principalLeader', 'lihai.committee');
  if (leader === undefined) throw new Error('the demo has no principal leader');
  await stage.give('signClosure', { decision: 'signed' }, leader);
  if (course.stopsBefore === 'issueReply') return;
  stage.wait(60);
  await stage.give('issueReply', { service: 'electronic' }, head);
};

const run = async (stage: Stage, matter: DemoMatter, index: number, course: Course): Promise<void> => {
  const isSpoken = spoken.includes(matter.channel);
  const recorder = of(stage, matter.channel === 'phone' || matter.channel === 'hotlineTransfer' ? 'hotlineOperator' : 'windowOfficer');
  await stage.open(
    {
      at: stage.now,
      channel: matter.channel,
      text: matter.text,
      place: matter.place,
      persons: matter.persons,
      petitioner: matter.petitioner,
      organisation: matter.organisation === true,
      ...(web.includes(matter.channel) ? { title: matter.title } : {}),
    },
    web.includes(matter.channel)
      ? 'petitioner'
      : {
          officerId: recorder,
          role: matter.channel === 'phone' || matter.channel === 'hotlineTransfer' ? 'hotlineOperator' : 'windowOfficer',
          unitId: petitionOffice,
        },
  );
  for (const { id } of stage.state.supervision?.attendances ?? []) {
    stage.wait(25);
    await stage.give('recordArrival', { attendanceId: id }, recorder);
  }
  if (course.stopsBefore === 'register') return;
  stage.wait(isSpoken ? 5 : 0.4 * day * course.pace);
  await stage.give(
    'register',
    { title: matter.title, claims: [...matter.claims], place: matter.place, oralTextReadBack: isSpoken },
    recorder,
  );
  stage.wait(10);
  await stage.give('classifyKind', { kind: matter.kind, topics: [] }, recorder);
  if (matter.kind === 'consultation') {
    stage.wait(30);
    const answer = matter.answers[0];
    await stage.give(
      'answerConsultation',
      { answer: `${answer.facts}${answer.decision}`, basis: answer.basis, service: 'electronic' },
      recorder,
    );
  } else {
    stage.wait(60);
    await stage.give(
      'assign',
      {
        unitId: matter.lineUnitId,
        reason: matter.routing === 'policyLine' ? '属业务线职责，请按时限办理并报结果。' : '属片区面上工作，请到场核实办理并报结果。',
        routingRule: matter.routing,
        reportBack: true,
      },
      of(stage, 'dispatcher'),
    );
    if (course.stopsBefore === 'signAssignment') return;
    stage.wait(0.3 * day * course.pace);
    const leader = stage.officer('principalLeader', 'lihai.committee');
    if (leader === undefined) throw new Error('the demo has no principal leader');
    await stage.give('signAssignment', { decision: 'signed' }, leader);
    await handleIt(stage, matter, course);
  }
  if (stage.state.reply !== undefined) await followUp(stage, matter, index, course);
};

/** Plays one matter as far as the present allows. Only recent ones get stuck somewhere: an office that loses matters for months is no example. */
export const playMatter = async (stage: Stage, matter: DemoMatter, index: number, isRecent: boolean): Promise<void> => {
  try {
    await run(stage, matter, index, courseOf(index, isRecent));
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
  }
};
