import type { ClaimAnswer } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { appealDispositions, type Disposition, type MatterKind, suggestionDispositions } from '../case/vocabulary.ts';
import { refuseWording, type WordingRefusal } from '../documents/wording.ts';
import { refuse } from '../kernel/result.ts';

export type ClaimAnswersRefusal =
  | { readonly code: 'reply-leaves-claim-unanswered'; readonly claims: readonly string[] }
  | { readonly code: 'unknown-claim'; readonly claims: readonly string[] }
  | { readonly code: 'claim-waits'; readonly claims: readonly string[] }
  | { readonly code: 'claim-answered-twice'; readonly claims: readonly string[] }
  | { readonly code: 'disposition-does-not-fit'; readonly kind: MatterKind; readonly dispositions: readonly Disposition[] }
  | WordingRefusal;

/** Each claim is answered once, in the dispositions of its kind (条例 29, 32), in words that may go out (S3.37). */
export const refuseAnswers = (
  answers: readonly ClaimAnswer[],
  { claims, kind = 'appeal' }: CaseState,
): ReturnType<typeof refuse<ClaimAnswersRefusal>> | undefined => {
  const answered = answers.map((answer) => answer.claimId);
  const waiting = claims.filter(({ standing }) => standing === 'waiting').map(({ id }) => id);
  if (waiting.length > 0) return refuse({ code: 'claim-waits', claims: waiting });
  const here = claims.filter(({ standing }) => standing === undefined);
  const unanswered = here.map((claim) => claim.id).filter((id) => !answered.includes(id));
  if (unanswered.length > 0) return refuse({ code: 'reply-leaves-claim-unanswered', claims: unanswered });
  const unknown = answered.filter((id) => !here.some((claim) => claim.id === id));
  if (unknown.length > 0) return refuse({ code: 'unknown-claim', claims: unknown });
  const twice = answered.filter((id, index) => answered.indexOf(id) !== index);
  if (twice.length > 0) return refuse({ code: 'claim-answered-twice', claims: twice });
  const fitting: readonly Disposition[] = kind === 'suggestion' ? suggestionDispositions : appealDispositions;
  const misfits = answers.map((answer) => answer.disposition).filter((disposition) => !fitting.includes(disposition));
  if (misfits.length > 0) return refuse({ code: 'disposition-does-not-fit', kind, dispositions: misfits });
  return refuseWording(answers.flatMap((answer) => [answer.facts, answer.decision, answer.basis]));
};

/** Whether two answers to the same case say the same, whatever their order. */
export const areSameAnswers = (left: readonly ClaimAnswer[], right: readonly ClaimAnswer[]): boolean =>
  left.length === right.length &&
  left.every((answer) =>
    right.some(
      (other) =>
        other.claimId === answer.claimId &&
        other.disposition === answer.disposition &&
        other.facts === answer.facts &&
        other.decision === answer.decision &&
        other.basis === answer.basis,
    ),
  );

export type KindRefusal = { readonly code: 'kind-does-not-fit'; readonly kind: MatterKind };

/** A suggestion is answered by `replySuggestion`, everything else by `issueReply`. */
export const refuseKind = (petitionCase: CaseState, wanted: 'suggestion' | 'other'): ReturnType<typeof refuse<KindRefusal>> | undefined => {
  const { kind = 'appeal' } = petitionCase;
  return (kind === 'suggestion') === (wanted === 'suggestion') ? undefined : refuse({ code: 'kind-does-not-fit', kind });
};
