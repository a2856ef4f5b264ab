import type { TimelineFacts } from '../timeline-texts.ts';

const quoted = (words: string | undefined): string => (words === undefined ? '.' : `: “${words}”`);
const dayOf = (date: string | undefined): string =>
  date === undefined
    ? ''
    : new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const grades: Readonly<Record<string, string>> = {
  satisfied: 'satisfied',
  basicallySatisfied: 'basically satisfied',
  dissatisfied: 'dissatisfied',
};

/** What the petitioner reads of a handling again and of the leaders' list. */
export const loopTimeline = {
  redoAssigned: (facts: TimelineFacts) =>
    `You were dissatisfied: ${facts.unit ?? 'the unit'} handles the matter again. Your time to ask for a review is not touched.`,
  redoReplied: () => 'You were answered in writing again, claim by claim.',
  secondReturnVisitDone: (facts: TimelineFacts) =>
    `You were asked a second time. You said: ${grades[facts.text('grade') ?? ''] ?? 'not content'}${quoted(facts.text('note'))}`,
  meetingInvited: (facts: TimelineFacts) =>
    `A meeting is offered: ${dayOf(facts.text('meetOn'))} ${facts.text('time') ?? ''}, ${facts.text('place') ?? ''}${quoted(facts.text('purpose'))} You may decline; it changes nothing.`,
  invitationAnswered: (facts: TimelineFacts) =>
    `${facts.text('answer') === 'accepted' ? 'You accepted the meeting' : 'You declined the meeting; the matter goes on as before'}${quoted(facts.text('words'))}`,
  backlogListed: () => 'The matter is on the leaders’ list: one leader answers for it to the end.',
  sponsorAppointed: (facts: TimelineFacts) => `${facts.officer ?? 'A leader'} answers for it to the end.`,
  planApproved: () => 'There is a plan, and it is being carried out.',
  acceptanceChecked: () => 'Somebody who took no part in the handling checked the result and heard you.',
  backlogCleared: () => 'The leaders’ work on it is done. Tell us at any time if what was agreed is not done, or if something new happens.',
  relapseFound: (facts: TimelineFacts) => `The matter is taken up again${quoted(facts.text('reason'))}`,
};
