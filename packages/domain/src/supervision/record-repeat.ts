import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Channel } from '../case/vocabulary.ts';
import { noticeToPetitioner, usualService } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { countVisits, isVisit } from './count-visits.ts';
import { runTriggers } from './run-triggers.ts';
import type { DisorderForm, VisitLevel } from './vocabulary.ts';

/** The petitioner raises the same matter again. What was said stands with the submission, persons are a number (care G5, G17). */
export interface RecordRepeatInput {
  readonly channel: Channel;
  /** Today when left out. */
  readonly receivedOn?: PlainDate | undefined;
  readonly persons: number;
  /** 越级访: above which level; a fact about the visit. */
  readonly level?: VisitLevel | undefined;
  readonly form?: DisorderForm | undefined;
  /** What the office did about it, in its own words. */
  readonly note?: string | undefined;
}

export type RecordRepeatRefusal =
  | { readonly code: 'received-in-the-future'; readonly receivedOn: PlainDate }
  | { readonly code: 'visit-facts-without-visit' }
  | WordingRefusal;

/**
 * Records a repeat (重复信访) on the matter, with a receipt, and what the triggers of the rulebook make of it (S3.8, S3.9, S3.16). Counted
 * for the matter and held against the unit's handling only, never against a person.
 */
export const decideRecordRepeat = (
  input: RecordRepeatInput,
  petitionCase: CaseState,
  context: Context,
): Result<readonly CaseEvent[], RecordRepeatRefusal> => {
  const { channel, persons, level, form, note } = input;
  const receivedOn = input.receivedOn ?? context.today;
  if (receivedOn > context.today) return refuse({ code: 'received-in-the-future', receivedOn });
  const came = isVisit(channel);
  if (!came && (level !== undefined || form !== undefined)) return refuse({ code: 'visit-facts-without-visit' });
  const wording = refuseWording([note]);
  if (wording !== undefined) return wording;
  const visits = countVisits(petitionCase, context.rulebook) + (came ? 1 : 0);
  const after = petitionCase.notices.length;
  return accept([
    event('repeatReceived', { channel, receivedOn, persons, ...given({ level, form, note }), visits }),
    ...noticeToPetitioner({ notice: 'receipt', service: came ? 'inPerson' : usualService(petitionCase), after, today: context.today }),
    ...runTriggers({ visits, persons, isVisit: came, level, form, notices: after + 1 }, petitionCase, context),
  ]);
};
