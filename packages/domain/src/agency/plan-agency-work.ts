import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type NoteRefusal, refuseNote } from './refuse-note.ts';

/** D60: the measures that the agent proposes (S4.2). */
export interface PlanAgencyWorkInput {
  readonly plan: string;
  /** The day on which the agent looks at it again. */
  readonly reviewOn?: PlainDate | undefined;
  /** The matter needs no other unit: the link of coordination is settled by saying so. */
  readonly coordinationNotNeeded: boolean;
  /** The plan that was edited (`planVersion`), 0 for the first one: whoever edits an older one is told. */
  readonly basedOn?: number | undefined;
}

export type PlanAgencyWorkRefusal =
  | NoteRefusal
  | { readonly code: 'plan-changed-since'; readonly planVersion: number }
  | { readonly code: 'term-in-the-past'; readonly termOn: PlainDate };

/** Says what the agent will do; the principal reads it. A new plan replaces the one before it. */
export const decidePlanAgencyWork = (
  input: PlanAgencyWorkInput,
  { agencyWork }: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], PlanAgencyWorkRefusal> => {
  const { plan, reviewOn, coordinationNotNeeded, basedOn } = input;
  const planVersion = agencyWork?.planVersion ?? 0;
  if (basedOn !== undefined && basedOn !== planVersion) return refuse({ code: 'plan-changed-since', planVersion });
  if (reviewOn !== undefined && reviewOn < today) return refuse({ code: 'term-in-the-past', termOn: reviewOn });
  const refused = refuseNote([plan]);
  if (refused !== undefined) return refused;
  return accept([
    event('agencyPlanned', { plan, ...given({ reviewOn }), ...(coordinationNotNeeded ? { coordinationNotNeeded: true as const } : {}) }),
  ]);
};
