import { dutyIs, not, on, standsStill } from './define.ts';
import type { Pause } from './vocabulary.ts';

/**
 * Local clocks stand still while a mediation runs or the whole matter waits for another procedure (lifecycle D24, D26), and get the
 * days left back. Only for terms that an office set itself: the clocks of the law run on, whatever it waits for.
 */
export const standstillOfLocalClocks: readonly Pause[] = [
  {
    from: [on('mediationOpened', standsStill), on('caseHeld', standsStill), on('claimChannelled', standsStill)],
    until: [
      on('mediationAgreed', not(standsStill)),
      on('mediationFailed', not(standsStill)),
      on('caseResumed', not(standsStill)),
      on('claimChannelled', not(standsStill)),
    ],
    article: '条例第33条（调解自愿）；本地期限在调解、中止期间停止计算为平台默认',
  },
];

/**
 * 条例 36: the time of a hearing does not count in the re-review. It ends with the hearing, when it is called off, and when the day has
 * passed without it: a hearing that does not take place gives nobody more time.
 */
export const standstillOfHearings: readonly Pause[] = [
  { from: ['hearingScheduled'], until: ['hearingHeld', 'hearingCancelled', on('clockOverdue', dutyIs('hearingTask'))], article: '第36条' },
];
