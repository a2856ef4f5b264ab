import { agencyIn, asOrdered, duty, not, on, workingDays } from './define.ts';

const byDefault = { document: '平台默认', origin: 'platformDefault' } as const;

/** While another agent is found, the mandate waits (D60). */
const endedForGood = on('mandateEnded', not(agencyIn('mandated')));
const matterEnds = ['caseNotAccepted', 'caseArchived'] as const;

/** Terms of the mandate: no law and no document sets them (D60). */
export const defaultsOfAgency = [
  duty('mandateAnswer', {
    ...byDefault,
    title: '接单或者退回',
    opensOn: ['mandateGranted', 'agentNamed'],
    owner: 'mandateUnit',
    within: workingDays(1),
    closedBy: ['mandateAccepted', 'mandateReturned'],
    stoppedBy: ['mandateRevoked', 'mandateEnded', ...matterEnds],
    shownToPetitioner: true,
    article: '代办员接单的期限未定',
  }),
  duty('nameAgentTask', {
    ...byDefault,
    title: '另行确定代办员',
    opensOn: ['mandateReturned', on('mandateEnded', agencyIn('mandated'))],
    owner: 'agencyCoordinator',
    within: workingDays(1),
    closedBy: ['agentNamed'],
    stoppedBy: ['mandateAccepted', 'mandateRevoked', endedForGood, ...matterEnds],
    shownToPetitioner: false,
    article: '另行确定代办员的期限未定',
  }),
  duty('agentContact', {
    ...byDefault,
    title: '代办员联系委托人',
    opensOn: ['mandateAccepted'],
    owner: 'agent',
    within: workingDays(1),
    closedBy: ['agencyRunLogged', 'helpRecorded', 'petitionerContacted'],
    stoppedBy: ['mandateRevoked', 'mandateEnded', 'resultConfirmed', ...matterEnds],
    shownToPetitioner: true,
    article: '代办员首次联系的期限未定',
  }),
  // The end that the principal set: nobody owes it, and it keeps no matter from being filed.
  duty('mandateTerm', {
    ...byDefault,
    title: '委托期限',
    opensOn: ['mandateGranted'],
    owner: 'agencyCoordinator',
    within: asOrdered(),
    closedBy: ['mandateRevoked', 'resultConfirmed'],
    stoppedBy: matterEnds,
    lapsedBy: [endedForGood],
    onDue: 'lapseMandate',
    shownToPetitioner: false,
    article: '委托期限由委托人确定',
  }),
] as const;
