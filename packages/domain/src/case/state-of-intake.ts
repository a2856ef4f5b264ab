import type { PlainDate } from '../calendar/types.ts';
import type { FurtherRefusalGrounds, LegalChannelAdvice } from './events-of-intake.ts';
import type { CompetenceStance, SimpleGround, SupportKind, SupportResponse } from './vocabulary-of-intake.ts';

/** A proposal of the intake that waits for the second pair of eyes (D8, D9). */
export type IntakeProposal =
  | { readonly ends: 'furtherRefusal'; readonly byOfficerId: string; readonly grounds: FurtherRefusalGrounds }
  | { readonly ends: 'legalChannel'; readonly byOfficerId: string; readonly advice: LegalChannelAdvice };

/** What the rest of intake and of sending on leaves in a case; each is left out while it was never used. */
export interface IntakeState {
  /** Asked once (D3). `outcome` once it was answered or has lapsed. */
  readonly supplement?: { readonly requestedOn: PlainDate; readonly outcome?: 'supplied' | 'declined' | 'lapsed' };
  readonly intakeProposal?: IntakeProposal;
  /** Marked as simple at intake; `ground` once it was accepted in the simple way (D62). */
  readonly simple?: { readonly ground?: SimpleGround };
  /** Two units dispute who is competent (D15). */
  readonly dispute?: { readonly stance: CompetenceStance; readonly unitIds: readonly string[] };
  /** Units of a lower tier that the matter was taken from: it does not go back to them (D70). */
  readonly raisedFrom?: readonly string[];
  readonly supportOffers?: readonly { readonly id: string; readonly support: SupportKind; readonly response?: SupportResponse }[];
}
