/** What is missing, where the law leads, who decides, why not again, and offers of help. */
export const sendingOn = {
  missing: '请您补充',
  missingThen: '不补充也可以，到时候按现有情况办，办理期限照算。',
  channel: {
    why: '为什么',
    law: '依据',
    body: '该找谁',
    address: '地址',
    limit: '什么时候以前提出',
    then: '这家机关不收，或者您认为途径不对，告诉我们，我们接着办。值班律师免费解答，可以到窗口问，也可以打电话。',
  },
  disputed: '两个单位对由谁办意见不一，由上一级决定。您不用跑，期限照算。',
  further: {
    why: '为什么不再受理',
    law: '依据',
    earlier: '原来的意见',
    newFacts: '您提出的新情况，我们核对了',
    disagree: '有新的事实或者理由，可以再反映，我们会按新的事办。不同意这个决定，可以请上一级信访部门核对。',
  },
  split: {
    title: '分成了几件办',
    text: (number: string) => `分出去的那一件，编号 ${number}`,
    code: '查询码',
    lost: '查询码请到窗口或者打电话要。',
  },
  supply: {
    title: '补充材料',
    label: '补充的情况',
    hint: '写几句，或者加照片、单据。',
    empty: '请写几句，或者加一份材料；不想补充，请选“不补充”',
    send: '交上去',
    sent: '收到了，接着办。',
    declined: '知道了，按现有情况办。',
    choice: '您打算',
    choices: { supplied: '现在补充', declined: '不补充，按现有情况办' },
  },
  support: {
    title: '是否需要帮助',
    hint: '要不要都由您定。不要，也不影响这件事怎么办。',
    kinds: { hardshipAid: '困难救助', legalAid: '法律援助', judicialAid: '司法救助', counselling: '心理服务' } as Readonly<
      Record<string, string>
    >,
    accept: '需要',
    decline: '不用',
    send: '告诉承办人',
    sent: '记下了。',
    pick: '请选“需要”或者“不用”',
  },
  actions: { supply: '按要求补充', answerSupport: '是否需要帮助' },
};
