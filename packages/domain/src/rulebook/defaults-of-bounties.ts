import { asOrdered, duty, naturalDays, workingDays } from './define.ts';

const byDefault = { document: '平台默认', origin: 'platformDefault' } as const;
const bountyEnds = ['bountyRevoked', 'backlogCleared', 'caseArchived', 'caseWithdrawn'] as const;

/** Terms of matters that are posted for teams to bid: no law and no document sets them (D43, S2.44). */
export const defaultsOfBounties = [
  duty('biddingTerm', {
    ...byDefault,
    title: '各单位揭榜报名',
    opensOn: ['bountyPosted'],
    owner: 'petitionOfficeHead',
    within: workingDays(10),
    closedBy: ['biddingClosed'],
    stoppedBy: bountyEnds,
    onDue: 'closeBidding',
    shownToPetitioner: false,
    article: '揭榜报名的期限未定',
  }),
  duty('awardTask', {
    ...byDefault,
    title: '评审并确定揭榜团队',
    opensOn: ['biddingClosed'],
    owner: 'petitionOfficeHead',
    within: workingDays(5),
    closedBy: ['bountyAwarded'],
    stoppedBy: bountyEnds,
    shownToPetitioner: false,
    article: '评审的期限未定',
  }),
  duty('teamTerm', {
    ...byDefault,
    title: '揭榜团队按承诺的日子化解',
    opensOn: ['bountyAwarded'],
    owner: 'bountyTeam',
    within: asOrdered(naturalDays(60)),
    closedBy: ['backlogCleared'],
    stoppedBy: ['bountyRevoked', 'caseArchived', 'caseWithdrawn'],
    shownToPetitioner: true,
    article: '团队的期限按投标时的承诺',
  }),
] as const;
