import type { Context } from '../case/context.ts';
import type { Duty } from '../case/duty.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { orderToUnit } from '../documents/notices.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { EscalationRung } from '../rulebook/vocabulary.ts';
import { addresseesOf } from './addressees.ts';
import { copyLevel } from './copy-level.ts';
import { ladderOf, nextRung, slipOf } from './ladder.ts';
import type { Development } from './vocabulary.ts';

/** How far a matter has come (F8): 激化 with disorder or a group, 扩大 once raised again or met with dissatisfaction, otherwise 苗头. */
export const developmentOf = ({ supervision, persons, followup }: CaseState): Development => {
  const repeats = supervision?.repeats ?? [];
  if (persons >= 5 || repeats.some((repeat) => repeat.form !== undefined || repeat.persons >= 5)) return 3;
  const isDissatisfied = ['dissatisfied', 'redo', 'secondVisitDue', 'stillDissatisfied'].includes(followup);
  return repeats.length > 0 || isDissatisfied ? 2 : 1;
};

/** A first slip goes out for work that was late before anybody was asked about it: a gap of 1, which grows while nobody answers. */
const firstGap = 1;

const countOf = (list: readonly unknown[] | undefined): number => (list?.length ?? 0) + 1;

/** The events of one rung climbed for one duty. */
const eventsOfRung = (rung: EscalationRung, duty: Duty, petitionCase: CaseState, { organisation }: Context): readonly CaseEvent[] => {
  if (duty.owner.by === 'petitioner') return [];
  const { id: dutyId, kind: dutyKind } = duty;
  const { unitId } = duty.owner;
  const slip = slipOf(duty, petitionCase);
  const development = developmentOf(petitionCase);
  const gap = slip === undefined ? firstGap : slip.gap + 1;
  const level = copyLevel(development, gap);
  const to = addresseesOf(rung, duty, level, organisation);
  const about = { dutyId, dutyKind, rung: rung.id, to };
  const notices = petitionCase.notices.length;
  switch (rung.form) {
    case 'reminder':
      return [event('reminderSent', { letterId: `${rung.id}.${dutyId}`, ...about })];
    case 'headNotice':
      return [event('overdueReported', { letterId: `${rung.id}.${dutyId}`, ...about })];
    case 'copyNotice': {
      const copied = { letterId: slip?.id ?? `copy.${dutyId}`, ...about, unitId, level, development, gap };
      if (slip !== undefined) return [event('copyLevelRaised', copied)];
      return [event('copyNoticeIssued', copied), orderToUnit('copyNoticeSlip', unitId, notices)];
    }
    case 'supervisionLetter':
      return [
        event('supervisionOpened', {
          supervisionId: `s${countOf(petitionCase.supervision?.supervisions)}`,
          cause: 'escalation',
          unitId,
          ...about,
        }),
        orderToUnit('supervisionLetter', unitId, notices),
      ];
    case 'redCardProposal':
      return [event('redCardProposed', { redCardId: `k${countOf(petitionCase.supervision?.redCards)}`, unitId, ...about })];
  }
};

/** What goes out at the very moment a duty is found late: the rungs of the ladder that say `overdue`. */
export const climbAtOverdue = (duty: Duty, petitionCase: CaseState, context: Context): readonly CaseEvent[] =>
  ladderOf(duty, context.rulebook)
    .filter(({ id, when }) => when.on === 'overdue' && duty.rungs?.some(({ rung }) => rung === id) !== true)
    .flatMap((rung) => eventsOfRung(rung, duty, petitionCase, context));

/** The timer: a duty has reached the moment of its next rung. */
export interface EscalateInput {
  readonly dutyId: string;
}

export type EscalateRefusal =
  | { readonly code: 'unknown-duty'; readonly dutyId: string }
  | { readonly code: 'not-due-yet'; readonly dueOn: string };

/**
 * Climbs one rung of the ladder for one duty, whoever owes it, named or by post (S0.39, S2.55). The state says which rungs were climbed,
 * so that none is sent twice, however many workers there are.
 */
export const decideEscalate = (
  { dutyId }: EscalateInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], EscalateRefusal> => {
  const duty = petitionCase.duties.find(({ id }) => id === dutyId);
  if (duty === undefined) return refuse({ code: 'unknown-duty', dutyId });
  const { attendAt, pausedOn } = duty;
  if (attendAt === undefined || pausedOn !== undefined || Date.parse(context.at) < Date.parse(attendAt))
    return refuse({ code: 'not-due-yet', dueOn: duty.dueOn });
  const rung = nextRung(duty, petitionCase, context.rulebook);
  // A rulebook that has lost the rung since: the timer must not come back for it for ever.
  return accept(rung === undefined ? [event('escalationEnded', { dutyId })] : eventsOfRung(rung, duty, petitionCase, context));
};
