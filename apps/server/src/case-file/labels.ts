import type { Channel, Disposition, MatterKind, NoticeKind, Procedure, Role } from '@daiban/domain/case/vocabulary';

/** Words of the office for papers and workbooks that the server itself writes; screens have their own catalogues. */
export const labels: {
  readonly channel: Readonly<Record<Channel, string>>;
  readonly kind: Readonly<Record<MatterKind, string>>;
  readonly procedure: Readonly<Record<Procedure, string>>;
  readonly disposition: Readonly<Record<Disposition, string>>;
  readonly notice: Readonly<Record<NoticeKind, string>>;
  readonly role: Partial<Record<Role, string>>;
} = {
  channel: {
    letter: '来信',
    visit: '来访',
    online: '网上',
    phone: '来电',
    fax: '传真',
    wechat: '微信',
    kiosk: '自助机',
    video: '视频',
    leaderReception: '领导接访',
    outreachVisit: '下访',
    appointment: '约访',
    agency: '代办',
    nightService: '夜班车',
    mobileStation: '流动站',
    hotlineTransfer: '热线转办',
    superiorAssigned: '上级交办',
    patrol: '巡查',
    council: '议事会',
  },
  kind: { suggestion: '建议意见', accusation: '检举控告', appeal: '申诉求决', consultation: '咨询', assistance: '求助' },
  procedure: {
    received: '已收到',
    registered: '已登记',
    supplementing: '待补充',
    dispatched: '已转送/交办',
    objected: '异议中',
    disputed: '受理争议',
    accepted: '已受理',
    handling: '办理中',
    held: '中止',
    replied: '已答复',
    underReview: '复查中',
    reviewed: '已复查',
    underReReview: '复核中',
    final: '复核终结',
    concluded: '办结终结',
    notAccepted: '不予受理',
    furtherRefused: '不再受理',
    channelled: '已导入法定途径',
    merged: '已并案',
    withdrawn: '已撤回',
    archived: '已归档',
  },
  disposition: {
    supported: '支持',
    partlySupported: '部分支持',
    explained: '解释说明',
    notSupported: '不予支持',
    adopted: '采纳',
    partlyAdopted: '部分采纳',
    noted: '留作参考',
  },
  notice: {
    receipt: '信访事项回执',
    acceptanceNotice: '信访事项受理告知书',
    nonAcceptanceNotice: '信访事项不予受理告知书',
    forwardingNotice: '信访事项转送告知书',
    extensionNotice: '信访事项延期办理告知书',
    handlingOpinion: '信访事项处理意见书',
    suggestionReply: '信访建议回复',
    mergeNotice: '信访事项并案告知书',
    consultationAnswer: '咨询答复',
    evaluationInvitation: '满意度评价邀请',
    forwardingOrder: '信访事项转送单',
    assignmentOrder: '信访事项交办单',
  },
  role: {
    principalLeader: '主要领导',
    petitionOfficeHead: '信访办主任',
    unitHead: '单位负责人',
    caseHandler: '承办人',
    windowOfficer: '窗口人员',
  },
};
