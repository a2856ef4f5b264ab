import type { Situation } from '../../track/situation.ts';
import type { StepName } from '../../track/steps.ts';

interface Said {
  readonly heading: string;
  /** What it means and what happens next, without a bare legal word. */
  readonly text: string;
}

const situations: Record<Situation, Said> = {
  received: { heading: '已经收到', text: '正在看您反映的内容，登记以后转给该办的部门。' },
  registered: { heading: '已经登记', text: '正在定由哪个部门办，定了就写在这里。' },
  supplementing: { heading: '等您补充材料', text: '有的地方还看不明白，请您补充。不补充也会按现有情况办。' },
  dispatched: { heading: '已转给办理单位', text: '办理单位正在看归不归它管，受不受理会书面告诉您。' },
  competence: { heading: '正在核对该由谁办', text: '单位之间核对，不用您跑；办理期限照算，不会因此停下来。' },
  accepted: { heading: '已经受理', text: '正在定承办人。定了以后，承办人会和您联系。' },
  handling: { heading: '正在办理', text: '承办人正在了解情况，每个诉求都会书面答复您。' },
  handlingAgain: { heading: '正在重新办理', text: '上级看过以后，要求重新办。办好了会再给您书面答复，您照样可以评价、申请复查。' },
  mediating: { heading: '正在调解', text: '您和对方都同意了调解。您随时可以停，停了就接着办。' },
  waitingElsewhere: { heading: '有的诉求在等别处的结果', text: '您选择了等那边的结果；其他诉求照常办。您改了主意，告诉承办人就接着办。' },
  answerOnItsWay: { heading: '答复做好了，正在送给您', text: '送到您手里以后，才开始算您评价和申请复查的期限。' },
  replied: { heading: '已经答复', text: '请看下面的答复。好不好都可以评价；不同意可以申请复查。' },
  visitDue: { heading: '已经答复', text: '请看下面的答复，会有人来问您的意见。不同意可以申请复查，不用等人来问。' },
  satisfied: { heading: '已经答复', text: '您的意见记下了。申请复查的权利不变；答应的事没有落实，请告诉我们。' },
  dissatisfied: { heading: '您不满意，正在安排重新办', text: '会交单位重新办理，再给您书面答复。您申请复查的期限不受影响。' },
  redo: { heading: '正在重新办理', text: '单位正在重新办，会约您见面听意见（来不来由您定），再给您书面答复。' },
  secondVisitDue: { heading: '已经重新答复', text: '请看下面的答复，会再来问一次您的意见。' },
  stillDissatisfied: { heading: '您还不满意，接着办', text: '这件事没有了结。从重新办理起满三个月还没有解决的，由一位领导负责到底。' },
  leadersList: { heading: '由领导负责接着办', text: '这件事由一位领导负责到底；最后会请没有参与办理的人来验收，也会听您的意见。' },
  leadersDone: { heading: '领导负责的工作结束了', text: '约定没有落实的，请告诉我们，会重新办。您的其他权利不变。' },
  reviewAsked: { heading: '您申请了复查', text: '上一级机关正在决定受不受理您的申请，结果写在这一页。' },
  underReview: { heading: '正在复查', text: '上一级机关正在重新看这件事，不是原来办的人决定。' },
  reviewed: { heading: '复查有了结果', text: '请看复查意见书。还不同意，可以再申请一次复核。' },
  reReviewAsked: { heading: '您申请了复核', text: '复核机关正在决定受不受理您的申请，结果写在这一页。' },
  underReReview: { heading: '正在复核', text: '复核机关正在看复查意见对不对。这是信访程序的最后一步。' },
  final: { heading: '复核有了结果', text: '请看复核意见书。信访程序走完了，依法打官司、仲裁、行政复议的路和困难救助不受影响。' },
  concluded: { heading: '已经办结', text: '期限内没有提出复查、复核，这件事办结了。有新的情况，可以再反映。' },
  notAccepted: { heading: '没有受理', text: '为什么、依据什么、该找谁，都写在下面。不同意，可以请上一级核查。' },
  furtherRefused: { heading: '不再受理', text: '每个诉求都和原来的意见比对过。有新的事实或者理由，可以再反映；不同意，可以请上一级核查。' },
  refusalChecking: { heading: '上级正在核查', text: '上一级信访部门正在看没有受理对不对，结果和理由都会告诉您。' },
  refusalUpheld: { heading: '上级核查过了', text: '上一级信访部门核查以后，没有改变原来的决定，理由在告知书里。有新的事实，可以再反映。' },
  channelled: { heading: '已转到法定途径', text: '这件事要由下面写明的机关依法解决。那边不收，告诉我们，我们接着办。' },
  merged: { heading: '已并到您的另一件事里', text: '两件一起办，期限按早的算。' },
  withdrawn: { heading: '已经撤回', text: '按您的意思撤回了。以后还可以再反映，不受影响。' },
  archived: { heading: '已经办结，材料已归档', text: '材料都保存着。有新的情况，可以再反映。' },
};

const steps: Record<StepName, string> = {
  received: '收到',
  accepted: '受理',
  handling: '办理',
  waiting: '等候',
  replied: '答复',
  evaluated: '评价',
  redo: '重办',
  repliedAgain: '再答复',
  goingOn: '接着办',
  leaders: '领导办',
  review: '复查',
  reReview: '复核',
  refused: '没受理',
  check: '核查',
  elsewhere: '转出',
  merged: '并案',
  withdrawn: '撤回',
  closed: '办结',
};

/** Where a matter stands, who has it now, and what is new since the last look. */
export const stand = {
  situations,
  steps,
  beside: '您不满意的那部分，我们同时接着办。两边互不影响，也不缩短您的期限。',
  leaving: '您申请了撤回。没有核实以前照常办，您可以取消。',
  deciding: {
    review: (organ: string) => `现在由${organ}复查`,
    reReview: (organ: string) => `现在由${organ}复核`,
    check: (organ: string) => `现在由${organ}核查`,
  },
  /** The organ that a remedy goes to. */
  to: (organ: string) => `交给：${organ}`,
  more: '还可以',
  news: (count: number) => `您上次看过以后，有 ${count} 条新进展，标了“新”。`,
  isNew: '新',
  past: (count: number) => `以前的经过（${count} 条）`,
  pastPapers: (count: number) => `以前的文书（${count} 份）`,
  paperCopy: {
    action: '要一份纸质答复',
    title: '要一份纸质答复',
    text: '这件事是简易办理的，答复可以口头告诉您。您要纸质的，就给您一份；也可以直接打印“文书”里的那一份。',
    label: '怎么给您（可以不填）',
    hint: '比如到窗口取、寄到您留的地址。',
    words: (how: string) => `请给我一份纸质答复。${how}`,
    send: '要一份',
    sent: '记下了，承办人会回复您怎么取。',
  },
};
