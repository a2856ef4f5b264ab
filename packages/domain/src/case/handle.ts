import { beginSplit } from '../intake/split.ts';
import { decideSubmit, type SubmitInput } from '../intake/submit.ts';
import { accept, type Result } from '../kernel/result.ts';
import { applyRules } from '../rulebook/engine.ts';
import { colourChange } from '../supervision/change-colour.ts';
import { authorise } from './actions.ts';
import { type CommandInputs, type CommandName, commands, type DecisionRefusal } from './commands.ts';
import type { Context } from './context.ts';
import { type CaseEvent, event, type RecordedEvent } from './events.ts';
import { evolve, foldDuties, foldEvent } from './evolve.ts';
import type { Refusal } from './refusals.ts';
import type { CaseState } from './state.ts';

export { type Refusal, type RefusalCode, refusalCodes } from './refusals.ts';

/** Events in their place in the journal, and the case after them. */
export interface Recorded {
  readonly state: CaseState;
  readonly events: readonly RecordedEvent[];
}

/** What one command did. */
export interface Handled extends Recorded {
  /** What it means for other cases; the caller records these through `record`, in the same transaction. */
  readonly others?: readonly { readonly caseId: string; readonly events: readonly CaseEvent[] }[];
  /** A matter that begins with this command (D5); the caller writes it in the same transaction. */
  readonly begun?: Recorded;
}

/** One order: the name of a command and its input. */
export interface Command<Name extends CommandName = CommandName> {
  readonly name: Name;
  readonly input: CommandInputs[Name];
}

type Decide<Name extends CommandName> = (
  input: CommandInputs[Name],
  petitionCase: CaseState,
  context: Context,
) => Result<readonly CaseEvent[], DecisionRefusal>;

const decides: { readonly [Name in Exclude<CommandName, 'submit'>]: Decide<Name> } = commands;

/** `authorise` lets `submit` through only without a case, and everything else only with one. */
const decide = <Name extends CommandName>(
  { name, input }: Command<Name>,
  state: CaseState | undefined,
  context: Context,
): Result<readonly CaseEvent[], DecisionRefusal> =>
  state === undefined
    ? decideSubmit(input as SubmitInput, context)
    : (decides[name as Exclude<Name, 'submit'>] as Decide<Name>)(input, state, context);

/**
 * Puts decided events in their place: each gets its number, is folded, and the rulebook says what it does to the duties.
 * @param state the case before; undefined when the first event is `submissionReceived`.
 */
export const record = (events: readonly CaseEvent[], state: CaseState | undefined, context: Context): Recorded => {
  const { at, today, actor } = context;
  const recorded: RecordedEvent[] = [];
  let current = state;
  let { rulebook } = context;
  const put = (decided: CaseEvent): void => {
    // From its move on, the version that a matter has moved to shapes what follows.
    if (decided.kind === 'rulebookMoved') rulebook = context.facts?.moveTo ?? rulebook;
    const sequence = (current?.version ?? 0) + 1;
    const bare: RecordedEvent = { ...decided, sequence, at, on: today, actor, rulebook: `${rulebook.id}@${rulebook.version}`, duties: [] };
    const after = foldEvent(current, bare);
    const duties = applyRules({ ...decided, sequence }, after, { ...context, rulebook });
    recorded.push({ ...bare, duties });
    current = foldDuties(after, duties);
  };
  for (const decided of events) put(decided);
  const changed = current === undefined ? undefined : colourChange(current, { ...context, rulebook });
  if (changed !== undefined) put(changed);
  if (current === undefined) throw new Error('nothing was recorded and there is no case');
  return { state: current, events: recorded };
};

/** What the events of a case mean for another one: a merge and its undoing are noted in the target too (D7). */
const consequencesOf = (events: readonly CaseEvent[], before: CaseState | undefined): NonNullable<Handled['others']> =>
  events.flatMap((decided) => {
    if (before === undefined) return [];
    const note = (caseId: string, relation: 'mergedFrom' | 'sameFacts', reason: string) => [
      { caseId, events: [event('caseLinked', { otherCaseId: before.caseId, relation, reason })] },
    ];
    if (decided.kind === 'caseMerged') return note(decided.data.intoCaseId, 'mergedFrom', decided.data.reason);
    if (decided.kind === 'caseReopened' && decided.data.cause === 'mergeReversed' && before.mergedInto !== undefined) {
      return note(before.mergedInto, 'sameFacts', decided.data.reason);
    }
    return [];
  });

/** The matter that a split makes, from its first event. */
const begunBy = (events: readonly CaseEvent[], before: CaseState | undefined, context: Context): Recorded | undefined => {
  const split = events.find((decided) => decided.kind === 'caseSplit');
  return before === undefined || split === undefined ? undefined : record(beginSplit(split.data, before, context), undefined, context);
};

/**
 * The one way in: who may, then what follows, then what it does to the duties. Pure; the server and the story player call nothing else.
 * @param state the case as it stands; undefined for `submit`.
 */
export const handle = <Name extends CommandName>(
  command: Command<Name>,
  state: CaseState | undefined,
  context: Context,
): Result<Handled, Refusal> => {
  const authorised = authorise(command.name, state, context.actor, context.organisation);
  if (!authorised.ok) return authorised;
  const decided = decide(command, state, context);
  if (!decided.ok) return decided;
  const { assistedBy } = context;
  const events =
    assistedBy === undefined ? decided.value : [...decided.value, event('actAssisted', { command: command.name, ...assistedBy })];
  const others = consequencesOf(decided.value, state);
  const begun = begunBy(decided.value, state, context);
  return accept({
    ...record(events, state, context),
    ...(others.length === 0 ? {} : { others }),
    ...(begun === undefined ? {} : { begun }),
  });
};

/** The state of a case from its whole journal. Throws when the journal is empty or does not begin with `submissionReceived`. */
export const replay = (events: readonly RecordedEvent[]): CaseState => {
  const state = events.reduce<CaseState | undefined>(evolve, undefined);
  if (state === undefined) throw new Error('a journal has at least one event');
  return state;
};
