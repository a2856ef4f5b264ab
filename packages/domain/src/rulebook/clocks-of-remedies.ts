import { allOf, duty, naturalDays, noticeIs, on, opinionChanged, procedureIn } from './define.ts';
import { standstillOfHearings } from './standstills.ts';

/** A new opinion after handling again takes the place of the old one, and its window that of the old window (D37). */
const newOpinionServed = on('noticeServed', allOf(noticeIs('redoReply'), opinionChanged));

/** Review and re-review as the law sets them (条例 35, 36): thirty natural days each to ask and to decide. */
export const remedyClocks = [
  duty('reviewWindow', {
    title: '信访人可以申请复查',
    opensOn: [on('noticeServed', noticeIs('handlingOpinion')), newOpinionServed],
    owner: 'petitioner',
    within: naturalDays(30),
    closedBy: ['reviewAccepted'],
    stoppedBy: ['caseReopened', newOpinionServed],
    lapsedBy: ['remedyLapsed'],
    onDue: 'lapse',
    // Whoever asked in time loses no day when the request is not taken up.
    pauses: [{ from: ['reviewRequested'], until: ['reviewRefused'], article: '第35条' }],
    statutory: true,
    shownToPetitioner: true,
    article: '第35条',
  }),
  duty('reviewDecision', {
    title: '作出复查意见',
    opensOn: ['reviewRequested'],
    owner: 'reviewer',
    within: naturalDays(30),
    closedBy: ['reviewDecided'],
    stoppedBy: ['reviewRefused'],
    statutory: true,
    shownToPetitioner: true,
    article: '第35条',
  }),
  duty('reReviewWindow', {
    title: '信访人可以申请复核',
    opensOn: [on('noticeServed', noticeIs('reviewOpinion'))],
    when: procedureIn('reviewed'),
    owner: 'petitioner',
    within: naturalDays(30),
    closedBy: ['reviewAccepted'],
    stoppedBy: ['caseReopened'],
    lapsedBy: ['remedyLapsed'],
    onDue: 'lapse',
    pauses: [{ from: ['reReviewRequested'], until: ['reviewRefused'], article: '第36条' }],
    statutory: true,
    shownToPetitioner: true,
    article: '第36条',
  }),
  duty('reReviewDecision', {
    title: '作出复核意见',
    opensOn: ['reReviewRequested'],
    owner: 'reviewer',
    within: naturalDays(30),
    closedBy: ['reReviewDecided'],
    stoppedBy: ['reviewRefused'],
    pauses: standstillOfHearings,
    statutory: true,
    shownToPetitioner: true,
    article: '第36条',
  }),
] as const;
