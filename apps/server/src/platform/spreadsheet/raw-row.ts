/** Why a row cannot be told apart into cells. */
export type Break = 'row-not-json' | 'row-not-flat' | 'row-quote-open' | 'row-too-long' | 'row-too-many-cells' | 'row-undecodable';

/** One row of a table as it stands in the file, header and headings included. */
export interface RawRow {
  /** As the office's own program counts: the first row of a sheet is 1. */
  readonly number: number;
  readonly values: readonly string[];
  readonly broken?: Break;
}

/** One matter of a ledger, its cells by column. */
export interface LedgerRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly broken?: Break;
}

/** Columns and rows of a ledger. `rows` may be read several times; each reading opens the file anew and closes it at its end. */
export interface Ledger {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<LedgerRow>;
}
