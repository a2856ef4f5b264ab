import type { PlainDate } from '../calendar/types.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { PendingProcedure, ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner, refuseService, type ServiceRefusal } from '../documents/notices.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { channelEvents } from './channel-claims.ts';

/** D26: holdForArbitration, holdForLitigation, holdForReconsideration by `pending`, the other procedure. */
export interface HoldInput {
  readonly pending: PendingProcedure;
  /** The court, arbitration commission or reconsidering organ. */
  readonly body: string;
  /** Its number of the case. */
  readonly docket?: string | undefined;
  readonly claimIds: readonly string[];
  /** The day on which the petitioner chose in writing to wait here. Left out: the claims leave the petition procedure. */
  readonly choiceOn?: PlainDate | undefined;
  readonly note: string;
  /** Proof that it was really filed, and the written choice. */
  readonly attachments: readonly string[];
  readonly service: ServiceMethod;
}

export type HoldRefusal =
  | { readonly code: 'proof-missing' }
  | { readonly code: 'unknown-claim'; readonly claims: readonly string[] }
  | { readonly code: 'claim-waits'; readonly claims: readonly string[] }
  | { readonly code: 'done-in-the-future'; readonly doneOn: PlainDate }
  | ServiceRefusal
  | WordingRefusal;

/**
 * A claim was really filed elsewhere. It waits here only by the petitioner's written choice; otherwise it leaves the petition
 * procedure. The other claims go on, and the clocks of the law run on (条例 has no general standstill).
 */
export const decideHold = (input: HoldInput, petitionCase: CaseState, { today }: Context): Result<readonly CaseEvent[], HoldRefusal> => {
  const { pending, body, docket, choiceOn, note, attachments, service } = input;
  const claimIds = [...new Set(input.claimIds)];
  if (attachments.length === 0) return refuse({ code: 'proof-missing' });
  const unknown = claimIds.filter((id) => !petitionCase.claims.some((claim) => claim.id === id));
  if (unknown.length > 0 || claimIds.length === 0) return refuse({ code: 'unknown-claim', claims: unknown });
  const waiting = petitionCase.claims.filter(({ id, standing }) => claimIds.includes(id) && standing !== undefined).map(({ id }) => id);
  if (waiting.length > 0) return refuse({ code: 'claim-waits', claims: waiting });
  if (choiceOn !== undefined && choiceOn > today) return refuse({ code: 'done-in-the-future', doneOn: choiceOn });
  const refused = refuseService(service, petitionCase) ?? refuseWording([body, note]);
  if (refused !== undefined) return refused;
  const holdId = `p${(petitionCase.holds ?? []).length + 1}`;
  if (choiceOn === undefined)
    return accept(channelEvents({ holdId, pending, body, claimIds, note, attachments, service }, petitionCase, today));
  return accept([
    event('caseHeld', { holdId, pending, body, ...given({ docket }), claimIds, choiceOn, note, attachments }),
    ...noticeToPetitioner({ notice: 'holdNotice', service, after: petitionCase.notices.length, today }),
  ]);
};
