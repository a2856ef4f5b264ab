import type { Context } from '../case/context.ts';
import type { StaffOwner } from '../case/duty.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { orderToUnit } from '../documents/notices.ts';
import { given } from '../kernel/given.ts';
import type { RuleTrigger } from '../rulebook/vocabulary.ts';
import { headOf, leaderInCharge, onceEach, peopleOf, workingUnitOf } from './addressees.ts';
import type { DisorderForm, VisitLevel, WarningGround } from './vocabulary.ts';

/** One visit on the matter, as the triggers look at it. */
export interface VisitFacts {
  readonly visits: number;
  readonly persons: number;
  readonly isVisit: boolean;
  readonly level?: VisitLevel | undefined;
  readonly form?: DisorderForm | undefined;
  /** How many notices of the case there are before what follows. */
  readonly notices: number;
}

const matches = (trigger: RuleTrigger, visit: VisitFacts): boolean => {
  switch (trigger.on) {
    case 'repeatVisits':
      return visit.isVisit && visit.visits >= trigger.atLeast;
    case 'groupVisit':
      return visit.isVisit && visit.persons >= trigger.atLeast;
    case 'skipLevelVisit':
      return visit.level !== undefined;
    case 'extremeForm':
      return visit.form !== undefined;
  }
};

/** The two recipients and the two copies of a warning notice (S3.16), from the rulebook's trigger; by default those of every street. */
const warningPeople = (petitionCase: CaseState, { rulebook, organisation }: Context) => {
  const rule = rulebook.triggers.find(({ kind }) => kind === 'warningNotice');
  return {
    to: peopleOf(rule?.to ?? ['unitHead', 'liaisonTeamLead'], petitionCase, organisation),
    copyTo: peopleOf(rule?.copyTo ?? ['deputyLeader', 'principalLeader'], petitionCase, organisation),
  };
};

/** A warning notice about the unit's handling, with its paper (D56). */
export const warningEvents = (
  grounds: readonly WarningGround[],
  petitionCase: CaseState,
  context: Context,
  { notices, reason }: { readonly notices: number; readonly reason?: string },
): readonly CaseEvent[] => {
  const unitId = workingUnitOf(petitionCase);
  const warningId = `w${(petitionCase.supervision?.warnings ?? []).length + 1}`;
  return [
    event('warningIssued', { warningId, grounds, ...given({ reason }), unitId, ...warningPeople(petitionCase, context) }),
    orderToUnit('warningNotice', unitId, notices),
  ];
};

export const hasOpenWarning = ({ supervision }: CaseState): boolean =>
  supervision?.warnings?.some(({ signed }) => signed !== true) === true;

/**
 * Calls to receive a visit together with the petition office: the unit and a leader (S3.8, G17: a number, no list of persons).
 * @param near the unit whose work the matter is.
 * @param before how many were called before.
 */
export const attendanceEvents = (persons: number, near: string, before: number, { organisation }: Context): readonly CaseEvent[] => {
  const leader = leaderInCharge(near, organisation);
  const called: readonly StaffOwner[] = onceEach([headOf(near, organisation), leader]);
  return called.map((who, index) =>
    event('attendanceOrdered', { attendanceId: `a${before + index + 1}`, who, byLeader: index === called.length - 1, persons }),
  );
};

/** The same for a matter that is there. */
export const callToReception = (persons: number, petitionCase: CaseState, context: Context): readonly CaseEvent[] =>
  attendanceEvents(persons, workingUnitOf(petitionCase), (petitionCase.supervision?.attendances ?? []).length, context);

/** A group that comes with a new matter is received together from the start, where the rulebook runs that trigger. */
export const receptionAtSubmission = (persons: number, near: string, context: Context): readonly CaseEvent[] => {
  const rule = context.rulebook.triggers.find(({ kind, running }) => kind === 'simultaneousReception' && running);
  const isGroup = rule?.when.some((trigger) => trigger.on === 'groupVisit' && persons >= trigger.atLeast) === true;
  return isGroup ? attendanceEvents(persons, near, 0, context) : [];
};

/**
 * What the triggers of the rulebook make of a visit: a warning notice while none is open, the call to receive together, the question
 * whether a leader takes the matter over. A trigger that the rulebook only declares does nothing.
 */
export const runTriggers = (visit: VisitFacts, petitionCase: CaseState, context: Context): readonly CaseEvent[] =>
  context.rulebook.triggers.flatMap((rule): readonly CaseEvent[] => {
    const grounds = rule.when.filter((trigger) => matches(trigger, visit)).map(({ on }) => on);
    if (!rule.running || grounds.length === 0) return [];
    switch (rule.kind) {
      case 'warningNotice':
        return hasOpenWarning(petitionCase) ? [] : warningEvents(grounds, petitionCase, context, { notices: visit.notices });
      case 'simultaneousReception':
        return callToReception(visit.persons, petitionCase, context);
      case 'leaderHandling': {
        const { leaderHandling } = petitionCase.supervision ?? {};
        const isTaken = leaderHandling?.open === true || leaderHandling?.officerId !== undefined;
        return isTaken || petitionCase.handlingUnitId === undefined ? [] : [event('leaderHandlingProposed', { grounds })];
      }
      default:
        return [];
    }
  });
