import { addDays, type PlainDate } from '../calendar/index.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { findOpenHearing } from '../case/waiting.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { getSetting } from '../rulebook/settings.ts';

/** D22, the hearing itself. */
export interface HoldHearingInput {
  /** Left out: today. */
  readonly heldOn?: PlainDate | undefined;
  readonly petitionerCame: boolean;
  readonly record: string;
  readonly attachments: readonly string[];
}

export type NoHearing = { readonly code: 'no-hearing-announced' };

export type HoldHearingRefusal =
  | NoHearing
  | { readonly code: 'done-in-the-future'; readonly doneOn: PlainDate }
  | { readonly code: 'notice-not-served'; readonly notices: readonly string[] }
  | { readonly code: 'hearing-too-soon'; readonly earliestOn: PlainDate }
  | WordingRefusal;

/** Records a hearing that took place after its notice had been served for as many days as the rulebook says. */
export const decideHoldHearing = (
  input: HoldHearingInput,
  petitionCase: CaseState,
  { today, rulebook }: Context,
): Result<readonly CaseEvent[], HoldHearingRefusal> => {
  const { heldOn = today, petitionerCame, record, attachments } = input;
  const hearing = findOpenHearing(petitionCase);
  if (hearing === undefined) return refuse({ code: 'no-hearing-announced' });
  if (heldOn > today) return refuse({ code: 'done-in-the-future', doneOn: heldOn });
  const served = petitionCase.notices.find(({ id }) => id === hearing.noticeId)?.served;
  if (served === undefined) return refuse({ code: 'notice-not-served', notices: [hearing.noticeId] });
  const earliestOn = addDays(served.on, getSetting(rulebook, 'hearingNotice'));
  if (heldOn < earliestOn) return refuse({ code: 'hearing-too-soon', earliestOn });
  return refuseWording([record]) ?? accept([event('hearingHeld', { hearingId: hearing.id, heldOn, record, petitionerCame, attachments })]);
};
