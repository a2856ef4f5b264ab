import { duty, workingDays } from './define.ts';

/** A paper that came back is owed again: nothing counts that nobody could read (lifecycle G3). */
export const defaultsOfService = [
  duty('serveAgain', {
    document: '平台默认',
    origin: 'platformDefault',
    title: '换一种方式重新送达文书',
    opensOn: ['serviceFailed'],
    per: 'notice',
    owner: 'caseHandler',
    within: workingDays(2),
    closedBy: ['noticeServed'],
    // A further failure begins it anew.
    stoppedBy: ['serviceFailed'],
    shownToPetitioner: true,
    article: '条例第23条未定重新送达期限',
  }),
] as const;
