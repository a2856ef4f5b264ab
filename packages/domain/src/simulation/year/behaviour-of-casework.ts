import { addDays } from '../../calendar/dates.ts';
import type { CommandInputs } from '../../case/commands.ts';
import type { CaseState } from '../../case/state.ts';
import { given } from '../../kernel/given.ts';
import { answersTo, colleague, gradeOf, otherUnit, serviceOf } from './choices.ts';
import type { Behaviours, Scene } from './scene.ts';

const refusal = (scene: Scene): CommandInputs['notAccept'] => {
  const proposal = scene.state.nonAcceptanceProposal;
  return {
    reasonCode: proposal?.reasonCode ?? 'legalChannel',
    law: proposal?.law ?? '《信访工作条例》第三十一条',
    explanation: proposal?.explanation ?? '该事项应当通过法定途径提出。',
    ...given({ competentBody: proposal?.competentBody ?? '人民法院' }),
    service: serviceOf(scene),
  };
};

const firstOpen = (state: CaseState): string | undefined => state.subTasks.find((subTask) => subTask.answer === undefined)?.id;

const firstUnserved = (state: CaseState) => state.notices.find((notice) => notice.to === 'petitioner' && notice.served === undefined);

type CaseworkCommand =
  | 'register'
  | 'classifyKind'
  | 'answerConsultation'
  | 'forward'
  | 'assign'
  | 'signAssignment'
  | 'object'
  | 'ruleObjection'
  | 'accept'
  | 'notAccept'
  | 'refuseNonAcceptance'
  | 'setHandler'
  | 'setLead'
  | 'handOver'
  | 'addCoUnit'
  | 'answerSubTask'
  | 'contact'
  | 'visitSite'
  | 'requestExtension'
  | 'extend'
  | 'draftReply'
  | 'signClosure'
  | 'issueReply'
  | 'replySuggestion'
  | 'serveNotice'
  | 'recordServiceFailed'
  | 'evaluate'
  | 'returnVisit'
  | 'settle'
  | 'askQuestion'
  | 'answerQuestion'
  | 'addEvidence'
  | 'archive';

/** Intake, handling, answer and follow-up as an ordinary office does them. */
export const behaviourOfCasework: Behaviours<CaseworkCommand> = {
  register: ({ chance }) => ({
    title: chance.pick(['路灯不亮', '楼道漏水', '工资拖欠', '噪声扰民', '道路破损', '宅基地审批']),
    claims: chance.pick([['请予修复'], ['请予修复', '请说明原因'], ['请予修复', '请说明原因', '请赔偿损失']]),
    oralTextReadBack: true,
  }),
  classifyKind: ({ chance }) => {
    const kind = chance.pick(['appeal', 'appeal', 'appeal', 'appeal', 'suggestion', 'consultation', 'assistance'] as const);
    return { kind, topics: [] };
  },
  answerConsultation: (scene) => ({ answer: '请携带身份证到窗口办理。', service: serviceOf(scene) }),
  forward: (scene) => ({ unitId: otherUnit(scene), reason: '属该单位职责' }),
  assign: (scene) => ({
    unitId: otherUnit(scene),
    reason: '属该单位职责',
    reportBack: true,
    termOn: scene.chance.happens(30) ? addDays(scene.today, scene.chance.whole(20, 45)) : undefined,
  }),
  signAssignment: ({ chance }) => (chance.happens(95) ? { decision: 'signed' } : { decision: 'returned', note: '请核实承办单位' }),
  object: ({ chance }) => (chance.happens(40) ? { ground: '经核，该事项由其他单位主管。' } : undefined),
  ruleObjection: ({ chance }) => ({ decision: chance.happens(50) ? 'upheld' : 'rejected', reason: '经核对职责清单' }),
  accept: (scene) => (scene.chance.happens(97) ? { service: serviceOf(scene) } : undefined),
  notAccept: (scene) => (scene.state.nonAcceptanceProposal !== undefined || scene.chance.happens(80) ? refusal(scene) : undefined),
  refuseNonAcceptance: ({ chance }) => (chance.happens(80) ? { reason: '属于信访程序，应当受理' } : undefined),
  setHandler: (scene) => {
    const officerId = colleague(scene, scene.actor.unitId, scene.state.handler?.officerId);
    return officerId === undefined ? undefined : { officerId };
  },
  setLead: (scene) => (scene.chance.happens(25) ? { unitId: otherUnit(scene), reason: '由主管单位牵头' } : undefined),
  handOver: (scene) => {
    if (!scene.chance.happens(15)) return undefined;
    const leaving = scene.state.handler;
    const successorId = leaving === undefined ? undefined : colleague(scene, leaving.unitId, leaving.officerId);
    return leaving === undefined || successorId === undefined
      ? undefined
      : { leavingOfficerId: leaving.officerId, successorId, reason: '工作调动' };
  },
  addCoUnit: (scene) => ({ unitId: otherUnit(scene), task: '协助核实现场情况' }),
  answerSubTask: ({ state, actor }) => {
    const own = state.subTasks.find((subTask) => subTask.answer === undefined && subTask.unitId === actor.unitId);
    const subTaskId = own?.id ?? firstOpen(state);
    return subTaskId === undefined ? undefined : { subTaskId, answer: '已核实并反馈。' };
  },
  contact: ({ chance }) => ({
    by: 'phone',
    result: chance.happens(70) ? 'clear' : chance.happens(60) ? 'unclear' : 'notReached',
    note: '已向信访人了解情况。',
  }),
  visitSite: () => ({ visitors: ['甲某', '乙某'], place: '现场', note: '已查看现场。', petitionerTold: true, attachments: [] }),
  requestExtension: ({ chance }) => ({ days: chance.whole(5, 30), reason: '需要专业检测，案情复杂。' }),
  extend: ({ chance }) => ({ decision: chance.happens(80) ? 'approved' : 'refused', reason: '经审核' }),
  draftReply: (scene) => ({ answers: answersTo(scene) }),
  signClosure: ({ chance }) => (chance.happens(94) ? { decision: 'signed' } : { decision: 'returned', note: '请补充依据' }),
  issueReply: (scene) => ({ service: serviceOf(scene) }),
  replySuggestion: (scene) => ({ answers: answersTo(scene), service: serviceOf(scene) }),
  serveNotice: ({ state }) => {
    const waiting = firstUnserved(state);
    return waiting === undefined ? undefined : { noticeId: waiting.id, method: waiting.failed?.method === 'post' ? 'inPerson' : 'post' };
  },
  recordServiceFailed: ({ state, chance }) => {
    const waiting = firstUnserved(state);
    return waiting === undefined || waiting.failed !== undefined || !chance.happens(60)
      ? undefined
      : { noticeId: waiting.id, method: 'post', failure: chance.pick(['returned', 'nobodyThere', 'addressUnknown'] as const) };
  },
  evaluate: (scene) => ({ handlingUnit: gradeOf(scene), officer: gradeOf(scene), petitionOffice: gradeOf(scene) }),
  returnVisit: (scene) => ({ by: 'phone', result: scene.chance.happens(12) ? 'notReached' : gradeOf(scene), note: '已电话回访。' }),
  settle: ({ state, actor, chance }) => {
    if (actor.role === 'petitioner') return chance.happens(3) ? { reason: 'petitionerEndsTalks' } : undefined;
    return state.procedure === 'final' ? { reason: 'final' } : { reason: 'satisfied' };
  },
  askQuestion: ({ chance }) => (!chance.happens(25) ? undefined : { words: '请问什么时候能办好？' }),
  answerQuestion: ({ state }) => {
    const open = state.questions.find((question) => !question.answered);
    return open === undefined ? undefined : { questionId: open.id, answer: '正在办理，按期答复您。' };
  },
  addEvidence: ({ chance }) => (chance.happens(30) ? { attachments: ['photo-1'] } : undefined),
  archive: () => ({ retention: 'tenYears' }),
};
