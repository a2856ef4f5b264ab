/** Where a length comes from: the law, the local document, or this platform where both leave it open. */
export const origins = ['law', 'local', 'platformDefault'] as const;
export type Origin = (typeof origins)[number];

/** Where a rule stands. */
export interface Source {
  readonly document: string;
  readonly article: string;
  readonly origin: Origin;
  /** Entries of the register (S3.6) that the rule serves, where its article is one of a document. */
  readonly entries?: readonly string[];
}
