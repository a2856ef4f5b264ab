import type { PlainDate } from '../calendar/types.ts';
import type { PendingProcedure } from './vocabulary.ts';

/** A hearing of a major or complex matter (条例 31, 36). */
export interface Hearing {
  readonly id: string;
  readonly on: PlainDate;
  /** The notice that calls the petitioner to it. */
  readonly noticeId: string;
  readonly outcome?: 'held' | 'cancelled';
}

/** A mediation that both sides agreed to (条例 33). */
export interface Mediation {
  readonly id: string;
  readonly mediatorId: string;
  readonly unitId: string;
  readonly openedOn: PlainDate;
  readonly outcome?: 'agreed' | 'failed';
  /** Set once it is known whether the agreement was kept. */
  readonly performed?: boolean;
  readonly courtConfirmed?: true;
}

/** Claims that wait for another procedure, by the petitioner's written choice (D26). */
export interface Hold {
  readonly id: string;
  readonly pending: PendingProcedure;
  readonly body: string;
  readonly claimIds: readonly string[];
  readonly since: PlainDate;
  readonly ended?: 'resumed' | 'channelled';
}

/** What a case waits for or has waited for; each list is left out while there was never one. */
export interface WaitingState {
  readonly hearingRequests?: readonly { readonly id: string; readonly answered: boolean }[];
  readonly hearings?: readonly Hearing[];
  readonly mediations?: readonly Mediation[];
  readonly holds?: readonly Hold[];
}

interface ClaimStanding {
  readonly standing?: 'waiting' | 'channelled';
}

/** The hearing that is announced and has not taken place. */
export const findOpenHearing = ({ hearings }: WaitingState): Hearing | undefined => hearings?.find(({ outcome }) => outcome === undefined);

/** The mediation that is running. */
export const findOpenMediation = ({ mediations }: WaitingState): Mediation | undefined =>
  mediations?.find(({ outcome }) => outcome === undefined);

/** The last agreement of a mediation of which nobody has said yet whether it was kept. */
export const findOpenAgreement = ({ mediations }: WaitingState): Mediation | undefined =>
  mediations?.findLast(({ outcome, performed }) => outcome === 'agreed' && performed === undefined);

/** The last agreement that no court has confirmed, while it is kept. */
export const findUnconfirmedAgreement = ({ mediations }: WaitingState): Mediation | undefined =>
  mediations?.findLast(({ outcome, performed, courtConfirmed }) => outcome === 'agreed' && performed !== false && courtConfirmed !== true);

export const listOpenHolds = ({ holds }: WaitingState): readonly Hold[] => (holds ?? []).filter(({ ended }) => ended === undefined);

/** Whether every claim that is still with the office waits for another procedure. */
export const waitsAsAWhole = (claims: readonly ClaimStanding[]): boolean =>
  claims.some(({ standing }) => standing === 'waiting') && claims.every(({ standing }) => standing !== undefined);

/** Whether nothing can be worked on now: a mediation runs, or the whole matter waits for another procedure. */
export const standsStill = (state: WaitingState & { readonly claims: readonly ClaimStanding[] }): boolean =>
  findOpenMediation(state) !== undefined || waitsAsAWhole(state.claims);
