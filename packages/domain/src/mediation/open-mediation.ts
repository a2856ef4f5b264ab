import { conflictsOf, isConflicted } from '../access/conflicts.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { MatterKind } from '../case/vocabulary.ts';
import { findOpenMediation } from '../case/waiting.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** D24. */
export interface OpenMediationInput {
  readonly mediatorId: string;
  readonly mediatorUnitId: string;
  /** What is mediated. */
  readonly agenda: string;
  /** How and when each side agreed, such as 9月24日书面同意. */
  readonly petitionerConsent: string;
  readonly otherConsent: string;
  readonly attachments: readonly string[];
}

export type OpenMediationRefusal =
  | { readonly code: 'mediation-running' }
  | { readonly code: 'mediation-not-for-kind'; readonly kind: MatterKind }
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'officer-not-in-unit'; readonly officerId: string; readonly unitId: string }
  | { readonly code: 'officer-conflicted'; readonly officerId: string }
  | WordingRefusal;

/** 条例 33, 人民调解法 17: mediation begins only with the recorded consent of both sides; never of accusations. */
export const decideOpenMediation = (
  input: OpenMediationInput,
  petitionCase: CaseState,
  { organisation }: Context,
): Result<readonly CaseEvent[], OpenMediationRefusal> => {
  const { mediatorId, mediatorUnitId, agenda, petitionerConsent, otherConsent, attachments } = input;
  const { kind = 'appeal' } = petitionCase;
  if (findOpenMediation(petitionCase) !== undefined) return refuse({ code: 'mediation-running' });
  if (kind === 'accusation' || kind === 'suggestion') return refuse({ code: 'mediation-not-for-kind', kind });
  if (organisation.unit(mediatorUnitId) === undefined) return refuse({ code: 'unknown-unit', unitId: mediatorUnitId });
  if (!organisation.holds(mediatorId, mediatorUnitId))
    return refuse({ code: 'officer-not-in-unit', officerId: mediatorId, unitId: mediatorUnitId });
  if (isConflicted(conflictsOf(petitionCase), mediatorId, [mediatorUnitId]))
    return refuse({ code: 'officer-conflicted', officerId: mediatorId });
  const refused = refuseWording([agenda, petitionerConsent, otherConsent]);
  return (
    refused ??
    accept([
      event('mediationOpened', {
        mediationId: `m${(petitionCase.mediations ?? []).length + 1}`,
        mediatorId,
        unitId: mediatorUnitId,
        agenda,
        petitionerConsent,
        otherConsent,
        attachments,
      }),
    ])
  );
};
