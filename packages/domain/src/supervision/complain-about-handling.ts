import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { headOf, leaderInCharge, principalLeader, workingUnitOf } from './addressees.ts';

/** D69: the petitioner complains about how the matter is handled; the words are kept outside the journal. */
export interface ComplainAboutHandlingInput {
  readonly words: string;
}

export interface ComplainAboutHandlingRefusal {
  readonly code: 'complaint-open';
}

/**
 * Goes to the level above the unit concerned, never to that unit: to the leader in charge, and where the petition office itself is
 * concerned to the principal leader. A complaint about a person's conduct belongs to the discipline body (care G7).
 */
export const decideComplainAboutHandling = (
  _input: ComplainAboutHandlingInput,
  petitionCase: CaseState,
  { organisation, commandId }: Context,
): Result<readonly CaseEvent[], ComplainAboutHandlingRefusal> => {
  const before = petitionCase.supervision?.supervisions ?? [];
  if (before.some(({ cause, answered }) => cause === 'complaint' && answered !== true)) return refuse({ code: 'complaint-open' });
  const concerned = workingUnitOf(petitionCase);
  const parentId = organisation.unit(concerned)?.parentId;
  const above =
    concerned === organisation.petitionOfficeId || concerned === organisation.leadershipId
      ? principalLeader(organisation)
      : parentId === undefined || parentId === organisation.leadershipId
        ? leaderInCharge(concerned, organisation)
        : headOf(parentId, organisation);
  return accept([
    event('supervisionOpened', {
      supervisionId: `s${before.length + 1}`,
      cause: 'complaint',
      unitId: above.unitId,
      to: [above],
      wordsId: commandId,
    }),
  ]);
};
