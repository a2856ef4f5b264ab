import type { Duty } from '../case/duty.ts';
import type { CaseState } from '../case/state.ts';
import { endedProcedures, type Procedure, type Warning } from '../case/vocabulary.ts';
import type { SettingName } from '../rulebook/declarations.ts';
import { getSetting } from '../rulebook/settings.ts';
import type { Rulebook } from '../rulebook/vocabulary.ts';
import { countVisits } from './count-visits.ts';
import type { ColourReason } from './vocabulary.ts';

/** Colour of a matter with what it rests on; the reasons of the colour itself only. */
export interface Colour {
  readonly colour: Warning;
  readonly reasons: readonly ColourReason[];
}

/** Clocks that somebody in the office owes; windows are rights and never late. */
const isOwed = (duty: Duty): boolean => duty.owner.by !== 'petitioner' && duty.isRight !== true && duty.pausedOn === undefined;

const reasonsIf = (...found: readonly (readonly [ColourReason, boolean])[]): readonly ColourReason[] =>
  found.filter(([, holds]) => holds).map(([reason]) => reason);

const gaveUpDissatisfied = ({ evaluations, reply }: CaseState): boolean =>
  evaluations.some(({ round, grade }) => grade === 'dissatisfied' && round === reply?.round);

/**
 * Three colours of a matter (F7, S2.20): a fact about its handling, never about who petitions, and never shown to the petitioner.
 * A clock counts as nearly used once its first reminder (80 %) went out; a matter at its end has no colour but green.
 */
export const colourOf = (state: CaseState, rulebook: Rulebook): Colour => {
  if ((endedProcedures as readonly Procedure[]).includes(state.procedure)) return { colour: 'green', reasons: [] };
  const setting = (name: SettingName): number => getSetting(rulebook, name);
  const owed = state.duties.filter(isOwed);
  const visits = countVisits(state, rulebook);
  const { attendances, leaderHandling } = state.supervision ?? {};
  const isAtRest = state.followup === 'satisfied' || state.followup === 'settled';
  const red = reasonsIf(
    ['clockOverdue', owed.some(({ overdueAt }) => overdueAt !== undefined)],
    ['stillDissatisfied', state.followup === 'stillDissatisfied'],
    ['repeatsByHandlingFault', visits >= setting('redRepeats') && leaderHandling?.firstHandlingFault === true && !isAtRest],
    [
      'groupWithoutReception',
      (attendances ?? []).some(
        ({ byLeader, persons, arrivedAt }) => byLeader && persons >= setting('groupVisit') && arrivedAt === undefined,
      ),
    ],
  );
  if (red.length > 0) return { colour: 'red', reasons: red };
  const yellow = reasonsIf(
    ['clockNearlyUsed', owed.some(({ rungs }) => rungs !== undefined)],
    ['dissatisfied', ['dissatisfied', 'redo', 'secondVisitDue'].includes(state.followup) || (gaveUpDissatisfied(state) && !isAtRest)],
    ['repeated', visits >= setting('yellowRepeats') && !isAtRest],
    ['returnedTwice', (state.returnedToSender ?? 0) >= setting('yellowReturns')],
  );
  return { colour: yellow.length > 0 ? 'yellow' : 'green', reasons: yellow };
};
