import { addDays, type PlainDate } from '../calendar/index.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import { findOpenHearing } from '../case/waiting.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { currentRemedy } from '../remedy/current.ts';
import { getSetting } from '../rulebook/settings.ts';

/** D22. */
export interface ScheduleHearingInput {
  readonly hearingOn: PlainDate;
  /** Time of day, `14:30`. */
  readonly time: string;
  readonly place: string;
  /** What will be heard. */
  readonly agenda: string;
  readonly service: ServiceMethod;
}

/** A hearing further ahead than this many natural days would only keep the petitioner waiting while the clock of the re-review stands. */
export const hearingAheadAtMost = 60;

export type ScheduleHearingRefusal =
  | { readonly code: 'hearing-announced' }
  | { readonly code: 'hearing-too-soon'; readonly earliestOn: PlainDate }
  | { readonly code: 'hearing-too-late'; readonly latestOn: PlainDate }
  | ServiceRefusal
  | WordingRefusal;

/** Announces a hearing with time, place and matter, at least as many days ahead as the rulebook says (setting `hearingNotice`). */
export const decideScheduleHearing = (
  input: ScheduleHearingInput,
  petitionCase: CaseState,
  { today, rulebook }: Context,
): Result<readonly CaseEvent[], ScheduleHearingRefusal> => {
  const { hearingOn, time, place, agenda, service } = input;
  if (findOpenHearing(petitionCase) !== undefined) return refuse({ code: 'hearing-announced' });
  const earliestOn = addDays(today, getSetting(rulebook, 'hearingNotice'));
  if (hearingOn < earliestOn) return refuse({ code: 'hearing-too-soon', earliestOn });
  const latestOn = addDays(today, hearingAheadAtMost);
  if (hearingOn > latestOn) return refuse({ code: 'hearing-too-late', latestOn });
  const refused = refuseService(service, petitionCase) ?? refuseWording([place, agenda]);
  if (refused !== undefined) return refused;
  const after = petitionCase.notices.length;
  return accept([
    event('hearingScheduled', {
      hearingId: `h${(petitionCase.hearings ?? []).length + 1}`,
      hearingOn,
      time,
      place,
      agenda,
      noticeId: `n${after + 1}`,
    }),
    ...noticeToPetitioner({
      notice: 'hearingNotice',
      service,
      after,
      today,
      ...given({ byUnitId: currentRemedy(petitionCase)?.organUnitId }),
    }),
  ]);
};
