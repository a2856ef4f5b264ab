import { channelGroups } from '../case/vocabulary.ts';
import {
  beforeEvent,
  channelIn,
  contactAttempts,
  contactMade,
  contactUnclear,
  declared,
  duty,
  extremeForm,
  groupVisit,
  naturalDays,
  not,
  noticeIs,
  on,
  repeatVisits,
  routing,
  rulebook,
  skipLevelVisit,
  target,
  trigger,
  visitAttempts,
  workingDays,
} from './define.ts';
import { platformDefaults } from './platform-defaults.ts';

const openLength = { origin: 'platformDefault' } as const;
const fourTriggers = [repeatVisits(3), skipLevelVisit(), groupVisit(5), extremeForm()] as const;
const leaders = ['deputyLeader', 'areaLead'] as const;

/** 两签: the tasks of the platform, resting here on the street's own document; how soon to sign it leaves open. */
const signaturesOfTheLeader = platformDefaults
  .filter((rule) => rule.about === 'assignment' || rule.about === 'closure')
  .map(({ document: _document, ...rule }) => ({ ...rule, article: '二（一）' }));

/**
 * 沥工委〔2020〕38号, the one normative text among the sources: routing, 一问一核实, limits by channel, 2211. What it says of
 * returning, watching and bringing petitioners to give up is not built (points of care G1–G4); its purpose is served there.
 */
export const lihai = rulebook({
  id: 'lihai',
  version: 1,
  title: '沥海街道',
  extends: 'nationalLaw',
  basis: { document: '沥工委〔2020〕38号', issuedOn: '2020-08-03', title: '沥海街道关于进一步加强和改进信访工作的意见' },
  origin: 'local',
  duties: [
    duty('firstContact', {
      title: '电话联系信访人，问清诉求',
      opensOn: [on('handlerSet', not(contactMade))],
      owner: 'caseHandler',
      within: workingDays(1),
      closedBy: ['petitionerContacted', on('contactFailed', contactAttempts(3, 2))],
      stoppedBy: ['replyIssued', 'caseNotAccepted', 'caseConcluded'],
      shownToPetitioner: true,
      article: '一（二）',
    }),
    duty('siteCheck', {
      ...openLength,
      title: '派员到现场核实',
      opensOn: [on('petitionerContacted', contactUnclear)],
      owner: 'caseHandler',
      within: workingDays(1),
      closedBy: ['siteVisited'],
      stoppedBy: ['replyIssued', 'caseNotAccepted', 'caseConcluded'],
      shownToPetitioner: true,
      article: '一（二）',
    }),
    duty('localPhoneWeb', {
      title: '办结并书面答复（电话、网络）',
      opensOn: ['caseAccepted'],
      when: channelIn(...channelGroups.phone, ...channelGroups.web),
      owner: 'handlingUnit',
      within: naturalDays(7),
      closedBy: ['replyIssued'],
      stoppedBy: ['caseNotAccepted', 'caseConcluded'],
      shownToPetitioner: true,
      article: '一（五）',
    }),
    duty('localLetterVisit', {
      title: '办结并书面答复（来信、来访）',
      opensOn: ['caseAccepted'],
      when: channelIn(...channelGroups.letterVisit),
      owner: 'handlingUnit',
      within: workingDays(15),
      closedBy: ['replyIssued'],
      stoppedBy: ['caseNotAccepted', 'caseConcluded'],
      shownToPetitioner: true,
      article: '一（五）',
    }),
    duty('returnVisit', {
      ...openLength,
      title: '回访信访人',
      opensOn: [on('noticeServed', noticeIs('handlingOpinion'))],
      owner: 'returnVisitOfficer',
      within: naturalDays(7),
      closedBy: ['returnVisitDone', on('returnVisitFailed', visitAttempts(3))],
      stoppedBy: ['caseSettled', 'caseArchived'],
      shownToPetitioner: true,
      article: '二（一）',
    }),
    ...signaturesOfTheLeader,
  ],
  signatures: [
    beforeEvent('caseAssigned', 'principalLeader', { article: '二（一）' }),
    beforeEvent('caseClosed', 'principalLeader', { article: '二（一）' }),
  ],
  routing: [
    routing('policyLine', {
      title: '政策和业务类',
      description: '政策不够完善、要由业务线认定或解释、业务线牵头的项目引起的：分管领导牵头，线办承办，片长和联村工作组协助。',
      lead: ['deputyLeader'],
      handle: ['functionalOffice'],
      assist: ['areaLead', 'liaisonTeam'],
      article: '一（一）1',
    }),
    routing('area', {
      title: '片区执行类',
      description: '片、村（居）里政策执行或面上工作引起的：片长和联村工作组承办，线办和分管领导协助。',
      lead: ['areaLead'],
      handle: ['areaLead', 'liaisonTeam'],
      assist: ['functionalOffice', 'deputyLeader'],
      article: '一（一）2',
    }),
    routing('conduct', {
      title: '干部作风类',
      description: '反映干部履职和作风的：只转纪检监察机关，其他单位和个人不参与、不知情（条例第30条）。',
      lead: [],
      handle: ['disciplineBody'],
      assist: [],
      article: '一（一）3',
    }),
  ],
  triggers: [
    trigger('simultaneousReception', {
      title: '同步接访',
      when: [groupVisit(5), extremeForm()],
      to: ['unitHead', 'liaisonTeamLead', ...leaders],
      copyTo: [],
      running: false,
      article: '一（三）',
    }),
    trigger('leaderHandling', {
      title: '领导牵头领办',
      when: fourTriggers,
      to: leaders,
      copyTo: [],
      running: false,
      article: '一（四）',
    }),
    trigger('warningNotice', {
      title: '发放预警提醒单',
      when: fourTriggers,
      to: ['unitHead', 'liaisonTeamLead'],
      copyTo: [...leaders, 'principalLeader'],
      answer: { kind: 'warningResponse', title: '再次核实，报送原因分析和化解帮扶措施', within: workingDays(7) },
      running: false,
      article: '二（二）',
    }),
    trigger('caseSponsorship', {
      title: '领导包案',
      when: fourTriggers,
      to: leaders,
      copyTo: [],
      running: false,
      article: '二（四）',
    }),
  ],
  targets: [
    target('agencyRate', 50, { article: '二（三）' }),
    target('closureRate', 100, { article: '二（三）' }),
    target('satisfactionRate', 95, { article: '二（三）' }),
  ],
  mechanisms: [
    declared('twoHandlers', { title: '两办', items: ['代办员代办', '分管领导督办'], article: '二（一）' }),
    declared('weeklyConsultation', { title: '基层单位每周会商一次', article: '二（一）' }),
    declared('warningResponse', { title: '收到提醒单后7个工作日内答复，分管领导或片长审签', article: '二（二）' }),
    declared('agency', {
      title: '街道、村（居）两级信访代办',
      items: ['思想引导', '政策解读', '困难解决', '全域代办'],
      article: '二（三）',
    }),
    declared('sponsorDuties', {
      title: '包案领导的五项职责',
      items: ['掌握情况', '说明解释', '解决问题', '落实约定', '帮扶关怀'],
      article: '二（四）',
    }),
    declared('leaderReception', { title: '班子成员定点接访，周一至周五每周排班', article: '二（六）' }),
    declared('assessment', { title: '季度考评、年度考核', items: ['季度', '年度'], article: '二（七）' }),
    declared('governanceCentre', {
      title: '街道社会矛盾纠纷调处化解中心',
      items: ['综治', '人民来访', '调解', '投诉举报', '社会治理', '司法服务'],
      article: '二（八）',
    }),
  ],
  open: [
    '一（二）“随即”到现场没有定时长：平台默认1个工作日。',
    '一（二）没有写联系不上怎么办：平台默认分两天试三次，记录在案。',
    '一（五）没有写从哪天起算：从受理之日起算；“一周内”按7个自然日计算。',
    '一（五）只写了电话、网络、来信、来访；代办、上级交办、巡查、议事会来的事项只有法定期限。',
    '一（五）没有写能否延期：延期只改法定期限，不改本地期限。',
    '二（一）没有写签字和回访的期限：平台默认签字1个工作日、送达后7日内回访。',
    '一（一）3原定的协助单位不再适用：涉及干部的检举控告按条例第30条保密（注意事项G7）。',
    '二（七）没有写扣分、加分的项目和分值。',
  ],
});
