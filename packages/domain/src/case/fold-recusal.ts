import { assertNever } from '../kernel/assert-never.ts';
import { given, without } from '../kernel/given.ts';
import type { RecordedEvent } from './events.ts';
import type { CaseState, Recusal } from './state.ts';

/** Events about who may work on a case and who may know of it. */
type RecusalEvent = Extract<
  RecordedEvent,
  {
    kind:
      | 'recusalRequested'
      | 'recusalGranted'
      | 'recusalRefused'
      | 'conflictDeclared'
      | 'recusalLifted'
      | 'handlerRecused'
      | 'concernedRecorded'
      | 'caseRestricted'
      | 'restrictionLifted';
  }
>;

const recuse = (state: CaseState, recusal: Recusal): CaseState => ({
  ...state,
  recusals: [...(state.recusals ?? []).filter(({ officerId }) => officerId !== recusal.officerId), recusal],
});

const ruled = (state: CaseState, requestId: string, ruling: 'granted' | 'refused'): CaseState => ({
  ...state,
  recusalRequests: (state.recusalRequests ?? []).map((request) => (request.id === requestId ? { ...request, ruling } : request)),
});

/** Folds recusals, whom the matter complains about, and its confidentiality (D63). */
export const foldRecusal = (state: CaseState, recorded: RecusalEvent): CaseState => {
  switch (recorded.kind) {
    case 'recusalRequested': {
      const { requestId, who, officerId } = recorded.data;
      return { ...state, recusalRequests: [...(state.recusalRequests ?? []), { id: requestId, who, ...given({ officerId }) }] };
    }
    case 'recusalGranted':
      return recuse(ruled(state, recorded.data.requestId, 'granted'), {
        officerId: recorded.data.officerId,
        ground: 'granted',
        on: recorded.on,
      });
    case 'recusalRefused':
      return ruled(state, recorded.data.requestId, 'refused');
    case 'conflictDeclared':
      return recuse(state, { officerId: recorded.data.officerId, ground: recorded.data.conflict, on: recorded.on });
    case 'recusalLifted':
      return { ...state, recusals: (state.recusals ?? []).filter(({ officerId }) => officerId !== recorded.data.officerId) };
    case 'handlerRecused':
      return without(state, 'handler');
    case 'concernedRecorded': {
      const { officerIds, unitIds } = recorded.data;
      return { ...state, concerned: { officerIds, unitIds } };
    }
    case 'caseRestricted':
      return { ...state, restriction: { officerIds: recorded.data.officerIds } };
    case 'restrictionLifted':
      return without(state, 'restriction');
    default:
      return assertNever(recorded);
  }
};
