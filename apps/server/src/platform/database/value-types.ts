import pg from 'pg';

type Parser = (text: string) => unknown;

const toWholeNumber = (text: string): number | bigint => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
};

// Array types have no name in the driver's list.
const dateArray = 1182;
const wholeNumberArray = 1016;
const textArray = 1009;

const parserOf: (oid: number, format?: 'text' | 'binary') => Parser = pg.types.getTypeParser;

const toTexts = (text: string): readonly (string | null)[] => {
  const parsed = parserOf(textArray)(text);
  return Array.isArray(parsed) ? parsed : [];
};

const parsers = new Map<number, Parser>([
  [pg.types.builtins.INT8, toWholeNumber],
  // A date has no time zone: it stays 'YYYY-MM-DD' and never becomes an instant.
  [pg.types.builtins.DATE, (text) => text],
  [dateArray, toTexts],
  [wholeNumberArray, (text) => toTexts(text).map((item) => (item === null ? null : toWholeNumber(item)))],
]);

/** How column values arrive: int8 as number (bigint beyond 2^53), date as 'YYYY-MM-DD', timestamptz as Date, json parsed, numeric as text. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (format === 'binary' ? undefined : parsers.get(oid)) ?? parserOf(oid, format),
};
