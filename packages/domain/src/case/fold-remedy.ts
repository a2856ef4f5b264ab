import { without } from '../kernel/given.ts';
import type { EventData } from './events.ts';
import type { CaseState } from './state.ts';

/** D54: as it was before a merge, or from the beginning of a stage with a loop of its own. The history of the matter stays. */
export const foldReopening = (state: CaseState, { cause, to = 'registered' }: EventData['caseReopened']): CaseState => {
  if (cause === 'mergeReversed') {
    return {
      ...without(state, 'mergedInto'),
      procedure: state.beforeMerge?.procedure ?? 'registered',
      followup: state.beforeMerge?.followup ?? state.followup,
    };
  }
  const fresh: CaseState = { ...without(state, 'retention', 'extendedDays', 'draft'), followup: 'none' };
  if (to === 'handling') return { ...fresh, procedure: state.handler === undefined ? 'accepted' : 'handling' };
  return {
    ...without(fresh, 'handlingUnitId', 'handler', 'assignment', 'dispatchedOn'),
    procedure: 'registered',
    ownerUnitId: state.receiverUnitId,
    coUnitIds: [],
    objectionRejected: false,
  };
};
