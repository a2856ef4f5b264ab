import type { CaseView, DutyView } from '@daiban/contract/cases';

/** Whether an open duty is a right: of the petitioner, or of a unit that may object. Nobody owes it. */
export const isRight = (duty: DutyView): boolean => duty.isRight === true || duty.owner.role === 'petitioner';

/** What the office owes on the case, the earliest first. */
export const openDuties = (view: Pick<CaseView, 'duties'>): readonly DutyView[] =>
  view.duties
    .filter((duty) => duty.closedOn === undefined && !isRight(duty))
    .toSorted((left, right) => left.dueAt.localeCompare(right.dueAt));

/** The open duty that the page is about: the reader's own before the others', then the earliest. */
export const nextDuty = (view: Pick<CaseView, 'duties'>): DutyView | undefined => {
  const open = openDuties(view);
  return open.find((duty) => duty.owner.mine) ?? open[0];
};

/** The duty that everybody else waits for: a signature where one is asked for, else the earliest. */
export const waitsFor = (view: Pick<CaseView, 'duties'>): DutyView | undefined => {
  const open = openDuties(view);
  return open.find((duty) => duty.kind === 'signTask') ?? open[0];
};
