/** Words of remedies and of the ends of a matter. */
export const remedyZhCN = {
  commands: {
    reopen: '重启',
  },
  fields: {
    cause: '原因',
    to: '重启到',
  },
  choices: {
    cause: {
      mergeReversed: '撤销并案',
      newFacts: '有新的事实或者理由',
      agreementBroken: '达成的协议没有履行',
      notExecuted: '支持的诉求没有落实',
      processForged: '办理过程有虚假',
      relapse: '问题反弹',
      refusalOverturned: '不予受理经审查撤销',
      returnedFromChannel: '法定途径退回',
    },
    to: { registered: '重新登记分派', handling: '原办理单位重新办理' },
  },
} as const;
