import { addDays, daysBetween, startOfDay } from '../calendar/dates.ts';
import { dueFrom } from '../calendar/due.ts';
import type { Instant, PlainDate, WorkCalendar } from '../calendar/types.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { Duty } from '../case/duty.ts';
import type { CaseState } from '../case/state.ts';
import { getSetting } from '../rulebook/settings.ts';
import type { EscalationRung, Rulebook } from '../rulebook/vocabulary.ts';

const highestLevel = 3;

/** The decision on a red card that comes late is no ground for another one: the ladder would feed itself for ever. */
const feedsItself = (rung: EscalationRung, kind: string): boolean => rung.form === 'redCardProposal' && kind === 'redCardDecisionTask';

const goesFor = (rung: EscalationRung, kind: string): boolean =>
  !feedsItself(rung, kind) && (rung.of === undefined || rung.of.includes(kind)) && rung.except?.includes(kind) !== true;

/** The ladder of a duty, lowest rung first. Rights and the petitioner's windows have none: nobody is chased for them. */
export const ladderOf = (duty: Duty, { escalations = [] }: Rulebook): readonly EscalationRung[] =>
  duty.owner.by === 'petitioner' || duty.isRight === true ? [] : escalations.filter((rung) => goesFor(rung, duty.kind));

const workingDaysBack = (on: PlainDate, length: number, calendar: WorkCalendar): PlainDate => {
  let day = on;
  for (let left = length; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
};

/** From when on so many per cent of a clock are used: counted back from its end, so that pauses and extensions count (F7: day 12 of 15). */
export const usedShareAt = (duty: Duty, percent: number, calendar: WorkCalendar): Instant => {
  const { derivation, dueOn, dueAt, openedAt } = duty;
  const { unit, length } = derivation.within;
  const leftShare = (100 - percent) / 100;
  switch (unit) {
    case 'hour':
      return new Date(Date.parse(dueAt) - length * leftShare * 3_600_000).toISOString();
    case 'workingDay':
      return startOfDay(workingDaysBack(dueOn, Math.floor(length * leftShare), calendar));
    case 'naturalDay':
    case 'month': {
      const days = Math.max(0, daysBetween(derivation.startOn, dueOn) - (derivation.pausedDays ?? 0));
      const at = startOfDay(addDays(dueOn, -Math.floor(days * leftShare)));
      return Date.parse(at) < Date.parse(openedAt) ? openedAt : at;
    }
  }
};

/** The slip that a duty was copied about, if there was one. */
export const slipOf = (duty: Duty, state: CaseState) => state.supervision?.copyNotices?.find(({ dutyId }) => dutyId === duty.id);

/** Whether somebody answered for the late duty in a way that the ladder waits for: a plan, or a letter of supervision answered. */
const isAnswered = (duty: Duty, state: CaseState): boolean =>
  slipOf(duty, state)?.answered?.withPlan === true ||
  (state.supervision?.supervisions ?? []).some(({ dutyId, answered }) => dutyId === duty.id && answered === true);

const isRaise = (rung: EscalationRung): boolean => rung.form === 'copyNotice' && rung.when.on === 'unansweredFor';

/** The rung that comes next for a duty; undefined at the top. */
export const nextRung = (duty: Duty, state: CaseState, rulebook: Rulebook): EscalationRung | undefined => {
  const ladder = ladderOf(duty, rulebook);
  const last = duty.rungs?.at(-1);
  const from = last === undefined ? 0 : ladder.findIndex(({ id }) => id === last.rung) + 1;
  const level = slipOf(duty, state)?.level ?? 0;
  const repeated = last === undefined ? undefined : ladder[from - 1];
  if (repeated !== undefined && isRaise(repeated) && level < highestLevel) return repeated;
  return ladder
    .slice(from)
    .find((rung) => !(rung.when.on === 'usedShare' && duty.overdueAt !== undefined) && !(isRaise(rung) && level >= highestLevel));
};

const rungAt = (rung: EscalationRung, duty: Duty, state: CaseState, rulebook: Rulebook, calendar: WorkCalendar): Instant | undefined => {
  const { when } = rung;
  switch (when.on) {
    case 'usedShare':
      return usedShareAt(duty, getSetting(rulebook, 'reminderShare'), calendar);
    case 'overdue':
      return duty.overdueAt;
    case 'overdueFor':
      return duty.overdueAt === undefined ? undefined : dueFrom({ on: duty.dueOn, at: duty.dueAt }, when.within, calendar).dueAt;
    case 'unansweredFor': {
      const since = duty.rungs?.at(-1)?.on;
      if (since === undefined || isAnswered(duty, state)) return undefined;
      const answeredOn = slipOf(duty, state)?.answered?.on;
      return dueFrom({ on: answeredOn !== undefined && answeredOn > since ? answeredOn : since }, when.within, calendar).dueAt;
    }
  }
};

/**
 * When the timer next has something to do with a duty, beside its due moment: the moment of its next rung. Never later than the due
 * moment of a clock that is not late yet; undefined when only the due moment, or nothing, is left.
 */
export const attendAtOf = (duty: Duty, state: CaseState, rulebook: Rulebook, calendar: WorkCalendar): Instant | undefined => {
  const rung = nextRung(duty, state, rulebook);
  if (rung === undefined || duty.pausedOn !== undefined) return undefined;
  const at = rungAt(rung, duty, state, rulebook, calendar);
  if (at === undefined || duty.overdueAt !== undefined) return at;
  return Date.parse(at) < Date.parse(duty.dueAt) ? at : undefined;
};
