import type { TrackView } from '@daiban/contract/submissions';

/** Where a matter stands, as a petitioner would say it. Each has its heading and its sentences in the texts. */
export const situations = [
  'received',
  'registered',
  'supplementing',
  'dispatched',
  'competence',
  'accepted',
  'handling',
  'handlingAgain',
  'mediating',
  'waitingElsewhere',
  'answerOnItsWay',
  'replied',
  'visitDue',
  'satisfied',
  'dissatisfied',
  'redo',
  'secondVisitDue',
  'stillDissatisfied',
  'leadersList',
  'leadersDone',
  'reviewAsked',
  'underReview',
  'reviewed',
  'reReviewAsked',
  'underReReview',
  'final',
  'concluded',
  'notAccepted',
  'furtherRefused',
  'refusalChecking',
  'refusalUpheld',
  'channelled',
  'merged',
  'withdrawn',
  'archived',
] as const;
export type Situation = (typeof situations)[number];

/** The parts of the four regions of lifecycle.md that a petitioner is told: procedure, follow-up, leaders' list, remedies. */
export type Stand = Pick<TrackView, 'procedure' | 'followup' | 'leader' | 'remedy' | 'waiting' | 'notices'>;

type Review = NonNullable<Stand['remedy']>['reviews'][number];

const answers: readonly string[] = ['handlingOpinion', 'redoReply', 'suggestionReply', 'simpleAnswer'];

const findOpenReview = ({ remedy }: Stand): Review | undefined =>
  remedy?.reviews.findLast(({ outcome, refusedOn }) => outcome === undefined && refusedOn === undefined);

const isSentBack = ({ remedy }: Stand): boolean => {
  const last = remedy?.reviews.findLast(({ outcome }) => outcome !== undefined);
  return last?.outcome === 'revoke' || last?.outcome === 'redoOrder';
};

/** After an answer, the follow-up loop says more than the procedure does. */
const afterAnswer = (stand: Stand): Situation => {
  const hasLeader = stand.leader !== undefined && !stand.leader.cleared;
  switch (stand.followup) {
    case 'redo':
      return hasLeader ? 'leadersList' : 'redo';
    case 'secondVisitDue':
      return 'secondVisitDue';
    case 'stillDissatisfied':
      return hasLeader ? 'leadersList' : stand.leader?.cleared === true ? 'leadersDone' : 'stillDissatisfied';
    case 'dissatisfied':
      return hasLeader ? 'leadersList' : 'dissatisfied';
    case 'satisfied':
    case 'settled':
      return stand.leader?.cleared === true ? 'leadersDone' : 'satisfied';
    case 'none':
    case 'visitDue': {
      if (hasLeader) return 'leadersList';
      const answer = stand.notices.findLast(({ notice }) => answers.includes(notice));
      if (answer !== undefined && answer.served === undefined) return 'answerOnItsWay';
      return stand.followup === 'visitDue' ? 'visitDue' : 'replied';
    }
  }
};

const again: readonly Stand['followup'][] = ['dissatisfied', 'redo', 'secondVisitDue', 'stillDissatisfied'];
/** That the window of review is over ends neither what a dissatisfied petitioner was promised nor what a leader answers for (D40, D51). */
const goesOn = ({ followup, leader }: Stand): boolean => again.includes(followup) || leader?.cleared === false;

const refused = (stand: Stand, otherwise: Situation): Situation => {
  const check = stand.remedy?.refusalCheck;
  if (check === undefined) return otherwise;
  return check.outcome === undefined ? 'refusalChecking' : 'refusalUpheld';
};

/** One situation for every state that a matter can be in (lifecycle.md, regions P, L, B and the remedies). */
export const situationOf = (stand: Stand): Situation => {
  switch (stand.procedure) {
    case 'objected':
    case 'disputed':
      return 'competence';
    case 'handling':
    case 'accepted':
      if (stand.waiting?.mediation !== undefined) return 'mediating';
      return isSentBack(stand) ? 'handlingAgain' : stand.procedure;
    case 'held':
      return stand.waiting?.mediation === undefined ? 'waitingElsewhere' : 'mediating';
    case 'replied':
      return afterAnswer(stand);
    case 'concluded':
      return goesOn(stand) ? afterAnswer(stand) : 'concluded';
    case 'underReview':
      return findOpenReview(stand)?.acceptedOn === undefined ? 'reviewAsked' : 'underReview';
    case 'underReReview':
      return findOpenReview(stand)?.acceptedOn === undefined ? 'reReviewAsked' : 'underReReview';
    case 'notAccepted':
    case 'furtherRefused':
      return refused(stand, stand.procedure);
    default:
      return stand.procedure;
  }
};

const reviewing: readonly Stand['procedure'][] = ['underReview', 'reviewed', 'underReReview'];

/** A handling again and a review can run side by side; neither shortens the other (decision 5 of care H). */
export const isHandledBeside = ({ procedure, followup }: Pick<Stand, 'procedure' | 'followup'>): boolean =>
  reviewing.includes(procedure) && again.includes(followup);

/** Another body than the handling unit has the matter before it now: whom to turn to. */
export const findDeciding = (
  stand: Stand,
): { readonly what: 'review' | 'reReview' | 'check'; readonly organ: string; readonly phone?: string } | undefined => {
  const review = findOpenReview(stand);
  if (review !== undefined)
    return { what: review.stage, organ: review.organ, ...(review.phone === undefined ? {} : { phone: review.phone }) };
  const check = stand.remedy?.refusalCheck;
  return check === undefined || check.outcome !== undefined ? undefined : { what: 'check', organ: check.organ };
};
