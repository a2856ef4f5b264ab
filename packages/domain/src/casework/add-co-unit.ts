import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D19. */
export interface AddCoUnitInput {
  readonly unitId: string;
  readonly task: string;
  /** Left out: the rulebook's own term. */
  readonly dueOn?: PlainDate | undefined;
}

export type AddCoUnitRefusal =
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'unit-concerned'; readonly unitId: string }
  | { readonly code: 'already-the-lead'; readonly unitId: string }
  | { readonly code: 'term-in-the-past'; readonly termOn: PlainDate }
  | WordingRefusal;

/** Gives another unit a part of the work, with a date: a measure on the matter, never one against the person (care G3). */
export const decideAddCoUnit = (
  input: AddCoUnitInput,
  petitionCase: CaseState,
  { organisation, today }: Context,
): Result<readonly CaseEvent[], AddCoUnitRefusal> => {
  const { unitId, task, dueOn } = input;
  if (organisation.unit(unitId) === undefined) return refuse({ code: 'unknown-unit', unitId });
  if (petitionCase.concerned?.unitIds.includes(unitId)) return refuse({ code: 'unit-concerned', unitId });
  if (petitionCase.handlingUnitId === unitId) return refuse({ code: 'already-the-lead', unitId });
  if (dueOn !== undefined && dueOn < today) return refuse({ code: 'term-in-the-past', termOn: dueOn });
  const worded = refuseWording([task]);
  if (worded !== undefined) return worded;
  const subTaskId = `s${petitionCase.subTasks.length + 1}`;
  const opened = event('subTaskOpened', { subTaskId, unitId, task, ...given({ dueOn }) });
  return accept(petitionCase.coUnitIds.includes(unitId) ? [opened] : [event('coUnitAdded', { unitId }), opened]);
};
