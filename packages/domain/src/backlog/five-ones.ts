import { type CaseEvent, event } from '../case/events.ts';
import { type BacklogEntry, type FiveOne, fiveOnes, presentOnes } from '../case/loop-state.ts';
import type { CaseState } from '../case/state.ts';

const nothing: BacklogEntry = { ground: 'screening', listedOn: '', meetings: 0, tasks: [] };

/** Which of the five ones are still missing (S2.33). */
export const missingOnes = ({ backlogEntry = nothing }: Pick<CaseState, 'backlogEntry'>): readonly FiveOne[] => {
  const present = presentOnes(backlogEntry);
  return fiveOnes.filter((one) => !present.includes(one));
};

/** The event that follows when this one was the last that was missing (F18). */
export const completes = (one: FiveOne, petitionCase: CaseState): readonly CaseEvent[] => {
  const missing = missingOnes(petitionCase);
  return missing.length === 1 && missing[0] === one ? [event('fiveOnesCompleted', {})] : [];
};
