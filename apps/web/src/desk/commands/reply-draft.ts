import type { CaseView } from '@daiban/contract/cases';
import type { Disposition } from '@daiban/domain/case/vocabulary';

export interface DraftAnswer {
  readonly claimId: string;
  readonly disposition?: Disposition;
  readonly facts: string;
  readonly decision: string;
  readonly basis: string;
}

export interface KeptDraft {
  readonly savedAt: string;
  readonly answers: readonly DraftAnswer[];
}

const longestKeptInMilliseconds = 30 * 86_400_000;
const keyOf = (officerId: string, caseId: string): string => `daiban.desk.reply.${officerId}.${caseId}`;

const isKeptDraft = (value: unknown): value is KeptDraft =>
  typeof value === 'object' &&
  value !== null &&
  'savedAt' in value &&
  typeof value.savedAt === 'string' &&
  'answers' in value &&
  Array.isArray(value.answers);

/** The reply that this officer was writing for the case on this computer; one older than 30 days is thrown away. */
export const findKeptDraft = (officerId: string, caseId: string, at: number): KeptDraft | undefined => {
  const key = keyOf(officerId, caseId);
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (!isKeptDraft(value)) return undefined;
    if (at - Date.parse(value.savedAt) <= longestKeptInMilliseconds) return value;
  } catch {
    // What can not be read is no draft.
  }
  localStorage.removeItem(key);
  return undefined;
};

export const keepDraft = (officerId: string, caseId: string, draft: KeptDraft): void =>
  localStorage.setItem(keyOf(officerId, caseId), JSON.stringify(draft));

export const dropDraft = (officerId: string, caseId: string): void => localStorage.removeItem(keyOf(officerId, caseId));

/** An answer to every claim of the case: from the draft on record where there is one, else empty. */
export const answersToStartWith = (view: CaseView): readonly DraftAnswer[] =>
  view.claims
    .filter(({ standing }) => standing === undefined)
    .map(
      (claim) =>
        view.draft?.answers.find((answer) => answer.claimId === claim.id) ??
        (claim.answer === undefined ? { claimId: claim.id, facts: '', decision: '', basis: '' } : { claimId: claim.id, ...claim.answer }),
    );
