/** What each kind of signed change is called; one line a kind, as the features register them. */
export const changeKindsZhCN = {
  changeKinds: {
    createUnit: '新设单位',
    endUnit: '撤并单位',
    importUnits: '导入单位',
    appointOfficer: '任命',
    endAppointment: '免去任职',
    endSetUp: '结束搭建',
    openAccounts: '开设账户',
    recoverAccount: '恢复账户',
    setAccountLock: '锁定或解锁账户',
    linkSingleSignOn: '关联统一身份',
    setSignInPolicy: '登录规则变更',
    setPersonalDataPolicy: '查看和导出上限调整',
    exportPersonalData: '含姓名电话的导出',
    destroyRecords: '档案销毁清册',
    setCalendarYear: '工作日历变更',
    editTemplate: '文书模板变更',
    publishRulebookVersion: '规则修改',
    moveCasesToRulebook: '在办事项改版',
    recalculateClocks: '在办期限重新计算',
  },
};
