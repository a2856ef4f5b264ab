import type { CauseKind, PaperTemplate } from '../paper-facts.ts';
import { raisedBy, withPhone } from '../paper-words.ts';

/** A paper that says what its own events say. */
export const fromCause: PaperTemplate<CauseKind> = ({ cause, ...facts }) => ({
  paragraphs: [
    raisedBy(facts),
    ...(['reason', 'explanation', 'law', 'body', 'decision', 'findings', 'what'] as const).flatMap((name) => cause[name] ?? []),
  ],
  remedy: `有疑问的，您可以向${withPhone(facts.petitionOffice)}询问。`,
});
