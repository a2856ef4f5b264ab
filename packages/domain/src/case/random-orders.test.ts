import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addHours, toPlainDate } from '../calendar/dates.ts';
import { rulebooks } from '../rulebook/catalogue.ts';
import { authorise, availableActions } from './actions.ts';
import type { Actor } from './actor.ts';
import { type CommandName, commandNames } from './command-names.ts';
import type { CommandInputs } from './commands.ts';
import type { Context } from './context.ts';
import type { RecordedEvent } from './events.ts';
import { answer, contextOf, morning, office, people, submission } from './fixtures.ts';
import { handle, replay } from './handle.ts';
import { brokenInvariants } from './invariants.ts';
import type { CaseState } from './state.ts';
import { timerCommand } from './timer.ts';
import { channels } from './vocabulary.ts';
import { listOpenHolds } from './waiting.ts';

const adviser: Actor = { officerId: 'fa', role: 'dutyLegalAdviser', unitId: 'petitionOffice' };
const crowd = [...Object.values(people), adviser];
const later = commandNames.filter((name) => name !== 'submit');
const target = { caseId: 'case-0', petitionerId: 'petitioner', procedure: 'handling' } as const;

/** An input that fits the case, or with odd luck nearly fits. */
const inputFor = (command: CommandName, state: CaseState, luck: number, today: string): CommandInputs[CommandName] => {
  const even = luck % 2 === 0;
  const service = (['readOut', 'electronic', 'post', 'inPerson'] as const)[luck % 4] ?? 'readOut';
  const unitId = (['buildingLine', 'waterLine', 'village', 'petitionOffice'] as const)[luck % 4] ?? 'village';
  const answers = state.claims
    .slice(0, luck % 7 === 6 ? 1 : undefined)
    .map(({ id }) => answer(id, { disposition: state.kind === 'suggestion' ? 'adopted' : 'explained' }));
  const refusal = { reasonCode: 'legalChannel', law: '条例第三十一条', explanation: '请向法院提出。', service } as const;
  const inputs: CommandInputs = {
    submit: submission,
    register: { title: '路灯不亮', claims: ['修好路灯', '答复时间'], oralTextReadBack: luck % 5 !== 4 },
    classifyKind: { kind: (['appeal', 'appeal', 'suggestion', 'consultation', 'assistance'] as const)[luck % 5] ?? 'appeal', topics: [] },
    merge: { intoCaseId: even ? 'case-0' : 'case-1', reason: '同一事项' },
    unmerge: { reason: '并错了' },
    link: { otherCaseId: 'case-0', relation: 'sameFacts', reason: '相关' },
    answerConsultation: { answer: '凭身份证办理。', service },
    forward: { unitId, reason: '职责' },
    assign: { unitId, reason: '职责', reportBack: even, termOn: even ? '2025-03-01' : undefined },
    signAssignment: { decision: luck % 4 === 3 ? 'returned' : 'signed', note: '说明' },
    object: { ground: '不属本单位' },
    ruleObjection: { decision: even ? 'upheld' : 'rejected', reason: '经核' },
    accept: { service },
    notAccept: refusal,
    refuseNonAcceptance: { reason: '应当受理' },
    setHandler: { officerId: (['li', 'zhao', 'qian', 'wang', 'cun', 'xu'] as const)[luck % 6] ?? 'li' },
    setLead: { unitId, reason: '调整' },
    handOver: {
      leavingOfficerId: (['li', 'zhao', 'chen'] as const)[luck % 3] ?? 'li',
      successorId: (['zhao', 'li', 'wang'] as const)[(luck >> 2) % 3] ?? 'zhao',
      reason: '工作调动',
    },
    succeedUnit: { unitId, successorUnitId: 'buildingLine', officerId: 'li', reason: '机构撤并' },
    addCoUnit: { unitId, task: '协助核实' },
    answerSubTask: { subTaskId: state.subTasks.find((subTask) => subTask.answer === undefined)?.id ?? 's1', answer: '已核' },
    contact: { by: 'phone', result: (['clear', 'unclear', 'notReached'] as const)[luck % 3] ?? 'clear', note: '记录' },
    visitSite: { visitors: even ? ['甲', '乙'] : ['甲'], place: '现场', note: '已看', petitionerTold: true, attachments: [] },
    requestExtension: { days: (luck % 31) + 1, reason: '复杂' },
    extend: { decision: even ? 'approved' : 'refused', reason: '经审' },
    draftReply: { answers },
    signClosure: { decision: luck % 4 === 3 ? 'returned' : 'signed', note: '说明' },
    issueReply: { service, answers: luck % 3 === 0 ? answers : undefined },
    replySuggestion: { answers, service },
    addEvidence: { attachments: even ? ['f1'] : [], words: even ? undefined : '补充' },
    moveToRulebook: { to: even ? 'lihai@9' : 'lihai@1', reason: '改版' },
    markOverdue: { dutyId: state.duties[luck % Math.max(1, state.duties.length)]?.id ?? 'none' },
    serveNotice: {
      noticeId: state.notices.find((notice) => notice.served === undefined && notice.to === 'petitioner')?.id ?? 'n1',
      method: 'post',
      note: luck % 2 === 0 ? '地址已更正' : undefined,
    },
    recordServiceFailed: {
      noticeId: state.notices.find((notice) => notice.served === undefined && notice.to === 'petitioner')?.id ?? 'n1',
      method: 'post',
      failure: 'returned',
    },
    archive: { retention: 'tenYears' },
    requestHearing: { words: '请听证' },
    refuseHearing: { reason: '事实清楚' },
    scheduleHearing: { hearingOn: addDays(today, (luck % 20) + 8), time: '09:30', place: '会议室', agenda: '听取意见', service },
    holdHearing: { petitionerCame: even, record: '各方发言', attachments: [] },
    cancelHearing: { reason: '改期' },
    openMediation: {
      mediatorId: (['li', 'zhao', 'qian', 'cun'] as const)[luck % 4] ?? 'li',
      mediatorUnitId: (['buildingLine', 'waterLine', 'village'] as const)[luck % 3] ?? 'buildingLine',
      agenda: '补偿',
      petitionerConsent: '书面同意',
      otherConsent: '书面同意',
      attachments: [],
    },
    endMediation: { result: even ? 'agreed' : 'failed', note: '记录', attachments: [] },
    stopMediation: {},
    lapseMediation: {},
    confirmAgreement: { result: even ? 'performed' : 'broken', note: '记录' },
    recordCourtConfirmation: { court: '法院', document: '1号' },
    hold: {
      pending: (['arbitration', 'litigation', 'reconsideration'] as const)[luck % 3] ?? 'litigation',
      body: '法院',
      claimIds: luck % 3 === 0 ? state.claims.map(({ id }) => id) : ['c1'],
      choiceOn: even ? today : undefined,
      note: '已立案',
      attachments: luck % 5 === 4 ? [] : ['f1'],
      service,
    },
    checkHold: { holdId: listOpenHolds(state)[0]?.id ?? 'p1', note: '仍在审理' },
    resume: {
      holdId: listOpenHolds(state)[0]?.id ?? 'p1',
      result: even ? 'resumed' : 'channelled',
      note: '已有结果',
      attachments: [],
      service,
    },
    recalculate: { year: 2024, document: '放假通知' },
    evaluate: { officer: even ? 'satisfied' : 'dissatisfied', handlingUnit: luck % 3 === 0 ? 'dissatisfied' : undefined },
    lapseEvaluation: {},
    returnVisit: { by: 'phone', result: (['satisfied', 'dissatisfied', 'notReached'] as const)[luck % 3] ?? 'satisfied', note: '记录' },
    settle: { reason: (['satisfied', 'petitionerEndsTalks', 'final'] as const)[luck % 3] ?? 'satisfied' },
    lapse: {},
    askQuestion: { words: '何时答复' },
    answerQuestion: { questionId: state.questions.find((question) => !question.answered)?.id ?? 'q1', answer: '三日内。' },
    requestRecusal: { who: (['handler', 'firstContactOfficer', 'other'] as const)[luck % 3] ?? 'other', words: '是亲戚' },
    ruleRecusal: {
      requestId: state.recusalRequests?.find(({ ruling }) => ruling === undefined)?.id ?? 'r1',
      decision: even ? 'recused' : 'notRecused',
      officerId: luck % 3 === 0 ? undefined : 'li',
      reason: '经核实',
    },
    declareConflict: { conflict: 'kinship', note: '表亲', successorId: even ? 'wang' : undefined },
    liftRecusal: { officerId: state.recusals?.[0]?.officerId ?? 'li', reason: '认错了人' },
    recordConcerned: { officerIds: even ? ['zhao'] : [], unitIds: luck % 5 === 0 ? ['village'] : [], reason: '来信点名' },
    restrict: { officerIds: ['hui'], reason: '涉及未成年人' },
    liftRestriction: { reason: '不再需要' },
    reassign: { unitId: even ? undefined : unitId, reason: '信访人不满意', wantedBesideReview: luck % 3 === 0 },
    meetLimit: {
      limit: (['report', 'sponsor', 'meet', 'study'] as const)[luck % 4] ?? 'report',
      record: '已报告',
      invitationId: state.invitations?.at(-1)?.id,
    },
    replyRedo: {
      answers: even ? answers : answers.map((one) => ({ ...one, decision: '重新研究后再修一盏。' })),
      reasons: luck % 5 === 4 ? undefined : '经复核，原结论正确。',
      service,
    },
    inviteToMeeting: { meetOn: even ? '2026-01-05' : '2024-09-24', time: '09:30', place: '社区会议室', purpose: '听取意见' },
    answerInvitation: { invitationId: state.invitations?.at(-1)?.id ?? 'm1', answer: even ? 'accepted' : 'declined' },
    listBacklog: { backlogGround: even ? 'screening' : 'threeMonthDissatisfied', reason: '排查发现' },
    confirmBacklog: { decision: luck % 5 === 4 ? 'notListed' : 'listed', reason: '情况属实' },
    sponsor: { officerId: even ? 'fang' : 'shen', unitId: 'partyCommittee', reason: '分管' },
    formTaskForce: { leaderId: 'lin', officerIds: even ? ['zhao'] : ['zhao', 'qian'] },
    approvePlan: { measures: [{ measure: 'repair', what: '换灯' }], offers: even ? ['legalAid'] : [] },
    openWorkFile: { contents: '登记表、答复、照片' },
    recordSponsorDuty: { sponsorDuty: 'explain', note: '说明情况', invitationId: even ? undefined : state.invitations?.at(-1)?.id },
    holdBacklogMeeting: { record: '逐件过堂', decisions: even ? [{ unitId, task: '三日内换灯' }] : [] },
    reportMeetingTask: { taskId: state.backlogEntry?.tasks.find(({ report }) => report === undefined)?.id ?? 't1', report: '已换' },
    fileRetrospective: { source: '历史遗留', keyFacts: '多次答复没有落实', lessons: '先看现场' },
    postBounty: { summary: luck % 5 === 4 ? '三幢住户反映路灯' : '一处路灯多年没有修好' },
    answerBounty: { bountyAnswer: even ? 'agreed' : 'objected' },
    submitBid: { teamIds: ['zhao'], plan: '一月内修好', competence: '修过', resources: '维修队', doneBy: '2026-06-01' },
    closeBidding: {},
    scoreBid: { bidId: 'bid1', planMark: luck % 101, competenceMark: 80, timeMark: 70, resourcesMark: 60 },
    awardBounty: {},
    revokeBounty: { reason: '改由原专班办理' },
    checkAcceptance: {
      result: luck % 3 === 2 ? 'notPassed' : 'passed',
      clearingGround: even ? 'agreementPerformed' : 'lawfulConclusion',
      heardOn: '2024-09-24',
      petitionerView: (['satisfied', 'basicallySatisfied', 'dissatisfied'] as const)[luck % 3] ?? 'satisfied',
      note: '现场核对',
      attachments: [],
    },
    findRelapse: { relapseGround: even ? 'notPerformed' : 'handlingFault', reason: '没有落实' },
    requestSupplement: { missing: '请补充身份材料', service },
    supply: { response: even ? 'supplied' : 'declined', words: luck % 3 === 0 ? undefined : '补上了', attachments: [] },
    lapseSupplement: {},
    split: { claimIds: ['c2'], title: '另一件事', reason: '不是一类' },
    refuseFurther: {
      earlierOpinion: '复核〔2024〕1号',
      remediesState: luck % 5 === 0 ? 'remediesLapsed' : 'reReviewDone',
      comparison: state.claims.map(({ id }) => ({ claimId: id, sameFacts: luck % 7 !== 0, finding: '与原意见相同' })),
      newFactsHeard: '没有新的事实',
      law: '条例第三十六条',
      explanation: '已经复核终结。',
      service,
    },
    adviseLegalChannel: {
      route: 'litigation',
      body: '区人民法院',
      address: '人民路1号',
      limit: '知道之日起三年',
      law: '条例第三十一条',
      explanation: '请向法院起诉。',
      service,
    },
    turnDownProposal: { reason: '应当办理' },
    returnFromChannel: { channelOutcome: even ? 'bodyDeclined' : 'wrongRoute', reason: '没有收下' },
    dispute: { otherUnitId: unitId, stance: even ? 'bothDecline' : 'bothClaim', reason: '职责有交叉' },
    decideCompetence: { unitId, decidedBy: even ? 'commonSuperior' : 'jointConference', reason: '经研究' },
    acceptSimple: { simpleGround: 'dailyLife', service },
    raiseTier: { unitId, reason: '本级解决不了' },
    offerSupport: { support: even ? 'legalAid' : 'counselling', note: '可以申请法律援助', ownWish: luck % 3 === 0 },
    answerSupport: {
      offerId: state.supportOffers?.find(({ response }) => response === undefined)?.id ?? 'h1',
      response: even ? 'accepted' : 'declined',
    },
    reopen: { cause: even ? 'newFacts' : 'notExecuted', to: even ? 'registered' : 'handling', reason: '情况有变' },
    requestReview: { words: '没有说到点子上', late: even },
    requestReReview: { words: '还是没有说清', late: even },
    acceptReview: {},
    refuseReview: { reason: '超过期限，没有正当理由', law: '条例第三十五条' },
    draftReview: {
      outcome: (['uphold', 'vary', 'revoke', 'redoOrder'] as const)[luck % 4] ?? 'uphold',
      answers: luck % 4 > 1 ? [] : answers,
      reason: '经复查',
      law: '条例第三十五条',
    },
    decideReview: { decision: luck % 5 === 4 ? 'returned' : 'signed', note: '再核', service },
    decideReReview: { decision: luck % 5 === 4 ? 'returned' : 'signed', note: '再核', service },
    requestRefusalCheck: { words: '应当受理' },
    checkRefusal: { outcome: even ? 'upheld' : 'overturned', reason: '经核查', law: '条例第二十三条' },
    requestWithdrawal: { pressure: even ? 'none' : 'pressed', words: even ? undefined : '有人找我' },
    cancelWithdrawal: {},
    endWithdrawalCooling: {},
    completeWithdrawal: { decision: even ? 'confirmed' : 'notOwnWill', note: '已与本人核实' },
    urgeExecution: { claimId: 'c1', reason: '承诺期限已过' },
    confirmExecution: { claimId: even ? 'c1' : 'c2', note: '已移走' },
    nameRepresentative: { representativeId: even ? 'daughter' : 'son', relation: 'kin', scope: even ? 'act' : 'follow', attachments: [] },
    revokeRepresentative: { representativeId: even ? 'daughter' : 'son' },
    requestRights: { right: (['know', 'correct', 'erase'] as const)[luck % 3] ?? 'know', words: '看一看留了什么' },
    answerRights: {
      requestId: state.rightsRequests?.find((request) => !request.answered)?.id ?? 'r1',
      decision: even ? 'granted' : 'refused',
      answer: '已经查明。',
      basis: '个人信息保护法第45条',
    },
    recordRepeat: {
      channel: even ? 'visit' : 'phone',
      persons: even ? (luck % 7) + 1 : 1,
      ...(luck % 4 === 0 ? { level: 'city', form: 'staying' } : {}),
    },
    warn: { reason: '办理拖延' },
    answerWarning: { recheck: '已再次核实', causes: '协调不够', plan: '十日内移走' },
    signWarning: { decision: luck % 3 === 0 ? 'returned' : 'signed' },
    decideLeaderHandling: { firstHandlingFault: even, reason: '首次办理没有到现场' },
    receptionDuty: { persons: 6 },
    recordArrival: { attendanceId: state.supervision?.attendances?.find(({ arrivedAt }) => arrivedAt === undefined)?.id ?? 'a1' },
    answerCopyNotice: {
      letterId: state.supervision?.copyNotices?.find(({ answered }) => answered === undefined)?.id ?? 'copy.x',
      answer: '正在办',
      plan: even ? '三日内办完' : undefined,
    },
    supervise: { unitId, reason: '逾期未办' },
    answerSupervision: {
      supervisionId: state.supervision?.supervisions?.find(({ answered }) => answered !== true)?.id ?? 's1',
      answer: '已经办理',
    },
    proposeRedCard: { unitId, facts: '两次退回，不说明理由' },
    replyRedCard: { redCardId: state.supervision?.redCards?.find(({ stage }) => stage === 'proposed')?.id ?? 'k1', statement: '人手不足' },
    decideRedCard: {
      redCardId: state.supervision?.redCards?.find(({ stage }) => stage === 'proposed')?.id ?? 'k1',
      decision: even ? 'issued' : 'refused',
      reason: '经核',
    },
    liftRedCard: { redCardId: state.supervision?.redCards?.find(({ stage }) => stage === 'issued')?.id ?? 'k1', reason: '已整改' },
    reportUrgent: { report: '围墙有倒塌危险' },
    activatePlan: { plan: '先围挡，再加固' },
    grade: { grade: even ? 'complex' : 'longHard', reason: '多次来访' },
    complainAboutHandling: { words: '一直没有人联系' },
    escalate: { dutyId: state.duties[luck % Math.max(1, state.duties.length)]?.id ?? 'none' },
    reportRed: {},
    offerAgency: { unitId: 'point', source: 'window' },
    declineAgencyOffer: {},
    grantMandate: {
      unitId: even ? 'point' : 'gapPoint',
      agentId: luck % 4 === 0 ? 'agen' : undefined,
      itemId: 'other',
      scope: ['inquire'],
      untilOn: luck % 3 === 0 ? addDays(today, 5) : undefined,
      source: 'portal',
    },
    recordMandate: {
      unitId: 'point',
      itemId: 'other',
      scope: ['inquire', 'collectPapers'],
      source: 'window',
      form: even ? 'oral' : 'written',
      evidence: luck % 5 === 4 ? [] : ['f2'],
      readBack: luck % 7 !== 6,
      byGuardian: luck % 9 === 8,
      service: 'inPerson',
    },
    acceptMandate: {},
    returnMandate: { ground: (['kinship', 'away', 'interest'] as const)[luck % 3] ?? 'away' },
    nameAgent: even ? { agentId: 'yuexian', unitId: 'point', reason: '另定' } : { agentId: 'jinmei', unitId: 'farPoint', reason: '另定' },
    revokeMandate: {},
    endMandate: {
      cause: (['agentLeft', 'agentConflict', 'principalIncapable', 'principalDied'] as const)[luck % 4] ?? 'agentLeft',
      note: '经核',
    },
    lapseMandate: {},
    planAgencyWork: {
      plan: '先问清进展，再补齐材料。',
      reviewOn: luck % 3 === 0 ? addDays(today, 3) : undefined,
      coordinationNotNeeded: even,
      basedOn: luck % 5 === 4 ? 3 : undefined,
    },
    logAgencyRun: {
      ranOn: luck % 4 === 0 ? addDays(today, -(luck % 12)) : undefined,
      place: '街道便民服务中心',
      purpose: even ? 'inquire' : 'deliverPapers',
      minutes: 30,
      tripsSaved: luck % 3,
      note: '问清了进展',
      link: even ? 'coordination' : undefined,
      evidence: ['f1'],
    },
    recordHelp: { help: even ? 'guidance' : 'hardship', note: '讲清了步骤' },
    recordPrincipalTrip: { reason: '需要本人核对身份' },
    handUpAgency: { step: (['street', 'department', 'district'] as const)[luck % 3] ?? 'street', unitId, reason: '社区协调不了' },
    takeAgencyStep: { note: '已经接手' },
    bindAgencyMember: even
      ? { member: 'townshipOfficer', officerId: 'li', unitId: 'buildingLine', task: '核实现场' }
      : { member: 'gridWorker', officerId: 'li', unitId: 'buildingLine', task: '核实现场' },
    releaseAgencyMember: { officerId: 'li', reason: '分工完成' },
    explainResult: { way: 'inPerson', note: '逐条说明了答复', evidence: [] },
    confirmResult: { understood: luck % 4 !== 3 },
  };
  return inputs[command];
};

interface Random {
  /** Something that is offered to somebody; otherwise any command by anybody. */
  readonly guided: boolean;
  readonly pick: number;
  readonly who: number;
  readonly luck: number;
  readonly hours: number;
}

const random: fc.Arbitrary<Random> = fc.record({
  guided: fc.nat(9).map((number) => number < 8),
  pick: fc.nat(1000),
  who: fc.nat(1000),
  luck: fc.nat(1000),
  hours: fc.oneof({ weight: 9, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(900) }),
});

const choose = ({ guided, pick, who }: Random, state: CaseState, context: Context): { name: CommandName; actor: Actor } | undefined => {
  const anybody = crowd[who % crowd.length] ?? people.window;
  if (!guided) return { name: later[pick % later.length] ?? 'register', actor: anybody };
  const { rulebook, at } = context;
  const offers = crowd.flatMap((actor) =>
    availableActions(state, [actor], { organisation: office, rulebook, at }).map(({ command, primary }) => ({
      name: command,
      actor,
      primary,
    })),
  );
  // The way forward is taken more often than a way aside, so that many sequences reach the end.
  const next = offers.filter(({ primary }) => primary);
  const among = next.length > 0 && pick % 3 !== 0 ? next : offers;
  return among[who % Math.max(1, among.length)];
};

const reviewDue = (state: CaseState) => state.duties.find(({ kind }) => kind === 'reviewWindow')?.dueAt;

/** Plays random orders, checks after each, and answers how far the case came. */
const play = (orders: readonly Random[], rulebookId: string, channel: (typeof channels)[number], consent: boolean): ReadonlySet<string> => {
  const begun = handle(
    { name: 'submit', input: { ...submission, channel, electronicService: consent } },
    undefined,
    contextOf(people.window, { rulebookId }),
  );
  if (!begun.ok) throw new Error(begun.refusal.code);
  let { state } = begun.value;
  let events: readonly RecordedEvent[] = begun.value.events;
  let at = morning;
  const seen = new Set<string>();

  const give = (name: CommandName, input: CommandInputs[CommandName], actor: Actor, commandId: string): void => {
    const context = contextOf(actor, { rulebookId, at, commandId, facts: { target } });
    const before = JSON.stringify(state);
    const handled = handle({ name, input }, state, context);
    expect(JSON.stringify(state)).toBe(before);
    if (!handled.ok) return;
    const previous = reviewDue(state);
    ({ state } = handled.value);
    events = [...events, ...handled.value.events];
    seen.add(state.procedure).add(state.followup);
    expect(brokenInvariants(state, events)).toEqual([]);
    // (v) nothing but the end of the window itself, or an archive, takes a review window from the petitioner or shortens it.
    const now = reviewDue(state);
    if (previous !== undefined && !handled.value.events.some(({ kind }) => kind === 'remedyLapsed')) expect(now).toBe(previous);
    // (viii) silence is no evaluation
    const lapsed = handled.value.events.some(({ kind }) => kind === 'evaluationLapsed');
    if (lapsed) expect(handled.value.events.some(({ kind }) => kind === 'evaluationGiven')).toBe(false);
  };

  for (const [index, order] of orders.entries()) {
    at = addHours(at, order.hours);
    for (const duty of state.duties.filter(({ dueAt }) => Date.parse(dueAt) < Date.parse(at))) {
      const command = timerCommand(duty, contextOf(people.timer, { rulebookId }).rulebook, at);
      if (command !== undefined) give(command.name, command.input, people.timer, `timer-${duty.id}`);
    }
    const chosen = choose(order, state, contextOf(people.window, { rulebookId, at }));
    if (chosen === undefined) continue;
    // What is offered on the screen is what the server lets through.
    if (order.guided) expect(authorise(chosen.name, state, chosen.actor, office)).toMatchObject({ ok: true });
    give(chosen.name, inputFor(chosen.name, state, order.luck, toPlainDate(at)), chosen.actor, `k${index}`);
  }
  expect(replay(events)).toEqual(state);
  expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  return seen;
};

describe('random orders, valid and not', () => {
  it('keep the invariants of lifecycle.md and replay to the same state, under every rulebook and every channel', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(random, { minLength: 5, maxLength: 45 }),
        fc.constantFrom(...Object.keys(rulebooks)),
        fc.constantFrom(...channels),
        fc.boolean(),
        (orders, rulebookId, channel, consent) => {
          for (const where of play(orders, rulebookId, channel, consent)) reached.add(where);
        },
      ),
      { numRuns: 500, seed: 38 },
    );
    // The sequences are worth something only if they get far.
    for (const stage of [
      'registered',
      'dispatched',
      'objected',
      'accepted',
      'handling',
      'replied',
      'concluded',
      'merged',
      'notAccepted',
      'archived',
      'settled',
      'supplementing',
      'disputed',
      'channelled',
      'underReview',
      'redo',
    ]) {
      expect(reached).toContain(stage);
    }
  }, 60_000);
});
