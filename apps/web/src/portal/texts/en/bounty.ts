import type { TimelineFacts } from '../timeline-texts.ts';
import type { bounty as zhCN } from '../zh-CN/bounty.ts';

/** A matter that may be posted for teams, with the petitioner's word. */
export const bounty: typeof zhCN = {
  action: 'Answer about the posting',
  title: 'May we post it?',
  what: 'We would like to show other offices the summary below and ask for a team. Your name, phone and address are not in it. The team chosen will contact you.',
  hint: 'It is up to you, and you may change your mind later. If you object, the matter goes on as before; nothing changes for you.',
  answers: { agreed: 'I agree', objected: 'I object' },
  pick: 'Please choose one',
  send: 'Tell the petition office',
  sent: { agreed: 'Noted. Teams are asked now.', objected: 'Noted. It is not posted; the matter goes on as before.' },
};

export const bountyTimeline = {
  bountyProposed: () => 'We would like to post a summary for teams. Your name, phone and address are not in it; it is up to you.',
  bountyAnswered: (facts: TimelineFacts) =>
    facts.text('answer') === 'agreed' ? 'You agreed to the posting.' : 'You objected to the posting; the matter goes on as before.',
  bountyPosted: () => 'The summary is posted for teams.',
  bountyAwarded: (facts: TimelineFacts) => `A new team has the matter: ${facts.unit ?? 'a team'}.`,
  bountyRevoked: (facts: TimelineFacts) =>
    facts.text('cause') === 'petitionerObjects'
      ? 'The posting was taken back; the team before goes on.'
      : `The posting was taken back and the team before goes on${facts.text('reason') === undefined ? '.' : `: ${facts.text('reason') ?? ''}`}`,
};
