import type { PlainDate } from '../calendar/types.ts';
import type { CaseState } from '../case/state.ts';
import type { NoticeKind } from '../case/vocabulary.ts';
import { isVisit } from '../supervision/count-visits.ts';
import type { RepresentationLink } from './vocabulary-of-agency.ts';

/** Papers that answer the principal, or say why there will be no answer. */
const answers: readonly NoticeKind[] = [
  'handlingOpinion',
  'suggestionReply',
  'consultationAnswer',
  'redoReply',
  'reviewOpinion',
  'reReviewOpinion',
  'nonAcceptanceNotice',
  'noFurtherAcceptanceNotice',
  'legalChannelNotice',
];

/** The day on which the last answer reached the principal: what can be explained (S2.13). Undefined before. */
export const answeredOn = ({ notices }: Pick<CaseState, 'notices'>): PlainDate | undefined =>
  notices
    .flatMap(({ notice, to, served }) => (to === 'petitioner' && answers.includes(notice) && served !== undefined ? [served.on] : []))
    .toSorted()
    .at(-1);

const later = (left: PlainDate | undefined, right: PlainDate | undefined): PlainDate | undefined =>
  left === undefined || right === undefined ? undefined : left > right ? left : right;

/**
 * The six links of whole-course representation (S4.2), each dated from what really happened: registered and accepted by the agent;
 * the first inquiry; the first plan; brought to a higher step, or said to need none; answered; explained. A link without a date has
 * not happened.
 */
export const linksOf = (state: CaseState): Readonly<Partial<Record<RepresentationLink, PlainDate>>> => {
  const work = state.agencyWork;
  if (work === undefined) return {};
  const registered = state.procedure === 'received' ? undefined : state.receivedOn;
  const dates: Readonly<Record<RepresentationLink, PlainDate | undefined>> = {
    registration: later(registered, work.mandate?.acceptedOn),
    inquiry: work.links.inquiry,
    measures: work.links.measures,
    coordination: work.links.coordination,
    solution: work.links.solution ?? answeredOn(state),
    feedback: work.explainedOn,
  };
  return Object.fromEntries(Object.entries(dates).filter(([, on]) => on !== undefined));
};

/** Ways that the principal had to go on this matter: to raise it, to ask again in person, and those that were recorded. */
export const principalTripsOf = (state: CaseState): number =>
  (isVisit(state.channel) ? 1 : 0) +
  (state.supervision?.repeats ?? []).filter(({ channel }) => isVisit(channel)).length +
  (state.agencyWork?.principalTrips ?? 0);

/** At most one visit (最多访一次, S0.1): how many there were, and whether the goal is met. */
export const visitsPerMatter = (state: CaseState): { readonly visits: number; readonly met: boolean } => {
  const visits = principalTripsOf(state);
  return { visits, met: visits <= 1 };
};
