import type { Rulebook, SignatureRule } from '../rulebook/vocabulary.ts';

/** The signature that must stand before an event, when the rulebook asks for one (两签, S3.12). */
export const findSignature = (rulebook: Rulebook, before: SignatureRule['before']): SignatureRule | undefined =>
  rulebook.signatures.find((rule) => rule.before === before);
