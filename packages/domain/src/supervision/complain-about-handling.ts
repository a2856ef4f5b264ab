import type { Context, Organisation } from '../case/context.ts';
import type { StaffOwner } from '../case/duty.ts';
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

/** Who heads the unit above, where somebody does: an office as a whole has leaders of its lines and no head of its own. */
const headAbove = (unitId: string, organisation: Organisation): StaffOwner | undefined => {
  const parentId = organisation.unit(unitId)?.parentId;
  if (parentId === undefined || parentId === organisation.leadershipId) return undefined;
  const head = headOf(parentId, organisation);
  const isSeated = head.by === 'role' && organisation.seatOf?.(head.role, parentId) === parentId;
  return isSeated ? head : undefined;
};

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
  const above =
    concerned === organisation.petitionOfficeId || concerned === organisation.leadershipId
      ? principalLeader(organisation)
      : (headAbove(concerned, organisation) ?? leaderInCharge(concerned, organisation));
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
