import { addDays } from '../calendar/dates.ts';
import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { type DoneInTheFuture, doneBefore } from '../casework/done-on.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type NoteRefusal, refuseNote } from './refuse-note.ts';
import type { RepresentationLink, RunPurpose } from './vocabulary-of-agency.ts';

/** D60: one way that the agent went (S2.4). The same `commandId` again logs nothing twice. */
export interface LogAgencyRunInput {
  /** Left out: today. A run made offline is sent later. */
  readonly ranOn?: PlainDate | undefined;
  /** A place in words; nobody is located. */
  readonly place: string;
  readonly purpose: RunPurpose;
  readonly minutes: number;
  /** Ways that the principal did not have to go for it. */
  readonly tripsSaved: number;
  readonly note: string;
  /** The link of whole-course representation that it served (S4.2). */
  readonly link?: RepresentationLink | undefined;
  readonly evidence: readonly string[];
}

export type LogAgencyRunRefusal = DoneInTheFuture | NoteRefusal | { readonly code: 'run-before-mandate'; readonly earliestOn: PlainDate };

/** An agent at a door begins before the paper is done. */
const runsBeforeAcceptance = 7;

/** Says where the agent went, what for, how long, and which way it saved the principal. */
export const decideLogAgencyRun = (
  input: LogAgencyRunInput,
  { agencyWork }: CaseState,
  { commandId, today }: Context,
): Result<readonly CaseEvent[], LogAgencyRunRefusal> => {
  const { place, purpose, minutes, tripsSaved, note, link, evidence } = input;
  const done = doneBefore(input.ranOn, today);
  if (!done.ok) return done;
  const ranOn = done.value ?? today;
  const acceptedOn = agencyWork?.mandate?.acceptedOn ?? today;
  const earliestOn = addDays(acceptedOn, -runsBeforeAcceptance);
  if (ranOn < earliestOn) return refuse({ code: 'run-before-mandate', earliestOn });
  const refused = refuseNote([place, note]);
  if (refused !== undefined) return refused;
  return accept([
    event('agencyRunLogged', {
      runId: commandId,
      ranOn,
      place,
      purpose,
      minutes,
      tripsSaved,
      note,
      ...given({ link }),
      evidence,
    }),
  ]);
};
