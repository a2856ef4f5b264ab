import type { AssistedCommand } from '@daiban/contract/assisted-acts';
import type { DataRight, RepresentativeRelation, RepresentativeScope } from '@daiban/domain/case/vocabulary';

const rightNames: Record<DataRight, string> = { know: '查询', copy: '复制', correct: '更正', object: '拒绝使用', erase: '删除' };
const acts: Record<Exclude<AssistedCommand, 'revokeRepresentative'>, string> = {
  evaluate: '评价办理',
  askQuestion: '问一句',
  addEvidence: '补充材料',
  settle: '不用再回访',
  requestRights: '个人信息请求',
  supply: '按要求补充材料',
};

const relations: Record<RepresentativeRelation, string> = { guardian: '监护人', kin: '家里人', lawyer: '律师', other: '其他受托人' };
const scopes: Record<RepresentativeScope, string> = { follow: '只能看', act: '可以代办' };

/** Requests about personal data, representatives, and assisted entry at the window. */
export const residentsZhCN = {
  adminDataRights: {
    title: '个人信息请求',
    hint: '居民要求查询、复制、更正、拒绝使用或者删除自己的信息，15个工作日内答复。姓名不显示，要核对身份请通过窗口。',
    none: '没有要答复的请求。',
    waiting: '待答复',
    done: '已答复',
    askedOn: (at: string) => `${at}提出`,
    answer: '答复',
    decision: '决定',
    decisions: { granted: '同意', partlyGranted: '部分同意', refused: '不同意' } as Readonly<Record<string, string>>,
    text: '答复内容',
    textHint: '居民在自己的页面上看到。不同意的，写明理由和救济途径。',
    basis: '依据',
    send: '发出答复',
    answeredOn: (at: string) => `${at}答复`,
    rightNames,
  },
  representatives: {
    title: '代理人',
    relations,
    scopes,
  },
  assisted: {
    open: '协助办理',
    title: '协助信访人办理',
    hint: '按信访人说的填好，上传签字或者录音的声明。信访人在自己手机上确认以后才算数，经过里会记下是谁协助的。',
    unreachable: '信访人没有留电话，或者这里不能发短信，没法由本人确认。请信访人用查询码自己办，或者先登记本人的电话。',
    act: '要办的事',
    acts,
    handlingUnit: '评价办理单位',
    officer: '评价承办人',
    petitionOffice: '评价信访办',
    notJudged: '不评',
    words: '信访人的话',
    right: '请求',
    files: '材料',
    statement: '签字或者录音的声明',
    statementMissing: '请上传信访人签字或者录音的声明',
    incomplete: '请把要办的内容填完整',
    send: '发给信访人确认',
    sent: (phone: string) => `已经发到信访人的电话 ${phone}，等本人确认。`,
    earlier: '以前协助过的',
    waiting: '等本人确认',
    expired: '过期没有确认',
    decisions: { confirmed: '本人已确认', refused: '本人没有同意' },
    rightNames,
  },
};
