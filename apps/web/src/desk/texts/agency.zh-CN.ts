/** Words of agency (代办): what happened. */
export const agencyZhCN = {
  events: {
    agencyOffered: '提出代办',
    agencyDeclined: '不需要代办',
    mandateGranted: '委托代办',
    mandateAccepted: '代办员接单',
    mandateReturned: '代办员退回',
    agentNamed: '另行确定代办员',
    mandateRevoked: '委托人结束委托',
    mandateEnded: '委托终止',
    agencyPlanned: '代办计划',
    agencyRunLogged: '代办跑腿',
    helpRecorded: '三帮',
    principalTripRecorded: '委托人自己跑了一趟',
    agencyHandedUp: '上交上一级',
    agencyStepTaken: '上一级接手',
    agencyMemberBound: '五员到位',
    agencyMemberReleased: '五员退出',
    resultExplained: '当面说明结果',
    resultConfirmed: '委托人确认结果',
  },
} as const;
