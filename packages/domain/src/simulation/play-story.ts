import { toPlainDate } from '../calendar/dates.ts';
import type { WorkCalendar } from '../calendar/types.ts';
import { type Actor, isPetitionerRole } from '../case/actor.ts';
import type { CommandInputs, CommandName } from '../case/commands.ts';
import type { Organisation } from '../case/context.ts';
import type { RecordedEvent } from '../case/events.ts';
import { handle, type RefusalCode } from '../case/handle.ts';
import type { CaseNotice, CaseState } from '../case/state.ts';
import { timer } from '../case/timer.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';
import { listDuties, type StoryDuty } from './list-duties.ts';
import { readStory, type Story, type StoryActor, type StoryFault } from './read-story.ts';
import { type ContextAt, type Played, runTimers } from './run-timers.ts';

export type { StoryDuty } from './list-duties.ts';
export type { StoryFault } from './read-story.ts';

/** A step that was refused. `step` is its index in the story's list, from 0; the facts of the refusal stand beside the code. */
export interface StoryRefusal {
  readonly step: number;
  readonly command: CommandName;
  readonly code: RefusalCode | 'malformed-input';
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface StoryAnswer {
  readonly events: readonly RecordedEvent[];
  /** Null when no submission was taken in. */
  readonly state: Pick<CaseState, 'procedure' | 'followup' | 'backlog' | 'agency' | 'warning'> | null;
  readonly duties: readonly StoryDuty[];
  readonly notices: readonly CaseNotice[];
  readonly refusals: readonly StoryRefusal[];
}

export interface StoryDependencies {
  readonly findRulebook: (id: string) => Rulebook | undefined;
  readonly calendar: WorkCalendar;
  /** Checks the input of a step and fills in defaults, as the contract says; faults are passed on as they are. */
  readonly parseInput: <Name extends CommandName>(command: Name, input: unknown) => Result<CommandInputs[Name], unknown>;
}

const petitionOfficeRoles: readonly string[] = ['windowOfficer', 'hotlineOperator', 'dispatcher', 'petitionOfficeHead'];

const firstUnitOf = ({ steps }: Story, isOne: (role: string) => boolean): string | undefined => {
  for (const step of steps) if ('as' in step && step.as.unit !== undefined && isOne(step.as.role)) return step.as.unit;
  return undefined;
};

/** The organs that review in the story, in the order in which they act; those it does not name have a name of their own. */
const reviewOrgansOf = ({ steps }: Story): readonly string[] => {
  const named = steps.flatMap((step) => ('as' in step && step.as.role === 'reviewer' && step.as.unit !== undefined ? [step.as.unit] : []));
  return [...new Set([...named, 'reviewOrgan', 'reReviewOrgan'])];
};

const actorOf = ({ role, unit, officer }: StoryActor, state: CaseState | undefined): Actor => {
  if (role === 'system') return timer;
  if (isPetitionerRole(role)) {
    return { officerId: officer ?? state?.petitionerId ?? 'petitioner', role, unitId: unit ?? 'petitioner' };
  }
  const handler = role === 'caseHandler' ? state?.handler : undefined;
  if (officer === undefined && handler !== undefined && (unit === undefined || unit === handler.unitId)) return { ...handler, role };
  const unitId = unit ?? role;
  return { officerId: officer ?? `${role}@${unitId}`, role, unitId };
};

/** The units in which each officer acts; whoever only is spoken of belongs anywhere. */
const unitsByOfficer = ({ steps }: Story): ReadonlyMap<string, ReadonlySet<string>> => {
  const units = new Map<string, Set<string>>();
  for (const step of steps) {
    if (!('as' in step)) continue;
    const { officerId, unitId } = actorOf(step.as, undefined);
    units.set(officerId, (units.get(officerId) ?? new Set()).add(unitId));
  }
  return units;
};

const agentsOf = ({ steps }: Story): ReadonlySet<string> =>
  new Set(
    steps.flatMap((step) => {
      if (!('as' in step)) return [];
      const { officerId, role } = actorOf(step.as, undefined);
      return role === 'petitionAgent' ? [officerId] : [];
    }),
  );

/** An office in which every name is a unit and everybody belongs where the story says. */
const organisationOf = (story: Story): Organisation => {
  const reviewOrgans = reviewOrgansOf(story);
  const units = unitsByOfficer(story);
  const agents = agentsOf(story);
  return {
    unit: (id) => ({ id, name: id, kind: 'unit' }),
    seatOf: (role) => firstUnitOf(story, (one) => one === role) ?? role,
    // Whoever acts in a story is an agent only where it says so; of those who are only named nobody knows.
    holds: (officerId, unitId, role) =>
      units.get(officerId)?.has(unitId) !== false && (role !== 'petitionAgent' || !units.has(officerId) || agents.has(officerId)),
    knows: () => true,
    petitionOfficeId: story.petitionOffice ?? firstUnitOf(story, (role) => petitionOfficeRoles.includes(role)) ?? 'petitionOffice',
    leadershipId: story.leadership ?? firstUnitOf(story, (role) => role === 'principalLeader') ?? 'leadership',
    reviewOrganOf: (unitId) => reviewOrgans[reviewOrgans.indexOf(unitId) + 1],
  };
};

/**
 * Plays a story (issue: simulate) with the same rules as the server, without server or database. Time only moves forward; what the
 * timer owes in between is done first. Refused steps are listed and change nothing.
 * @returns the journal, where the case stands, every duty with its derivation, and the refusals; or the faults of the story.
 */
export const playStory = (story: unknown, dependencies: StoryDependencies): Result<StoryAnswer, readonly StoryFault[]> => {
  const read = readStory(story);
  if (!read.ok) return read;
  const told = read.value;
  const rulebook = dependencies.findRulebook(told.rulebook);
  if (rulebook === undefined) return refuse([{ path: 'rulebook', code: 'unknown-rulebook', found: told.rulebook }]);

  const organisation = organisationOf(told);
  const contextAt: ContextAt = (at, actor, commandId) => ({
    at,
    today: toPlainDate(at),
    actor,
    commandId,
    calendar: dependencies.calendar,
    rulebook,
    organisation,
  });

  let played: Played = { now: told.start, state: undefined, events: [] };
  const refusals: StoryRefusal[] = [];
  for (const [index, step] of told.steps.entries()) {
    if ('advanceTo' in step) {
      played = runTimers(played, step.advanceTo, contextAt, rulebook);
      continue;
    }
    played = runTimers(played, step.at ?? played.now, contextAt, rulebook);
    const { command, as } = step;
    const actor = actorOf(as, played.state);
    const input = dependencies.parseInput(command, step.input);
    if (!input.ok) {
      refusals.push({ step: index, command, code: 'malformed-input', facts: { faults: input.refusal } });
      continue;
    }
    const petitionerId = isPetitionerRole(actor.role) ? actor.officerId : 'petitioner';
    const newCase = { caseId: 'case', submissionId: 'submission', petitionerId };
    const handled = handle({ name: command, input: input.value }, played.state, {
      ...contextAt(played.now, actor, `step-${index}`),
      newCase,
    });
    if (handled.ok) {
      played = { now: played.now, state: handled.value.state, events: [...played.events, ...handled.value.events] };
    } else {
      const { code, ...facts } = handled.refusal;
      refusals.push({ step: index, command, code, facts });
    }
  }

  const { state, events } = played;
  if (state === undefined) return accept({ events, state: null, duties: [], notices: [], refusals });
  const { procedure, followup, backlog, agency, warning, notices } = state;
  return accept({ events, state: { procedure, followup, backlog, agency, warning }, duties: listDuties(events), notices, refusals });
};
