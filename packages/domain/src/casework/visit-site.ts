import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type DoneInTheFuture, doneBefore } from './done-on.ts';

/** D21, 一核实 (S3.7). */
export interface VisitSiteInput {
  readonly visitors: readonly string[];
  readonly place: string;
  readonly note: string;
  readonly petitionerTold: boolean;
  readonly attachments: readonly string[];
  /** Left out: today. */
  readonly visitedOn?: PlainDate | undefined;
}

export type VisitSiteRefusal =
  | { readonly code: 'too-few-visitors'; readonly atLeast: number }
  | { readonly code: 'petitioner-not-told' }
  | DoneInTheFuture;

/** Nobody inspects alone (D21). */
export const visitorsAtLeast = 2;

/** Records a look at the place by at least two officers, of which the petitioner was told. */
export const decideVisitSite = (
  input: VisitSiteInput,
  _petitionCase: CaseState,
  { today }: Context,
): Result<readonly CaseEvent[], VisitSiteRefusal> => {
  const visitors = [...new Set(input.visitors)];
  if (visitors.length < visitorsAtLeast) return refuse({ code: 'too-few-visitors', atLeast: visitorsAtLeast });
  if (!input.petitionerTold) return refuse({ code: 'petitioner-not-told' });
  const done = doneBefore(input.visitedOn, today);
  if (!done.ok) return done;
  const { place, note, petitionerTold, attachments } = input;
  return accept([event('siteVisited', { visitors, place, note, petitionerTold, attachments, ...given({ visitedOn: done.value }) })]);
};
