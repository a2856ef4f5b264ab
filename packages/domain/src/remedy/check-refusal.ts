import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { noticeToPetitioner, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D50, by the petitioner. */
export interface RequestRefusalCheckInput {
  readonly words: string;
}

export type RequestRefusalCheckRefusal =
  | { readonly code: 'refusal-check-window-over' }
  | { readonly code: 'refusal-check-already-requested' }
  | { readonly code: 'no-higher-organ' };

/** Asks the next higher petition office to look at a refusal, within thirty days of its service (platform default). */
export const decideRequestRefusalCheck = (
  _input: RequestRefusalCheckInput,
  petitionCase: CaseState,
  { at, commandId, organisation }: Context,
): Result<readonly CaseEvent[], RequestRefusalCheckRefusal> => {
  if (petitionCase.refusalCheck !== undefined) return refuse({ code: 'refusal-check-already-requested' });
  const window = petitionCase.duties.find(({ kind }) => kind === 'refusalCheckWindow');
  if (window === undefined || Date.parse(window.dueAt) < Date.parse(at)) return refuse({ code: 'refusal-check-window-over' });
  const organUnitId = organisation.reviewOrganOf(petitionCase.ownerUnitId);
  if (organUnitId === undefined || organUnitId === petitionCase.ownerUnitId) return refuse({ code: 'no-higher-organ' });
  return accept([event('refusalCheckRequested', { organUnitId, wordsId: commandId })]);
};

/** D50, by the office above. */
export interface CheckRefusalInput {
  readonly outcome: 'upheld' | 'overturned';
  readonly reason: string;
  readonly law: string;
}

export type CheckRefusalRefusal = { readonly code: 'no-refusal-check' } | WordingRefusal;

/** Says with reasons whether the refusal holds; when it does not, the matter is taken up with the terms of a new one. */
export const decideCheckRefusal = (
  { outcome, reason, law }: CheckRefusalInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], CheckRefusalRefusal> => {
  const { refusalCheck } = petitionCase;
  if (refusalCheck === undefined || refusalCheck.outcome !== undefined) return refuse({ code: 'no-refusal-check' });
  const { organUnitId } = refusalCheck;
  return (
    refuseWording([reason, law]) ??
    accept([
      event('refusalChecked', { organUnitId, outcome, reason, law }),
      ...noticeToPetitioner({
        notice: 'refusalCheckNotice',
        service: usualService(petitionCase),
        after: petitionCase.notices.length,
        today,
        byUnitId: organUnitId,
      }),
      ...(outcome === 'overturned' ? [event('caseReopened', { cause: 'refusalOverturned', to: 'registered', reason })] : []),
    ])
  );
};
