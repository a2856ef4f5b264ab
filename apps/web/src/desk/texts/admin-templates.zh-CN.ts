import type { TemplateFault } from '@daiban/domain/documents/templates/lint';
import type { RemedyKind } from '@daiban/domain/documents/templates/remedies';

const names: Readonly<Record<string, string>> = {
  matter: '事项（标题、编号、渠道）',
  number: '编号',
  title: '标题',
  channel: '渠道',
  receivedOn: '收到日期',
  date: '制发日期',
  issuer: '制发单位',
  issuerContact: '制发单位及联系办法',
  petitionOffice: '信访办及电话',
  petitionOfficeContact: '信访办联系办法',
  persons: '人数',
  attachments: '附件数',
  acceptedOn: '受理日期',
  firstContact: '首问负责人',
  term: '期限',
  termWhat: '期限内做什么',
  termLaw: '期限的依据',
  lawfulTerm: '法定期限',
  lawfulTermLaw: '法定期限的依据',
  reason: '理由',
  explanation: '说明',
  law: '法律依据',
  body: '有权处理的机关',
  namedBody: '写明的机关',
  handedOver: '移交的材料',
  address: '地址',
  limit: '提出的期限',
  unit: '单位',
  unitContact: '单位联系办法',
  sent: '转送或交由',
  what: '内容',
  until: '截止日期',
  agent: '代办员',
  scope: '委托办什么',
  form: '怎么委托的',
  endsOn: '委托到哪一天',
  days: '延长天数',
  instead: '原定期限',
  handler: '承办人',
  work: '做过的工作',
  reviewUntil: '请求复查的最后一天',
  reReviewUntil: '请求复核的最后一天',
  evaluateUntil: '评价的最后一天',
  reward: '奖励',
  answer: '答复',
  outcome: '结论',
  at: '时间',
  place: '地点',
  earlier: '此前的意见',
  newFacts: '提出的新情况',
  pending: '所在程序',
  docket: '案号',
  choiceOn: '书面选择日期',
  intoNumber: '并入的编号',
  petitioner: '信访人（已遮挡）',
  decideBy: '决定受理的最后一天',
  objectBy: '提出异议的最后一天',
  signer: '签发人',
  about: '事由',
  level: '级别',
  claim: '诉求',
  facts: '事实和理由',
  disposition: '处理意见',
  decision: '处理内容',
  finding: '对照结果',
  claims: '每一项诉求',
  answers: '每一项答复',
  terms: '每一个期限',
  comparison: '每一项对照',
  suggestion: '建议意见',
  lawfulDuty: '依法履行职责',
  petitionProcedure: '信访程序',
  otherMatter: '其他事项',
  statutoryTerm: '有法定期限',
  supported: '有诉求得到支持',
  goesBack: '退回重新办理',
  othersGoOn: '其他人继续',
  reportBack: '要求反馈',
  notCompetent: '不属于职权',
  legalChannel: '应走法定途径',
  pendingElsewhere: '别处正在办理',
  finalSameFacts: '已有终结意见',
  identityUnclear: '身份不清',
  notAPetition: '不是信访事项',
};
const nameOf = (name: string): string => names[name] ?? name;

const remedies: Readonly<Record<RemedyKind, string>> = {
  evaluation: '可以评价',
  review: '30日内可以向上一级请求复查',
  reviewInTime: '期限内可以向上一级请求复查',
  reReview: '30日内可以向上一级请求复核',
  refusalCheck: '可以请上一级核查',
  newFacts: '有新的事实、理由可以重新提出',
  legalRoutes: '诉讼、行政复议、仲裁等法定途径',
  legalAid: '法律咨询或者法律援助',
  raiseObjection: '有意见可以反映',
  askAgain: '可以再次提出',
  undo: '可以要求撤销、分开办理',
  mayDecline: '可以不补充',
  ownSay: '可以委托代理人、要求回避',
  endMandate: '可以随时结束委托',
  cancel: '以后可以重新提出',
};

const place = (fault: TemplateFault): string =>
  'block' in fault ? `${fault.part === 'blocks' ? '正文' : '救济告知'}第${fault.block + 1}段：` : '';

const faultWords = (fault: TemplateFault): string => {
  switch (fault.code) {
    case 'wording-not-allowed':
      return `“${fault.word}”不能写在文书里`;
    case 'bracket-left-open':
      return '方括号没有合上';
    case 'bracket-not-opened':
      return '多了一个右方括号';
    case 'field-not-closed':
      return '字段的花括号不完整';
    case 'unknown-field':
      return `没有“${fault.field}”这个字段`;
    case 'field-needs-brackets':
      return `“${nameOf(fault.field)}”有的事项没有，要连同前后的话放进方括号`;
    case 'unknown-condition':
      return `没有“${nameOf(fault.condition)}”这个条件`;
    case 'unknown-list':
      return `没有“${nameOf(fault.list)}”这个列表`;
    case 'empty-block':
      return '没有内容';
    case 'nothing-written':
      return '正文没有内容';
    case 'required-field-missing':
      return `必须写出${fault.oneOf.map(nameOf).join('或者')}，不能只在有条件的段落里`;
    case 'remedy-missing':
      return `救济告知里必须写明${remedies[fault.remedy]}（${fault.article}）`;
  }
};

/** The editor of the wording of papers. */
export const adminTemplatesZhCN = {
  serviceRecord: {
    title: '送达回证',
    paper: '送达文书',
    to: '受送达人',
    method: '送达方式',
    servedOn: '送达日期',
    place: '送达地点',
    receivedBy: '收件人签名',
    servedBy: '送达人',
    witness: '见证人',
    note: '备注',
  },
  adminTemplates: {
    title: '文书模板',
    hint: '文书由这里的话和事项的事实写成。改动经第二人签批后，从生效日起制发的文书用新的写法；已经制发的不变。',
    readOnly: '您可以查看；修改由信访办主任、档案员或者系统管理员提出。',
    choose: '文书',
    editor: '写法',
    body: '正文',
    remedy: '救济告知',
    paragraph: (part: string, number: number) => `${part}第${number}段`,
    always: '总是印',
    when: '什么时候印',
    onlyWhen: (name: string) => `只在：${nameOf(name)}`,
    once: '印一次',
    each: '重复',
    forEach: (name: string) => `${nameOf(name)}各印一次`,
    insert: '插入字段',
    insertHint: '方括号里的话，字段没有内容时整段不印。',
    field: (name: string) => nameOf(name),
    sometimes: '（不一定有）',
    add: '加一段',
    up: '上移',
    down: '下移',
    remove: '删除',
    sample: '样张（虚构的事实）',
    faults: (count: number) => `还有${count}处不能发布`,
    noFaults: '没有问题，可以送签',
    fault: (fault: TemplateFault) => `${place(fault)}${faultWords(fault)}`,
    unchanged: '还没有改动',
    effectiveOn: '生效日期',
    reason: '为什么改',
    propose: '送第二人签批',
    sent: '已送签批',
    pending: '这份文书有一个修改正在等签批',
    discard: '放弃改动',
    versions: '历次版本',
    version: (number: number) => `第${number}版`,
    shipped: '系统带来的',
    inForce: '现行',
    notYet: '未生效',
    signedBy: (proposed: string, approved: string) => `${proposed}提出，${approved}签批`,
    compare: '与上一版比较',
    hideCompare: '收起比较',
    comparison: (number: number) => `第${number}版与第${number - 1}版`,
    added: '新写法',
    removed: '原写法',
    backTo: '改回这一版',
  },
};
