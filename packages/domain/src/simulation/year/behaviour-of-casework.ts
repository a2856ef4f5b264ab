import { addDays } from '../../calendar/dates.ts';
import type { CommandInputs } from '../../case/commands.ts';
import type { ClaimAnswer } from '../../case/events.ts';
import type { CaseState } from '../../case/state.ts';
import type { EvaluationGrade, ServiceMethod } from '../../case/vocabulary.ts';
import { given } from '../../kernel/given.ts';
import type { Behaviours, Scene } from './scene.ts';

/** Papers go out electronically with consent, otherwise by post or by hand. */
export const serviceOf = ({ state, chance }: Scene): ServiceMethod =>
  state.electronicService ? 'electronic' : chance.happens(70) ? 'post' : 'inPerson';

const grade = ({ chance }: Scene): EvaluationGrade =>
  chance.happens(72) ? 'satisfied' : chance.happens(40) ? 'basicallySatisfied' : 'dissatisfied';

/** Another unit that can handle the matter. */
export const otherUnit = ({ state, chance, office }: Scene): string =>
  chance.pick(office.handlingUnitIds.filter((id) => id !== state.handlingUnitId && !state.coUnitIds.includes(id)));

/** Somebody of a unit who is not kept away from the matter. */
export const colleague = ({ state, chance, office }: Scene, unitId: string, but?: string): string | undefined => {
  const away = new Set([but, ...(state.recusals ?? []).map(({ officerId }) => officerId), ...(state.concerned?.officerIds ?? [])]);
  const there = office.people.filter((known) => known.unitId === unitId && !away.has(known.officerId));
  return there.length === 0 ? undefined : chance.pick(there).officerId;
};

const answerTo = ({ state, chance }: Scene, claimId: string): ClaimAnswer => ({
  claimId,
  disposition:
    state.kind === 'suggestion'
      ? chance.pick(['adopted', 'partlyAdopted', 'noted'])
      : chance.pick(['supported', 'supported', 'partlySupported', 'explained', 'notSupported']),
  facts: '经现场核实，情况属实。',
  decision: '已安排整改，并书面说明。',
  basis: '《信访工作条例》第三十二条',
});

/** Every claim has its answer. */
export const answersTo = (scene: Scene): readonly ClaimAnswer[] => scene.state.claims.map(({ id }) => answerTo(scene, id));

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

type CaseworkCommand =
  | 'register'
  | 'classifyKind'
  | 'answerConsultation'
  | 'link'
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
  | 'evaluate'
  | 'returnVisit'
  | 'settle'
  | 'askQuestion'
  | 'answerQuestion'
  | 'requestRecusal'
  | 'ruleRecusal'
  | 'addEvidence'
  | 'archive'
  | 'requestRights'
  | 'answerRights';

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
  link: () => undefined,
  forward: (scene) => ({ unitId: otherUnit(scene), reason: '属该单位职责' }),
  assign: (scene) => ({
    unitId: otherUnit(scene),
    reason: '属该单位职责',
    reportBack: true,
    termOn: scene.chance.happens(30) ? addDays(scene.today, scene.chance.whole(20, 45)) : undefined,
  }),
  signAssignment: ({ chance }) => (chance.happens(95) ? { decision: 'signed' } : { decision: 'returned', note: '请核实承办单位' }),
  object: ({ chance }) => (chance.happens(6) ? { ground: '经核，该事项由其他单位主管。' } : undefined),
  ruleObjection: ({ chance }) => ({ decision: chance.happens(50) ? 'upheld' : 'rejected', reason: '经核对职责清单' }),
  accept: (scene) => (scene.chance.happens(97) ? { service: serviceOf(scene) } : undefined),
  notAccept: (scene) => (scene.state.nonAcceptanceProposal !== undefined || scene.chance.happens(40) ? refusal(scene) : undefined),
  refuseNonAcceptance: ({ chance }) => (chance.happens(20) ? { reason: '属于信访程序，应当受理' } : undefined),
  setHandler: (scene) => {
    const officerId = colleague(scene, scene.actor.unitId);
    return officerId === undefined ? undefined : { officerId };
  },
  setLead: (scene) => (scene.chance.happens(10) ? { unitId: otherUnit(scene), reason: '由主管单位牵头' } : undefined),
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
    const waiting = state.notices.find((notice) => notice.to === 'petitioner' && notice.served === undefined);
    return waiting === undefined ? undefined : { noticeId: waiting.id, method: 'post' };
  },
  evaluate: (scene) => ({ handlingUnit: grade(scene), officer: grade(scene), petitionOffice: grade(scene) }),
  returnVisit: (scene) => ({ by: 'phone', result: scene.chance.happens(12) ? 'notReached' : grade(scene), note: '已电话回访。' }),
  settle: ({ state, actor, chance }) => {
    if (actor.role === 'petitioner') return chance.happens(3) ? { reason: 'petitionerEndsTalks' } : undefined;
    return state.procedure === 'final' ? { reason: 'final' } : { reason: 'satisfied' };
  },
  askQuestion: ({ chance }) => (!chance.happens(25) ? undefined : { words: '请问什么时候能办好？' }),
  answerQuestion: ({ state }) => {
    const open = state.questions.find((question) => !question.answered);
    return open === undefined ? undefined : { questionId: open.id, answer: '正在办理，按期答复您。' };
  },
  requestRecusal: ({ state, chance }) =>
    state.handler !== undefined && chance.happens(10) ? { who: 'handler', words: '承办人与对方是亲属。' } : undefined,
  ruleRecusal: (scene) => {
    const open = scene.state.recusalRequests?.find(({ ruling }) => ruling === undefined);
    if (open === undefined) return undefined;
    if (open.officerId === undefined || scene.chance.happens(50)) {
      return { requestId: open.id, decision: 'notRecused', reason: '经核实，没有利害关系。' };
    }
    return { requestId: open.id, decision: 'recused', reason: '存在利害关系。' };
  },
  addEvidence: ({ chance }) => (chance.happens(30) ? { attachments: ['photo-1'] } : undefined),
  archive: () => ({ retention: 'tenYears' }),
  requestRights: ({ chance }) =>
    chance.happens(6) ? { right: chance.pick(['know', 'copy', 'correct'] as const), words: '请提供我的信息。' } : undefined,
  answerRights: ({ state }) => {
    const open = state.rightsRequests?.find((request) => !request.answered);
    return open === undefined
      ? undefined
      : { requestId: open.id, decision: 'granted', answer: '已提供。', basis: '《个人信息保护法》第四十五条' };
  },
};
