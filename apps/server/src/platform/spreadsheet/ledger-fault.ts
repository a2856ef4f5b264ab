/** Largest ledger that is taken, in bytes. */
export const mostBytes = 50 * 1024 * 1024;

/** Most matters of one ledger. */
export const mostRows = 50_000;

/** Most columns that are looked at; what stands further right is left out. */
export const mostColumns = 200;

/** Most characters of one row of a text file. */
export const mostRowCharacters = 1_000_000;

const sentences = {
  'ledger-unreadable': 'The file is not a ledger that can be read: an .xlsx, .csv or .jsonl file with one matter a row.',
  'ledger-too-large': `The ledger is larger than ${mostBytes / 1024 / 1024} MB or has more than ${mostRows} rows.`,
} as const;

/**
 * A ledger as a whole cannot be taken. Thrown, because it can show as late as in the last row of a stream; routes answer it under its code.
 * What is wrong with a single row is never thrown.
 */
export class LedgerFault extends Error {
  override readonly name = 'LedgerFault';
  readonly code: keyof typeof sentences;

  constructor(code: keyof typeof sentences, options?: ErrorOptions) {
    super(sentences[code], options);
    this.code = code;
  }
}
