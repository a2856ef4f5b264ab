import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { type DoneInTheFuture, doneBefore } from '../casework/done-on.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { mandateInForce } from './mandate-in-force.ts';
import { type NoteRefusal, refuseNote } from './refuse-note.ts';
import { answeredOn } from './representation-links.ts';
import type { ExplanationWay } from './vocabulary-of-agency.ts';

/** D60: the agent explains the result to the principal (S2.13). */
export interface ExplainResultInput {
  readonly way: ExplanationWay;
  /** Left out: today. */
  readonly on?: PlainDate | undefined;
  readonly note: string;
  readonly evidence: readonly string[];
}

export type ExplainResultRefusal =
  | DoneInTheFuture
  | NoteRefusal
  | { readonly code: 'answer-not-served' }
  | { readonly code: 'result-already-explained' };

/** Whether the principal has a result that nobody has explained: a later answer is explained anew. */
export const canExplain = (state: Pick<CaseState, 'notices' | 'agencyWork'>): boolean => {
  const answered = answeredOn(state);
  const explained = state.agencyWork?.explainedOn;
  return answered !== undefined && (explained === undefined || explained < answered);
};

/** Records that the result was explained; the answer itself comes first, in writing, from the unit that answers. */
export const decideExplainResult = (
  input: ExplainResultInput,
  petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], ExplainResultRefusal> => {
  const { way, note, evidence } = input;
  const done = doneBefore(input.on, today);
  if (!done.ok) return done;
  const on = done.value ?? today;
  const answered = answeredOn(petitionCase);
  if (answered === undefined || on < answered) return refuse({ code: 'answer-not-served' });
  if (!canExplain(petitionCase)) return refuse({ code: 'result-already-explained' });
  return refuseNote([note]) ?? accept([event('resultExplained', { way, on, note, evidence })]);
};

/** D60: the principal says whether it was explained and understood. */
export interface ConfirmResultInput {
  readonly understood: boolean;
  readonly words?: string | undefined;
}

export type ConfirmResultRefusal = { readonly code: 'nothing-to-confirm' };

/** Whether the principal can say so now: explained, and the mandate is still theirs. */
export const canConfirm = (state: CaseState): boolean => state.agencyWork?.explainedOn !== undefined && mandateInForce(state) !== undefined;

/** Understood, agency is done and the mandate over; not understood, the agent explains again. It says nothing about being content (G12). */
export const decideConfirmResult = (
  { understood, words }: ConfirmResultInput,
  petitionCase: CaseState,
  { commandId }: Context,
): Result<readonly CaseEvent[], ConfirmResultRefusal> =>
  canConfirm(petitionCase)
    ? accept([event('resultConfirmed', { understood, ...given({ wordsId: words === undefined ? undefined : commandId }) })])
    : refuse({ code: 'nothing-to-confirm' });
