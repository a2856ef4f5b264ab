import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type FiveLink, fiveLinks, type MatterGrade, matterGrades } from './vocabulary.ts';

/** D65, 梯次滤化: simple first matter, repeated or complex, long and hard. */
export interface GradeInput {
  readonly grade: MatterGrade;
  readonly reason: string;
}

export type GradeRefusal =
  | { readonly code: 'grade-not-higher'; readonly grade: MatterGrade }
  | { readonly code: 'links-open'; readonly links: readonly FiveLink[] }
  | WordingRefusal;

/** The links of the loop (S0.48) that are still open on a matter. */
export const openLinks = ({ acceptedOn, reply, duties, followup, supervision }: CaseState): readonly FiveLink[] => {
  const isOpen: Readonly<Record<FiveLink, boolean>> = {
    acceptance: acceptedOn === undefined,
    feedback: reply?.servedOn === undefined,
    evaluation: duties.some(({ kind }) => kind === 'evaluationWindow'),
    returnVisit: followup === 'visitDue' || followup === 'secondVisitDue' || duties.some(({ kind }) => kind === 'returnVisit'),
    supervision: supervision?.supervisions?.some(({ answered }) => answered !== true) === true,
  };
  return fiveLinks.filter((link) => isOpen[link]);
};

/** A matter goes up a grade only when the five links of its grade are closed. */
export const decideGrade = (
  { grade, reason }: GradeInput,
  petitionCase: CaseState,
  _context: Context,
): Result<readonly CaseEvent[], GradeRefusal> => {
  const from = petitionCase.supervision?.grade ?? 'simple';
  if (matterGrades.indexOf(grade) <= matterGrades.indexOf(from)) return refuse({ code: 'grade-not-higher', grade: from });
  const links = openLinks(petitionCase);
  if (links.length > 0) return refuse({ code: 'links-open', links });
  return refuseWording([reason]) ?? accept([event('matterGraded', { from, grade, reason })]);
};
