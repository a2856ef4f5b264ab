import { randomUUID } from 'node:crypto';
import type { CommandName } from '@daiban/contract/commands';
import { refreshDirectory } from '../../journal/watch-directory.ts';
import { bring, type Matter } from '../matters.ts';
import type { Person, TestOffice } from '../test-office.ts';
import type { MatrixCase } from './expectations.ts';

/** A case of the matrix with what a request needs to name its parts. */
export interface BuiltCase extends Matter, MatrixCase {
  readonly fileId: string;
  /** Words that stand in this case alone. */
  readonly words: string;
}

const must = async (giving: ReturnType<Person['command']>): Promise<void> => {
  const { status, body } = await giving;
  if (status !== 200) throw new Error(JSON.stringify(body));
};

const upload = async (office: TestOffice, words: string): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([`${words}的照片`]), '位置.txt');
  return String((await office.anybody.send('POST', '/api/files', form)).body.fileId);
};

/** Brings one case to where the matrix wants it: two units help, two officers have left, a leader and a unit are complained about. */
const build = async (
  office: TestOffice,
  staff: (userName: string) => Promise<Person>,
  words: string,
  goal: MatrixCase,
): Promise<BuiltCase> => {
  const fileId = await upload(office, words);
  const matter = await office.file({ attachments: [fileId], text: `${words}，请尽快处理。` });
  await bring(staff, matter, 'handling');
  const head = await staff('dongqiming');
  const order = (by: Person, command: CommandName, input: unknown) => must(by.command(matter.caseId, command, input));
  for (const unitId of ['lihai.agriculture', 'lihai.area-east']) await order(head, 'addCoUnit', { unitId, task: '协助核实' });
  await order(head, 'recordConcerned', { officerIds: ['lihai.officer-fuliyan'], unitIds: ['lihai.public-order'], reason: '来信点名' });
  for (const userName of ['jiyun', 'zhongyiming'])
    await order(await staff(userName), 'declareConflict', { conflict: 'kinship', note: '亲属' });
  if (goal.procedure === 'replied') {
    await order(await staff('yanguyu'), 'answerSubTask', { subTaskId: 's1', answer: '已核实' });
    await order(await staff('tumingde'), 'answerSubTask', { subTaskId: 's2', answer: '已核实' });
    await bring(staff, matter, 'replied', 'handling');
  }
  if (goal.confidentiality === 'restricted')
    await order(head, 'restrict', { officerIds: ['lihai.officer-chengyuanzhou'], reason: '涉及未成年人' });
  return { ...matter, ...goal, fileId, words };
};

/** Where the cases of the matrix stand. */
export const matrixGoals: readonly MatrixCase[] = (['handling', 'replied'] as const).flatMap((procedure) =>
  (['normal', 'restricted'] as const).map((confidentiality) => ({
    procedure,
    confidentiality,
    followup: procedure === 'replied' ? 'visitDue' : 'none',
  })),
);

/** The cases of the matrix, and one more post: a deputy leader above the line. */
export const buildMatrix = async (office: TestOffice, staff: (userName: string) => Promise<Person>): Promise<readonly BuiltCase[]> => {
  await office.database.superuser.query(
    "insert into appointment (officer_id, role, unit_id, since) values ('lihai.officer-maoliqun', 'deputyLeader', 'lihai.office', date '2020-08-03')",
  );
  await office.database.superuser.query('update organisation_version set version = version + 1');
  await refreshDirectory(office.journal);
  const words = ['碧湖广场', '青石弄口', '翠竹码头', '云栖凉亭'];
  const built: BuiltCase[] = [];
  for (const goal of matrixGoals) built.push(await build(office, staff, words[built.length] ?? '', goal));
  return built;
};

const inputs: Readonly<Partial<Record<CommandName, unknown>>> = {
  register: { title: '甲', claims: ['一'] },
  classifyKind: { kind: 'appeal' },
  unmerge: { reason: '错' },
  forward: { unitId: 'lihai.agriculture', reason: '归口' },
  assign: { unitId: 'lihai.agriculture', reason: '归口' },
  object: { ground: '不归我们' },
  ruleObjection: { decision: 'upheld', reason: '是' },
  notAccept: { reasonCode: 'legalChannel', law: '条例31', explanation: '请起诉' },
  refuseNonAcceptance: { reason: '应受理' },
  setHandler: { officerId: 'lihai.officer-rugenfa' },
  setLead: { unitId: 'lihai.agriculture', reason: '归口' },
  handOver: { leavingOfficerId: 'lihai.officer-ruanzhicheng', successorId: 'lihai.officer-yujiahao', reason: '调岗' },
  succeedUnit: { unitId: 'lihai.city-building', successorUnitId: 'lihai.agriculture', officerId: 'lihai.officer-rugenfa', reason: '撤并' },
  addCoUnit: { unitId: 'lihai.agriculture', task: '协助' },
  answerSubTask: { subTaskId: 's1', answer: '完' },
  contact: { result: 'clear', note: '记' },
  visitSite: { visitors: ['甲', '乙'], place: '楼前', note: '看' },
  requestExtension: { days: 5, reason: '难' },
  extend: { reason: '难' },
  draftReply: { answers: [{ claimId: 'c1', disposition: 'supported', facts: '甲', decision: '乙', basis: '丙' }] },
  replySuggestion: { answers: [{ claimId: 'c1', disposition: 'adopted', facts: '甲', decision: '乙', basis: '丙' }] },
  serveNotice: { noticeId: 'n1', method: 'post' },
  recordServiceFailed: { noticeId: 'n1', method: 'post', failure: 'returned' },
  evaluate: { officer: 'satisfied' },
  returnVisit: { result: 'satisfied', note: '记' },
  archive: { retention: 'tenYears' },
  answerConsultation: { answer: '答' },
  askQuestion: { words: '问' },
  answerQuestion: { questionId: 'q1', answer: '答' },
  addEvidence: { note: '补' },
  revokeRepresentative: { representativeId: randomUUID() },
  requestRights: { right: 'know', words: '看看' },
  requestRecusal: { who: 'other', words: '有亲属关系' },
  ruleRecusal: { requestId: 'r1', decision: 'notRecused', reason: '无' },
  declareConflict: { conflict: 'kinship', note: '亲属' },
  liftRecusal: { officerId: 'lihai.officer-jiyun', reason: '误' },
  recordConcerned: { reason: '来信点名' },
  restrict: { reason: '保密' },
  requestHearing: { words: '情况复杂，请听证' },
  refuseHearing: { reason: '事实清楚' },
  scheduleHearing: { hearingOn: '2099-01-04', time: '09:30', place: '一楼会议室', agenda: '听取意见', service: 'readOut' },
  holdHearing: { record: '各方发言' },
  cancelHearing: { reason: '改期' },
  openMediation: {
    mediatorUnitId: 'lihai.construction',
    mediatorId: 'lihai.officer-dongqiming',
    agenda: '补偿',
    petitionerConsent: '书面同意',
    otherConsent: '书面同意',
  },
  endMediation: { result: 'failed', note: '未达成一致' },
  confirmAgreement: { result: 'performed', note: '已付清' },
  recordCourtConfirmation: { court: '法院', document: '1号' },
  hold: { pending: 'litigation', body: '法院', claimIds: ['c1'], note: '已立案', attachments: [] },
  checkHold: { holdId: 'p1', note: '仍在审理' },
  resume: { holdId: 'p1', result: 'resumed', note: '已撤诉' },
  moveToRulebook: { to: 'lihai@99', reason: '规则改版' },
  liftRestriction: { reason: '不再需要' },
  reassign: { reason: '不满意' },
  meetLimit: { limit: 'report', record: '已报告' },
  replyRedo: { answers: [{ claimId: 'c1', disposition: 'supported', facts: '甲', decision: '乙', basis: '丙' }] },
  inviteToMeeting: { meetOn: '2099-01-05', time: '09:30', place: '会议室', purpose: '听取意见' },
  answerInvitation: { invitationId: 'm1', answer: 'accepted' },
  listBacklog: { backlogGround: 'screening', reason: '排查' },
  sponsor: { officerId: 'lihai.officer-shenjiantang', unitId: 'lihai.committee', reason: '包案' },
  formTaskForce: { leaderId: 'lihai.officer-lvxiangyang' },
  approvePlan: { measures: [{ measure: 'repair', what: '修' }] },
  openWorkFile: { contents: '材料' },
  recordSponsorDuty: { sponsorDuty: 'explain', note: '说明' },
  holdBacklogMeeting: { record: '过堂' },
  reportMeetingTask: { taskId: 't1', report: '完' },
  checkAcceptance: { result: 'notPassed', heardOn: '2026-01-05', petitionerView: 'satisfied', note: '看' },
  fileRetrospective: { source: '历史遗留', keyFacts: '经过', lessons: '教训' },
  postBounty: { summary: '一处设施多年没有修好' },
  answerBounty: { bountyAnswer: 'agreed' },
  submitBid: { teamIds: ['lihai.officer-lvxiangyang'], plan: '修', competence: '修过', resources: '维修队', doneBy: '2099-01-05' },
  scoreBid: { bidId: 'bid1', planMark: 80, competenceMark: 80, timeMark: 80, resourcesMark: 80 },
  revokeBounty: { reason: '收回' },
  findRelapse: { relapseGround: 'notPerformed', reason: '未落实' },
  requestSupplement: { missing: '身份材料' },
  supply: { words: '补上了' },
  refuseFurther: {
    earlierOpinion: '复核〔2026〕1号',
    comparison: [{ claimId: 'c1', sameFacts: true, finding: '相同' }],
    newFactsHeard: '没有',
    law: '条例36',
    explanation: '已复核',
  },
  adviseLegalChannel: { route: 'litigation', body: '法院', address: '一路1号', limit: '三年', law: '条例31', explanation: '请起诉' },
  turnDownProposal: { reason: '应办' },
  returnFromChannel: { channelOutcome: 'bodyDeclined', reason: '不收' },
  dispute: { otherUnitId: 'lihai.agriculture', stance: 'bothDecline', reason: '都说不归' },
  decideCompetence: { unitId: 'lihai.agriculture', reason: '归口' },
  acceptSimple: { simpleGround: 'dailyLife' },
  raiseTier: { unitId: 'lihai.office', reason: '办不了' },
  offerSupport: { support: 'legalAid', note: '可申请法律援助' },
  answerSupport: { offerId: 'h1', response: 'accepted' },
  reopen: { cause: 'newFacts', to: 'registered', reason: '有新情况' },
  requestReview: { words: '不服', late: true },
  requestReReview: { words: '不服', late: true },
  acceptReview: {},
  refuseReview: { reason: '无', law: '条例第三十五条' },
  draftReview: { outcome: 'revoke', reason: '不清', law: '条例第三十五条' },
  decideReview: { decision: 'signed' },
  decideReReview: { decision: 'signed' },
  requestRefusalCheck: { words: '应当受理' },
  checkRefusal: { outcome: 'upheld', reason: '属实', law: '条例第二十三条' },
  requestWithdrawal: { pressure: 'none' },
  cancelWithdrawal: {},
  completeWithdrawal: { decision: 'confirmed', note: '本人意愿' },
  urgeExecution: { claimId: 'c1', reason: '未落实' },
  confirmExecution: { claimId: 'c1', note: '已落实' },
  recordRepeat: { channel: 'visit', persons: 1 },
  warn: { reason: '多次来访' },
  answerWarning: { recheck: '已核', causes: '拖延', plan: '三日内办' },
  signWarning: { decision: 'signed' },
  decideLeaderHandling: { firstHandlingFault: false, reason: '无过错' },
  receptionDuty: { persons: 6 },
  recordArrival: { attendanceId: 'a1' },
  answerCopyNotice: { letterId: 'copy.x', answer: '已办' },
  supervise: { unitId: 'lihai.party-committee', reason: '逾期' },
  answerSupervision: { supervisionId: 's1', answer: '已办' },
  proposeRedCard: { unitId: 'lihai.party-committee', facts: '推诿' },
  replyRedCard: { redCardId: 'k1', statement: '说明' },
  decideRedCard: { redCardId: 'k1', decision: 'refused', reason: '已改' },
  liftRedCard: { redCardId: 'k1', reason: '已改' },
  reportUrgent: { report: '围墙要倒' },
  activatePlan: { plan: '先疏散' },
  grade: { grade: 'complex', reason: '多次' },
  complainAboutHandling: { words: '一直没人理' },
  offerAgency: { unitId: 'lihai.agency-lidong' },
  grantMandate: { unitId: 'lihai.agency-lidong', scope: ['inquire'] },
  recordMandate: { unitId: 'lihai.agency-lidong', scope: ['inquire'], form: 'written' },
  returnMandate: { ground: 'away' },
  nameAgent: { agentId: 'lihai.officer-wangagen', unitId: 'lihai.agency-lidong', reason: '另定' },
  endMandate: { cause: 'agentLeft', note: '调离' },
  planAgencyWork: { plan: '先问清进展' },
  logAgencyRun: { place: '便民服务中心', purpose: 'inquire', minutes: 10, note: '问清了' },
  recordHelp: { help: 'guidance', note: '讲清了' },
  recordPrincipalTrip: { reason: '核对身份' },
  handUpAgency: { step: 'street', reason: '协调不了' },
  takeAgencyStep: { note: '接手' },
  bindAgencyMember: { member: 'townshipOfficer', officerId: 'lihai.officer-ruanzhicheng', unitId: 'lihai.city-building', task: '核实' },
  releaseAgencyMember: { officerId: 'lihai.officer-ruanzhicheng', reason: '完成' },
  explainResult: { way: 'inPerson', note: '说明' },
  confirmResult: { understood: true },
};

/** A well-formed input of each command, so that only the right to give it decides; another case that it names is one that is seen. */
export const wellFormed = (command: CommandName, { caseId }: Pick<Matter, 'caseId'>): unknown => {
  if (command === 'merge') return { intoCaseId: caseId, reason: '同' };
  if (command === 'link') return { otherCaseId: caseId, reason: '同' };
  return inputs[command] ?? {};
};
