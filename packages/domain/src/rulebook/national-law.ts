import { remedyClocks } from './clocks-of-remedies.ts';
import { defaultsOfIntake } from './defaults-of-intake.ts';
import { settingDefaults } from './defaults-of-settings.ts';
import { defaultLadder } from './defaults-of-supervision.ts';
import { courtConfirmation } from './defaults-of-waiting.ts';
import { allOf, duty, kindIn, naturalDays, not, on, receiverIs, reopenedTo, rulebook, workingDays } from './define.ts';
import { orderedTerms, platformDefaults } from './platform-defaults.ts';

const petitionOfficeReceived = receiverIs('petitionOffice');
const otherOrganReceived = receiverIs('otherOrgan');

/**
 * The clocks of 《信访工作条例》 (law.md B1), which every local rulebook extends and none may loosen, and the platform's terms for
 * what the law leaves open. The Regulation says working days only in article 23; every other figure is natural days.
 */
export const nationalLaw = rulebook({
  id: 'nationalLaw',
  version: 2,
  title: '国家规定',
  basis: { document: '《信访工作条例》', issuedOn: '2022-02-25', title: '信访工作条例（2022年5月1日起施行）' },
  origin: 'law',
  duties: [
    duty('registerForward', {
      title: '登记并转送、交办',
      opensOn: [
        on('submissionReceived', petitionOfficeReceived),
        on('objectionUpheld', petitionOfficeReceived),
        on('caseReopened', allOf(reopenedTo('registered'), petitionOfficeReceived)),
      ],
      owner: 'receiver',
      within: naturalDays(15),
      closedBy: [
        'caseForwarded',
        'caseAssigned',
        'caseAccepted',
        'caseNotAccepted',
        'furtherAcceptanceRefused',
        'legalChannelAdvised',
        'caseConcluded',
      ],
      statutory: true,
      shownToPetitioner: true,
      article: '第22条',
    }),
    duty('acceptanceDecision', {
      title: '决定是否受理并书面告知',
      opensOn: [
        on('submissionReceived', otherOrganReceived),
        'caseForwarded',
        'caseAssigned',
        on('objectionUpheld', otherOrganReceived),
        on('caseReopened', allOf(reopenedTo('registered'), otherOrganReceived)),
      ],
      owner: 'handlingUnit',
      within: naturalDays(15),
      closedBy: [
        'caseAccepted',
        'caseNotAccepted',
        'furtherAcceptanceRefused',
        'legalChannelAdvised',
        'caseConcluded',
        on('caseForwarded', otherOrganReceived),
        on('caseAssigned', otherOrganReceived),
      ],
      stoppedBy: ['objectionUpheld'],
      statutory: true,
      shownToPetitioner: true,
      article: '第23条',
    }),
    duty('objection', {
      title: '可以对交办提出异议',
      opensOn: ['caseForwarded', 'caseAssigned'],
      owner: 'unitHead',
      within: workingDays(5),
      closedBy: ['objectionRaised'],
      stoppedBy: ['competenceDisputed', 'leadUnitSet', 'caseAccepted', 'caseNotAccepted', 'caseConcluded'],
      lapsedBy: ['clockOverdue'],
      statutory: true,
      shownToPetitioner: false,
      article: '第23条',
    }),
    duty('statutoryHandling', {
      title: '办结并出具处理意见书',
      opensOn: ['caseAccepted', on('caseReopened', reopenedTo('handling'))],
      when: not(kindIn('suggestion', 'consultation', 'assistance')),
      owner: 'handlingUnit',
      within: naturalDays(60),
      closedBy: ['replyIssued'],
      stoppedBy: ['caseNotAccepted', 'caseConcluded'],
      extendableBy: 30,
      statutory: true,
      shownToPetitioner: true,
      article: '第34条',
    }),
    ...remedyClocks,
    courtConfirmation,
    ...orderedTerms,
    ...platformDefaults,
    ...defaultsOfIntake,
  ],
  escalations: [...defaultLadder],
  settings: settingDefaults,
  tiers: [
    { tier: 'province', name: '省' },
    { tier: 'city', name: '市' },
    { tier: 'county', name: '县（市、区）' },
    { tier: 'township', name: '乡镇（街道）' },
    { tier: 'community', name: '村（社区）' },
  ],
  open: [
    '条例未规定联系信访人、现场核实、送达、签字、协办、回访、评价和归档的具体期限，均用平台默认值。',
    '条例未规定一般性的中止办理；办理期限不因调解、等待而停止计算。',
  ],
});
