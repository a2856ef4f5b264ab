import { duty, explanationOwed, naturalDays, not, on, workingDays } from './define.ts';

const byDefault = { document: '平台默认', origin: 'platformDefault' } as const;

/** What ends every duty of the running of a matter: without its agent, or the matter itself, there is nothing to run. */
const over = ['mandateRevoked', 'mandateEnded', 'resultConfirmed', 'caseArchived', 'caseWithdrawn'] as const;

/** Terms of the agent's work, of the steps above and of the explanation: no law and no document sets them (D60, D70). */
export const defaultsOfAgencyRun = [
  duty('agencyPlanTask', {
    ...byDefault,
    title: '写明代办计划',
    opensOn: ['mandateAccepted'],
    owner: 'agent',
    within: workingDays(3),
    closedBy: ['agencyPlanned'],
    stoppedBy: [...over, 'agencyHandedUp', 'replyIssued', 'caseNotAccepted'],
    shownToPetitioner: false,
    article: '代办计划的期限未定',
  }),
  duty('agencyStepTask', {
    ...byDefault,
    title: '接手上交的代办件',
    opensOn: ['agencyHandedUp'],
    owner: 'agencyStepUnit',
    within: workingDays(5),
    closedBy: ['agencyStepTaken', 'agencyHandedUp'],
    // With the answer there is nothing more to coordinate.
    stoppedBy: [...over, 'replyIssued', 'caseNotAccepted'],
    shownToPetitioner: true,
    article: '各级接手代办件的期限未定',
  }),
  duty('resultExplanation', {
    ...byDefault,
    title: '向委托人说明结果',
    opensOn: [on('noticeServed', explanationOwed), on('mandateAccepted', explanationOwed), on('resultConfirmed', explanationOwed)],
    owner: 'agent',
    within: workingDays(3),
    closedBy: ['resultExplained'],
    stoppedBy: ['mandateRevoked', 'mandateEnded', on('resultConfirmed', not(explanationOwed)), 'caseArchived', 'caseWithdrawn'],
    shownToPetitioner: true,
    article: '说明结果的期限未定',
  }),
  // A right of the principal: saying nothing is never counted against anybody.
  duty('resultConfirmation', {
    ...byDefault,
    title: '委托人可以确认结果',
    opensOn: ['resultExplained'],
    owner: 'petitioner',
    within: naturalDays(10),
    closedBy: ['resultConfirmed'],
    stoppedBy: ['mandateRevoked', 'mandateEnded', 'caseArchived', 'caseWithdrawn'],
    lapsedBy: ['clockOverdue'],
    shownToPetitioner: false,
    article: '确认结果的期限未定',
  }),
] as const;
