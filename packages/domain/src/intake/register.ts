import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { Channel } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D2. Each claim on its own, because each gets its own answer. */
export interface RegisterInput {
  readonly title: string;
  readonly claims: readonly string[];
  readonly place?: string | undefined;
  /** Someone else than the registering officer answers for the matter to the end (首问责任制). */
  readonly firstContactOfficerId?: string | undefined;
  readonly firstContactUnitId?: string | undefined;
  readonly oralTextReadBack: boolean;
}

export type RegisterRefusal =
  | { readonly code: 'no-claims' }
  | { readonly code: 'oral-text-not-read-back'; readonly channel: Channel }
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string }
  | WordingRefusal;

/** Channels in which an officer writes down what was said (条例 19: recorded truthfully). */
export const oralChannels: readonly Channel[] = [
  'visit',
  'phone',
  'video',
  'leaderReception',
  'outreachVisit',
  'appointment',
  'nightService',
  'mobileStation',
];

/** Registers a received matter: title, claims, and who answers for it to the end. */
export const decideRegister = (
  input: RegisterInput,
  petitionCase: CaseState,
  { actor, organisation }: Context,
): Result<readonly CaseEvent[], RegisterRefusal> => {
  if (input.claims.length === 0) return refuse({ code: 'no-claims' });
  if (oralChannels.includes(petitionCase.channel) && !input.oralTextReadBack && petitionCase.fromLedger === undefined) {
    return refuse({ code: 'oral-text-not-read-back', channel: petitionCase.channel });
  }
  const officerId = input.firstContactOfficerId ?? actor.officerId;
  const unitId = input.firstContactUnitId ?? actor.unitId;
  if (!organisation.holds(officerId, unitId)) return refuse({ code: 'officer-not-in-unit', officerId, unitId });
  const wording = refuseWording([input.title]);
  if (wording !== undefined) return wording;
  return accept([
    event('caseRegistered', { title: input.title, ...given({ place: input.place }), oralTextReadBack: input.oralTextReadBack }),
    ...input.claims.map((text, index) => event('claimRecorded', { claimId: `c${index + 1}`, text })),
    event('firstContactOfficerSet', { officerId, unitId }),
  ]);
};
