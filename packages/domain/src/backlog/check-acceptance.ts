import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ClearingGround, EvaluationGrade, Followup, Procedure } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D44, 督导验收. */
export interface CheckAcceptanceInput {
  readonly result: 'passed' | 'notPassed';
  /** Why it can be cleared; needed when passed. */
  readonly clearingGround?: ClearingGround | undefined;
  /** When the checker heard the petitioner, and what the petitioner said of the result. */
  readonly heardOn: PlainDate;
  readonly petitionerView: EvaluationGrade;
  /** What was found, and for a lawful conclusion how it was explained. */
  readonly note: string;
  readonly attachments: readonly string[];
}

export type CheckAcceptanceRefusal =
  | WordingRefusal
  | { readonly code: 'checker-not-outside' }
  | { readonly code: 'heard-in-the-future'; readonly heardOn: string }
  | { readonly code: 'clearing-ground-missing' }
  | { readonly code: 'petitioner-disagrees' }
  | { readonly code: 'not-lawfully-concluded'; readonly procedure: Procedure };

const ended: readonly Procedure[] = ['final', 'concluded', 'reviewed'];
const closedLoops: readonly Followup[] = ['none', 'settled'];

/** The sponsor and the team never check their own work. */
export const isInsider = ({ backlogEntry }: CaseState, officerId: string): boolean =>
  backlogEntry?.sponsor?.officerId === officerId || backlogEntry?.taskForce?.officerIds.includes(officerId) === true;

const refuseClearing = (
  ground: ClearingGround | undefined,
  view: EvaluationGrade,
  { procedure }: CaseState,
): ReturnType<typeof refuse<CheckAcceptanceRefusal>> | undefined => {
  if (ground === undefined) return refuse({ code: 'clearing-ground-missing' });
  if (ground === 'agreementPerformed') return view === 'dissatisfied' ? refuse({ code: 'petitioner-disagrees' }) : undefined;
  return ended.includes(procedure) ? undefined : refuse({ code: 'not-lawfully-concluded', procedure });
};

/**
 * Checks from outside the handling unit whether the matter is resolved: with the petitioner's word, by a performed agreement or a
 * lawful end that was explained (care G13, S2.43). Passed, it leaves the list and the loop is closed; otherwise the work goes on.
 */
export const decideCheckAcceptance = (
  input: CheckAcceptanceInput,
  petitionCase: CaseState,
  { actor, today }: Context,
): Result<readonly CaseEvent[], CheckAcceptanceRefusal> => {
  const { result, clearingGround: ground, heardOn, petitionerView, note, attachments } = input;
  const { followup } = petitionCase;
  if (isInsider(petitionCase, actor.officerId)) return refuse({ code: 'checker-not-outside' });
  if (heardOn > today) return refuse({ code: 'heard-in-the-future', heardOn });
  const passed = result === 'passed';
  const refused = (passed ? refuseClearing(ground, petitionerView, petitionCase) : undefined) ?? refuseWording([note]);
  if (refused !== undefined) return refused;
  const checked = event('acceptanceChecked', { passed, ...given({ ground }), heardOn, petitionerView, note, attachments });
  if (!passed || ground === undefined) return accept([checked]);
  const reason = petitionerView === 'dissatisfied' ? 'final' : 'satisfied';
  const settles = closedLoops.includes(followup) ? [] : [event('caseSettled', { reason })];
  return accept([checked, event('backlogCleared', { ground }), ...settles]);
};
