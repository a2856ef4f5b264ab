import { addDays, addHours, compareDates, toPlainDate } from '../../calendar/dates.ts';
import type { Instant, PlainDate, WorkCalendar } from '../../calendar/types.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import { actionRows } from '../../case/action-table.ts';
import { type AuthoriseRefusal, authorise, petitionerActs } from '../../case/actions.ts';
import type { Actor } from '../../case/actor.ts';
import type { CommandInputs, CommandName } from '../../case/commands.ts';
import type { Duty } from '../../case/duty.ts';
import type { RecordedEvent } from '../../case/events.ts';
import { handle, type Recorded, type RefusalCode } from '../../case/handle.ts';
import { isOpenFor, nextStep } from '../../case/next-step.ts';
import type { CaseState } from '../../case/state.ts';
import { channels, type Role } from '../../case/vocabulary.ts';
import type { Rulebook } from '../../rulebook/vocabulary.ts';
import { type ContextAt, runTimers } from '../run-timers.ts';
import { behaviours, isPlayed, type PlayedCommand } from './behaviours.ts';
import type { Chance } from './chance.ts';
import { earlierMatterOf } from './choices.ts';
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
  /** Matters that were taken out of it by a split, each to the end of the year. */
  readonly begun: readonly PlayedMatter[];
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
  const later = addHours(after, chance.whole(1, 7) / 4);
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
  readonly command: PlayedCommand;
  readonly actor: Actor;
}

const petitionerOf = (state: CaseState): Actor => ({ officerId: state.petitionerId, role: 'petitioner', unitId: 'petitioner' });

/** Who of these may give the command now, at most so many of them. */
const whoMay = (
  command: PlayedCommand,
  state: CaseState,
  at: Instant,
  people: Iterable<Actor>,
  atMost: number,
  { office, rulebook }: YearStage,
): readonly Actor[] => {
  const found: Actor[] = [];
  for (const person of people) {
    if (!authorise(command, state, person, office.organisation).ok || !isOpenFor(command, state, person, rulebook, at)) continue;
    found.push(person);
    if (found.length === atMost) break;
  }
  return found;
};

/** What the office owes first, and who of it may do it: when the first has no hand free, the next. */
const owedSteps = (state: CaseState, duty: Duty, at: Instant, stage: YearStage): readonly Step[] => {
  const command = nextStep(duty.kind, state, stage.rulebook);
  if (command === undefined || !isPlayed(command)) return [];
  return whoMay(command, state, at, candidates(duty, stage.office.people), 2, stage).map((actor) => ({ command, actor }));
};

const rolesOf = new Map<PlayedCommand, ReadonlySet<Role>>();
for (const { command, by } of actionRows) {
  if (isPlayed(command)) rolesOf.set(command, new Set([...(rolesOf.get(command) ?? []), ...by.map(({ role }) => role)]));
}
const ofPetitioner = [...rolesOf.keys()].filter((command) => rolesOf.get(command)?.has('petitioner') === true);
const ofOffice = [...rolesOf.keys()].filter((command) => !petitionerActs.includes(command));

/** Orders that go only in a rare situation: they come to mind when it is there. */
const answersOfPetitioner: readonly PlayedCommand[] = [
  'answerBounty',
  'supply',
  'answerSupport',
  'answerInvitation',
  'stopMediation',
  'cancelWithdrawal',
  'revokeRepresentative',
  'requestReReview',
  'requestRefusalCheck',
  'declineAgencyOffer',
  'grantMandate',
  'revokeMandate',
];
const answersOfOffice: readonly PlayedCommand[] = [
  'submitBid',
  'scoreBid',
  'awardBounty',
  'revokeBounty',
  'unmerge',
  'turnDownProposal',
  'returnFromChannel',
  'refuseNonAcceptance',
  'refuseHearing',
  'cancelHearing',
  'recordCourtConfirmation',
  'refuseReview',
  'liftRecusal',
  'liftRestriction',
  'liftRedCard',
  'findRelapse',
  'reopen',
  'returnMandate',
  'nameAgent',
  'endMandate',
  'recordHelp',
  'handUpAgency',
  'takeAgencyStep',
  'releaseAgencyMember',
];

/** So many orders come to somebody's mind before one is found that goes now. */
const thoughtsAtMost = 18;

/** Something that nobody owes: a question, a co-unit, a mediation, a request of the petitioner. */
const freeStep = (state: CaseState, at: Instant, by: 'petitioner' | 'office', stage: YearStage): Step | undefined => {
  const { chance, office, rulebook } = stage;
  const owed = new Set(state.duties.filter(isOwed).map((duty) => nextStep(duty.kind, state, rulebook)));
  const answers = by === 'petitioner' ? answersOfPetitioner : answersOfOffice;
  const anything = by === 'petitioner' ? ofPetitioner : ofOffice;
  for (let thought = 0; thought < thoughtsAtMost; thought += 1) {
    const command = chance.pick(thought < thoughtsAtMost / 2 ? answers : anything);
    if (owed.has(command)) continue;
    const people = by === 'petitioner' ? [petitionerOf(state)] : office.people.filter(({ role }) => rolesOf.get(command)?.has(role));
    const from = chance.whole(0, people.length);
    const [actor] = whoMay(command, state, at, [...people.slice(from), ...people.slice(0, from)], 1, stage);
    if (actor !== undefined) return { command, actor };
  }
  return undefined;
};

/** Of a hundred steps so many are taken late. */
const lateOfAHundred = 2;
/** What is due in so many days or more, nobody is late with yet. */
const lateFrom = 16;
const dayLength = 86_400_000;

/** How many working days somebody takes over an owed step: mostly in time, now and then too late. */
const paceOf = (duty: Duty, now: Instant, { chance }: YearStage): number => {
  const left = Math.max(0, (Date.parse(duty.dueAt) - Date.parse(now)) / dayLength);
  if (left < lateFrom && chance.happens(lateOfAHundred)) return Math.ceil(left * 0.75) + chance.whole(1, 6);
  return chance.whole(0, Math.min(4, Math.floor(left * 0.25)));
};

/** When something happens to the matter next: somebody does what is owed, or the petitioner uses a window, or nobody does anything. */
const nextMoment = (state: CaseState, now: Instant, stage: YearStage): Instant => {
  const [first] = state.duties.filter(isOwed).toSorted(byDue);
  const next =
    first === undefined
      ? workingMoment(now, state.duties.length === 0 ? 30 : stage.chance.whole(2, 15), stage)
      : workingMoment(now, paceOf(first, now, stage), stage);
  // The end of a window may open something that is owed: the office sees it in the morning.
  const ends = state.duties.filter((duty) => !isOwed(duty) && Date.parse(duty.dueAt) > Date.parse(now)).map(({ dueAt }) => dueAt);
  const [end] = ends.toSorted((left, right) => Date.parse(left) - Date.parse(right));
  return end !== undefined && Date.parse(end) < Date.parse(next) ? workingMoment(end, 1, stage) : next;
};

interface Course {
  readonly caseId: string;
  readonly petitionerId: string;
  readonly begin: Recorded | undefined;
  readonly from: Instant;
}

/** Gives orders about one matter and lets the timer work, to the end of the year. */
const playOn = ({ caseId, petitionerId, begin, from }: Course, stage: YearStage): PlayedMatter => {
  const { rulebook, calendar, office, chance, until } = stage;
  const given: CommandName[] = [];
  const refused: { command: CommandName; code: RefusalCode | AuthoriseRefusal['code'] }[] = [];
  const begun: PlayedMatter[] = [];
  let now = from;
  let state = begin?.state;
  let events = begin?.events ?? [];

  const contextAt: ContextAt = (at, actor, commandId) => ({
    at,
    today: toPlainDate(at),
    actor,
    commandId: `${caseId}-${commandId}`,
    calendar,
    rulebook,
    organisation: office.organisation,
    facts: { target: { caseId: earlierMatterOf({ caseId }), petitionerId, procedure: 'final', remediesUsed: 'reReviewDone' } },
  });

  const give = <Name extends CommandName>(name: Name, input: CommandInputs[Name], actor: Actor): boolean => {
    const context = contextAt(now, actor, String(given.length + refused.length));
    const newId = state === undefined ? caseId : `${caseId}-part-${begun.length + 1}`;
    const newCase = { caseId: newId, submissionId: `submission-of-${newId}`, petitionerId };
    const handled = handle({ name, input }, state, { ...context, newCase });
    if (!handled.ok) {
      refused.push({ command: name, code: handled.refusal.code });
      return false;
    }
    given.push(name);
    ({ state, events } = { state: handled.value.state, events: [...events, ...handled.value.events] });
    const part = handled.value.begun;
    if (part !== undefined) begun.push(playOn({ caseId: newId, petitionerId, begin: part, from: now }, stage));
    return true;
  };

  const take = ({ command, actor }: Step): boolean => {
    if (state === undefined) return false;
    const input = behaviours[command]({ state, actor, today: toPlainDate(now), chance, office, rulebook });
    return input === undefined ? false : give(command, input as CommandInputs[typeof command], actor);
  };

  if (state === undefined) {
    const persons = chance.happens(4) ? chance.whole(5, 30) : 1;
    give(
      'submit',
      {
        channel: chance.pick(channels),
        receiverKind: 'petitionOffice',
        persons,
        representatives: persons > 1 ? chance.whole(1, Math.min(5, persons)) : 0,
        attachments: [],
        electronicService: chance.happens(60),
        fromLedger: false,
      },
      chance.pick(office.people.filter(({ role }) => role === 'windowOfficer')),
    );
  }

  for (let order = 0; order < ordersAtMost && state !== undefined; order += 1) {
    const next = nextMoment(state, now, stage);
    if (Date.parse(next) >= Date.parse(until)) break;
    ({ now, state, events } = runTimers({ now, state, events }, next, contextAt, rulebook));
    if (state === undefined) break;
    const isQuiet = !state.duties.some(isOwed);
    if (chance.happens(isQuiet ? 80 : 45)) {
      const free = freeStep(state, now, chance.happens(isQuiet ? 75 : 40) ? 'petitioner' : 'office', stage);
      if (free !== undefined && take(free)) continue;
    }
    for (const duty of state.duties.filter(isOwed).toSorted(byDue)) {
      if (owedSteps(state, duty, now, stage).some(take)) break;
    }
  }
  const ended = runTimers({ now, state, events }, until, contextAt, rulebook);
  if (ended.state === undefined) throw new Error(`matter ${caseId} could not be filed: ${JSON.stringify(refused)}`);
  return { state: ended.state, events: ended.events, given, refused, begun };
};

/**
 * Plays one matter: the owed step comes first, the petitioner acts now and then, and in between the timer does what it owes.
 * @param caseId id of the matter; the petitioner's id is made of it.
 */
export const playMatter = (caseId: string, filedOn: PlainDate, stage: YearStage): PlayedMatter =>
  playOn({ caseId, petitionerId: `petitioner-of-${caseId}`, begin: undefined, from: atTime(filedOn, stage.chance) }, stage);

/** Days of the year on which a matter may come in: by post, phone or online also on days off. */
export const daysBetweenBoth = (from: PlainDate, to: PlainDate): readonly PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1)) days.push(day);
  return days;
};
