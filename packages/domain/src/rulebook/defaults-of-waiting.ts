import { asOrdered, duty, naturalDays, workingDays } from './define.ts';

const byDefault = { document: '平台默认', origin: 'platformDefault' } as const;

/** Terms of hearings, mediations and holds that the law leaves open (glossary C9). */
export const defaultsOfWaiting = [
  duty('hearingRequestReply', {
    ...byDefault,
    title: '答复是否听证',
    opensOn: ['hearingRequested'],
    owner: 'hearingHost',
    within: workingDays(5),
    closedBy: ['hearingScheduled', 'hearingRefused'],
    stoppedBy: ['replyIssued', 'reviewRefused', 'caseNotAccepted', 'caseConcluded', 'caseArchived'],
    shownToPetitioner: true,
    article: '条例第31条未定答复期限',
  }),
  duty('hearingTask', {
    ...byDefault,
    title: '举行听证',
    opensOn: ['hearingScheduled'],
    per: 'hearing',
    owner: 'hearingHost',
    within: asOrdered(),
    closedBy: ['hearingHeld'],
    stoppedBy: ['hearingCancelled', 'reviewRefused', 'replyIssued', 'caseNotAccepted', 'caseConcluded', 'caseArchived'],
    shownToPetitioner: true,
    article: '条例第31条、第36条，日期由听证通知确定',
  }),
  duty('mediationTerm', {
    ...byDefault,
    title: '调解',
    opensOn: ['mediationOpened'],
    per: 'mediation',
    owner: 'mediator',
    within: naturalDays(30),
    closedBy: ['mediationAgreed', 'mediationFailed'],
    stoppedBy: ['caseNotAccepted', 'caseConcluded', 'caseArchived'],
    onDue: 'lapseMediation',
    shownToPetitioner: true,
    article: '条例第33条未定调解期限',
  }),
  duty('agreementPerformance', {
    ...byDefault,
    title: '落实调解协议',
    opensOn: ['mediationAgreed'],
    per: 'mediation',
    owner: 'handlingUnit',
    within: asOrdered(naturalDays(30)),
    closedBy: ['agreementPerformed', 'agreementBroken'],
    stoppedBy: ['caseArchived'],
    shownToPetitioner: true,
    article: '条例第33条未定履行期限，依协议约定',
  }),
  duty('holdCheck', {
    ...byDefault,
    title: '核查中止的诉求',
    opensOn: ['caseHeld', 'holdChecked'],
    per: 'hold',
    owner: 'handlingUnit',
    within: naturalDays(30),
    closedBy: ['holdChecked', 'caseResumed', 'claimChannelled'],
    stoppedBy: ['caseNotAccepted', 'caseConcluded', 'caseArchived'],
    shownToPetitioner: true,
    article: '条例第31条未定核查期限',
  }),
] as const;

/** 人民调解法 33: a right of both sides, so nobody is late when it passes unused. */
export const courtConfirmation = duty('courtConfirm', {
  title: '双方可以共同申请司法确认',
  opensOn: ['mediationAgreed'],
  per: 'mediation',
  owner: 'mediator',
  within: naturalDays(30),
  closedBy: ['courtConfirmationRecorded'],
  stoppedBy: ['agreementBroken', 'caseArchived'],
  lapsedBy: ['clockOverdue'],
  statutory: true,
  shownToPetitioner: true,
  document: '《人民调解法》',
  article: '第33条',
});
