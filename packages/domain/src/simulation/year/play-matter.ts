import { addDays, addHours, compareDates, toPlainDate } from '../../calendar/dates.ts';
import type { Instant, PlainDate, WorkCalendar } from '../../calendar/types.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import { type AuthoriseRefusal, authorise, availableActions } from '../../case/actions.ts';
import type { Actor } from '../../case/actor.ts';
import type { CommandInputs, CommandName } from '../../case/commands.ts';
import type { Duty } from '../../case/duty.ts';
import type { RecordedEvent } from '../../case/events.ts';
import { handle, type RefusalCode } from '../../case/handle.ts';
import { isOpenFor, nextStep } from '../../case/next-step.ts';
import type { CaseState } from '../../case/state.ts';
import { channels } from '../../case/vocabulary.ts';
import type { Rulebook } from '../../rulebook/vocabulary.ts';
import { type ContextAt, runTimers } from '../run-timers.ts';
import { behaviours } from './behaviours.ts';
import type { Chance } from './chance.ts';
import type { YearOffice } from './office.ts';

/** What every matter of a year is played in. */
export interface YearStage {
  readonly rulebook: Rulebook;
  readonly calendar: WorkCalendar;
  readonly office: YearOffice;
  readonly chance: Chance;
  /** The last moment of the year. */
  readonly until: Instant;
}

/** One matter from its filing to the end of the year. */
export interface PlayedMatter {
  readonly state: CaseState;
  readonly events: readonly RecordedEvent[];
  readonly given: readonly CommandName[];
  readonly refused: readonly { readonly command: CommandName; readonly code: RefusalCode | AuthoriseRefusal['code'] }[];
}

/** More orders than any matter of one year can see: a loop would end here and be found by the test. */
const ordersAtMost = 400;

const atTime = (day: PlainDate, chance: Chance): Instant => {
  const hour = String(chance.whole(9, 16)).padStart(2, '0');
  const minute = String(chance.whole(0, 59)).padStart(2, '0');
  return `${day}T${hour}:${minute}:00.000+08:00`;
};

/** Later on the same day while the office is open, otherwise undefined. */
const laterToday = (after: Instant, { calendar, chance }: YearStage): Instant | undefined => {
  const later = addHours(after, chance.whole(1, 12) / 4);
  const day = toPlainDate(after);
  return isWorkingDay(day, calendar) && later < `${day}T17:30` ? later : undefined;
};

/** A moment in office hours: within the hours to come, or on the n-th working day after this one. */
const workingMoment = (after: Instant, days: number, stage: YearStage): Instant => {
  const soon = days === 0 ? laterToday(after, stage) : undefined;
  if (soon !== undefined) return soon;
  let day = toPlainDate(after);
  for (let left = Math.max(1, days); left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, stage.calendar)) left -= 1;
  }
  return atTime(day, stage.chance);
};

const isOwed = (duty: Duty): boolean => duty.owner.by !== 'petitioner' && duty.isRight !== true && duty.pausedOn === undefined;

const byDue = (left: Duty, right: Duty): number => Date.parse(left.dueAt) - Date.parse(right.dueAt);

/** People who may be meant by the owner of a duty, and after them everybody else. */
const candidates = ({ owner }: Duty, people: readonly Actor[]): readonly Actor[] => {
  const meant = people.filter((person) =>
    owner.by === 'officer'
      ? person.officerId === owner.officerId
      : owner.by === 'role' && person.role === owner.role && person.unitId === owner.unitId,
  );
  return [...meant, ...people.filter((person) => !meant.includes(person))];
};

interface Step {
  readonly command: CommandName;
  readonly actor: Actor;
}

const petitionerOf = (state: CaseState): Actor => ({ officerId: state.petitionerId, role: 'petitioner', unitId: 'petitioner' });

/** What the office owes first, and who of it may do it. */
const owedStep = (state: CaseState, duty: Duty, at: Instant, { office, rulebook }: YearStage): Step | undefined => {
  const command = nextStep(duty.kind, state, rulebook);
  if (command === undefined) return undefined;
  const actor = candidates(duty, office.people).find(
    (person) => authorise(command, state, person, office.organisation).ok && isOpenFor(command, state, person, rulebook, at),
  );
  return actor === undefined ? undefined : { command, actor };
};

/** Something that nobody owes: a question, a co-unit, a mediation, a request of the petitioner. */
const freeStep = (state: CaseState, at: Instant, actors: readonly Actor[], { office, rulebook, chance }: YearStage): Step | undefined => {
  const actor = chance.pick(actors);
  const offers = availableActions(state, [actor], { organisation: office.organisation, rulebook, at });
  const free = offers.filter(({ primary, command }) => !primary && command in behaviours);
  return free.length === 0 ? undefined : { command: chance.pick(free).command, actor };
};

/** Of a hundred steps so many are taken late. */
const lateOfAHundred = 6;
const dayLength = 86_400_000;

/** How many working days somebody takes over an owed step: mostly in time, now and then too late. */
const paceOf = (duty: Duty, now: Instant, { chance }: YearStage): number => {
  const left = Math.max(0, (Date.parse(duty.dueAt) - Date.parse(now)) / dayLength);
  if (chance.happens(lateOfAHundred)) return Math.ceil(left * 0.75) + chance.whole(1, 6);
  return chance.whole(0, Math.min(5, Math.floor(left * 0.4)));
};

/** When something happens to the matter next: somebody does what is owed, or the petitioner uses a window, or nobody does anything. */
const nextMoment = (state: CaseState, now: Instant, stage: YearStage): Instant => {
  const [first] = state.duties.filter(isOwed).toSorted(byDue);
  if (first !== undefined) return workingMoment(now, paceOf(first, now, stage), stage);
  return workingMoment(now, state.duties.length === 0 ? 30 : stage.chance.whole(2, 15), stage);
};

/**
 * Plays one matter: the owed step comes first, the petitioner acts now and then, and in between the timer does what it owes.
 * @param caseId id of the matter; the petitioner's id is made of it.
 */
export const playMatter = (caseId: string, filedOn: PlainDate, stage: YearStage): PlayedMatter => {
  const { rulebook, calendar, office, chance, until } = stage;
  const petitionerId = `petitioner-of-${caseId}`;
  const contextAt: ContextAt = (at, actor, commandId) => ({
    at,
    today: toPlainDate(at),
    actor,
    commandId: `${caseId}-${commandId}`,
    calendar,
    rulebook,
    organisation: office.organisation,
  });
  const given: CommandName[] = [];
  const refused: { command: CommandName; code: RefusalCode | AuthoriseRefusal['code'] }[] = [];
  let now = atTime(filedOn, chance);
  let state: CaseState | undefined;
  let events: readonly RecordedEvent[] = [];

  const give = <Name extends CommandName>(name: Name, input: CommandInputs[Name], actor: Actor): boolean => {
    const context = contextAt(now, actor, String(given.length + refused.length));
    const handled = handle({ name, input }, state, {
      ...context,
      newCase: { caseId, submissionId: `submission-of-${caseId}`, petitionerId },
    });
    if (!handled.ok) {
      refused.push({ command: name, code: handled.refusal.code });
      return false;
    }
    given.push(name);
    ({ state, events } = { state: handled.value.state, events: [...events, ...handled.value.events] });
    return true;
  };

  const take = (step: Step): boolean => {
    if (state === undefined) return false;
    const behaviour = behaviours[step.command];
    if (behaviour === undefined) return false;
    const scene = { state, actor: step.actor, today: toPlainDate(now), chance, office, rulebook };
    const input = behaviour(scene);
    return input === undefined ? false : give(step.command, input as CommandInputs[typeof step.command], step.actor);
  };

  const channel = chance.pick(channels);
  const persons = chance.happens(4) ? chance.whole(5, 30) : 1;
  const filer = chance.pick(office.people.filter(({ role }) => role === 'windowOfficer'));
  give(
    'submit',
    {
      channel,
      receiverKind: 'petitionOffice',
      persons,
      representatives: persons > 1 ? chance.whole(1, Math.min(5, persons)) : 0,
      attachments: [],
      electronicService: chance.happens(60),
      fromLedger: false,
    },
    filer,
  );

  for (let order = 0; order < ordersAtMost && state !== undefined; order += 1) {
    const next = nextMoment(state, now, stage);
    if (Date.parse(next) >= Date.parse(until)) break;
    ({ now, state, events } = runTimers({ now, state, events }, next, contextAt, rulebook));
    if (state === undefined) break;
    const isQuiet = !state.duties.some(isOwed);
    if (chance.happens(isQuiet ? 80 : 20)) {
      const free = freeStep(state, now, isQuiet || chance.happens(50) ? [petitionerOf(state)] : office.people, stage);
      if (free !== undefined && take(free)) continue;
    }
    for (const duty of state.duties.filter(isOwed).toSorted(byDue)) {
      const step = owedStep(state, duty, now, stage);
      if (step !== undefined && take(step)) break;
    }
  }
  const ended = runTimers({ now, state, events }, until, contextAt, rulebook);
  if (ended.state === undefined) throw new Error(`matter ${caseId} could not be filed: ${JSON.stringify(refused)}`);
  return { state: ended.state, events: ended.events, given, refused };
};

/** Days of the year on which a matter may come in: by post, phone or online also on days off. */
export const daysBetweenBoth = (from: PlainDate, to: PlainDate): readonly PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1)) days.push(day);
  return days;
};
