/** Words of recusal, of whom a matter complains about, and of restricted matters. */
export const recusalZhCN = {
  events: {
    recusalRequested: '信访人申请回避',
    recusalGranted: '决定回避',
    recusalRefused: '不予回避',
    conflictDeclared: '工作人员申报回避',
    recusalLifted: '解除回避',
    handlerRecused: '承办人退出办理',
    concernedRecorded: '记录被反映对象',
    caseRestricted: '限定知悉范围',
    restrictionLifted: '解除知悉限制',
  },
  commands: {
    requestRecusal: '申请回避',
    ruleRecusal: '决定是否回避',
    declareConflict: '申报回避',
    liftRecusal: '解除回避',
    recordConcerned: '记录被反映对象',
    restrict: '限定知悉范围',
    liftRestriction: '解除知悉限制',
  },
  fields: {
    who: '请谁回避',
    conflict: '回避事由',
    officerIds: '人员',
    unitIds: '单位',
  },
  choices: {
    who: { handler: '承办人', firstContactOfficer: '首问责任人', other: '其他人' },
    conflict: {
      kinship: '与信访人或者被反映人有亲属关系',
      interest: '与信访事项有利害关系',
      complainedAbout: '本人被反映',
      otherGround: '其他可能影响公正的情形',
    },
  },
  decisions: { recused: '回避', notRecused: '不予回避' },
} as const;
