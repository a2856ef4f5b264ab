import type { TrackView } from '@daiban/contract/submissions';
import type { Situation } from './situation.ts';

/** The steps that a line of progress can name. */
export const stepNames = [
  'received',
  'accepted',
  'handling',
  'waiting',
  'replied',
  'evaluated',
  'redo',
  'repliedAgain',
  'goingOn',
  'leaders',
  'review',
  'reReview',
  'refused',
  'check',
  'elsewhere',
  'merged',
  'withdrawn',
  'closed',
] as const;
export type StepName = (typeof stepNames)[number];

export interface Step {
  readonly name: StepName;
  readonly state: 'done' | 'now' | 'later';
}

const usual: readonly StepName[] = ['received', 'accepted', 'handling', 'replied', 'evaluated'];
const again: readonly StepName[] = ['received', 'replied', 'redo', 'repliedAgain', 'evaluated'];

/** A line and the step that is going on; none when all are behind. */
type Line = readonly [names: readonly StepName[], now?: StepName];

const lineOf = (situation: Situation, stage: TrackView['stage']): Line => {
  switch (situation) {
    case 'received':
    case 'registered':
    case 'supplementing':
      return [usual, 'received'];
    case 'dispatched':
    case 'competence':
      return [usual, 'accepted'];
    case 'accepted':
    case 'handling':
      return [usual, 'handling'];
    case 'mediating':
    case 'waitingElsewhere':
      return [['received', 'accepted', 'waiting', 'replied', 'evaluated'], 'waiting'];
    case 'answerOnItsWay':
      return [usual, 'replied'];
    case 'replied':
    case 'visitDue':
      return stage === 'evaluated' ? [usual] : [usual, 'evaluated'];
    case 'satisfied':
      return [usual];
    case 'dissatisfied':
    case 'redo':
      return [again, 'redo'];
    case 'stillDissatisfied':
      return [['received', 'replied', 'redo', 'repliedAgain', 'goingOn'], 'goingOn'];
    case 'secondVisitDue':
      return [again, 'evaluated'];
    case 'leadersList':
      return [['received', 'replied', 'repliedAgain', 'leaders'], 'leaders'];
    case 'leadersDone':
      return [['received', 'replied', 'repliedAgain', 'leaders']];
    case 'handlingAgain':
      return [['received', 'replied', 'review', 'redo', 'repliedAgain'], 'redo'];
    case 'reviewAsked':
    case 'underReview':
      return [['received', 'replied', 'review'], 'review'];
    case 'reviewed':
      return [['received', 'replied', 'review']];
    case 'reReviewAsked':
    case 'underReReview':
      return [['received', 'replied', 'review', 'reReview'], 'reReview'];
    case 'final':
      return [['received', 'replied', 'review', 'reReview']];
    case 'notAccepted':
    case 'furtherRefused':
      return [['received', 'refused']];
    case 'refusalChecking':
      return [['received', 'refused', 'check'], 'check'];
    case 'refusalUpheld':
      return [['received', 'refused', 'check']];
    case 'channelled':
      return [['received', 'elsewhere']];
    case 'merged':
      return [['received', 'merged']];
    case 'withdrawn':
      return [['received', 'withdrawn']];
    case 'concluded':
    case 'archived':
      return [
        stage === 'replied' || stage === 'evaluated' ? ['received', 'accepted', 'handling', 'replied', 'closed'] : ['received', 'closed'],
      ];
  }
};

/** The way of a matter in a few words, with what is behind, what is going on and what is ahead. It promises no step that will not come. */
export const stepsOf = (situation: Situation, stage: TrackView['stage']): readonly Step[] => {
  const [names, now] = lineOf(situation, stage);
  const current = now === undefined ? names.length : names.indexOf(now);
  return names.map((name, index) => ({ name, state: index < current ? 'done' : index === current ? 'now' : 'later' }));
};
