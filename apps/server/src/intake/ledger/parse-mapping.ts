import { ledgerFields } from '@daiban/contract/desk';
import type { Language } from '../../platform/http/problem.ts';
import type { LedgerField } from './headings.ts';
import type { ColumnMapping } from './map-columns.ts';

const messages = {
  'column-unknown': { 'zh-CN': '台账里没有这一列；有的列是：{columns}', en: 'The ledger has no such column; its columns are: {columns}' },
  'field-unknown': { 'zh-CN': '没有“{field}”这个字段；可以用：{fields}', en: 'There is no field "{field}"; the fields are: {fields}' },
  'field-twice': { 'zh-CN': '两列不能对应同一个字段 {field}', en: 'Two columns cannot be the same field {field}' },
} as const satisfies Record<string, Record<Language, string>>;

type MappingFaultCode = keyof typeof messages;

/** A mapping given by hand does not fit its ledger. */
export class MappingFault extends Error {
  override readonly name = 'MappingFault';
  readonly column: string;
  readonly code: MappingFaultCode;
  readonly facts: Readonly<Record<string, string>>;

  constructor(column: string, code: MappingFaultCode, facts: Readonly<Record<string, string>>) {
    super(`${column}: ${fill(messages[code].en, facts)}`);
    this.column = column;
    this.code = code;
    this.facts = facts;
  }
}

const fill = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');

/** What a mapping fault says, in the reader's language. */
export const mappingMessage = ({ code, facts }: MappingFault, language: Language): string => fill(messages[code][language], facts);

const isField = (name: string): name is LedgerField => (ledgerFields as readonly string[]).includes(name);

/** Checks a mapping given by hand; columns that it does not name are left out. Throws MappingFault. */
export const parseMapping = (columns: readonly string[], given: Readonly<Record<string, string>>): ColumnMapping => {
  const mapping = new Map<string, LedgerField>(columns.map((column) => [column, 'ignore']));
  const taken = new Set<LedgerField>();
  for (const [column, field] of Object.entries(given)) {
    if (!mapping.has(column)) throw new MappingFault(column, 'column-unknown', { columns: columns.join(', ') });
    if (!isField(field)) throw new MappingFault(column, 'field-unknown', { field, fields: ledgerFields.join(', ') });
    if (field !== 'ignore' && taken.has(field)) throw new MappingFault(column, 'field-twice', { field });
    taken.add(field);
    mapping.set(column, field);
  }
  return Object.fromEntries(mapping);
};
