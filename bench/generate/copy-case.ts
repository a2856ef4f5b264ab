import { toStoredPetitioner } from '../../apps/server/src/intake/submit.route.ts';
import { chainHash, chainStart } from '../../apps/server/src/journal/hash-chain.ts';
import { foldText, toSearchTokens } from '../../apps/server/src/journal/search-tokens.ts';
import type { PersonalData } from '../../apps/server/src/platform/personal-data/personal-data.ts';
import { toCopyField } from './copy-in.ts';
import type { Numbers } from './numbers.ts';
import { dayText, newIdAt, render } from './pattern.ts';
import type { Random } from './random.ts';
import { allTables, type CaseTable } from './tables.ts';
import type { Columns, Template } from './template.ts';
import { toTelling } from './texts.ts';

/** Lines of COPY, by table. */
export type Lines = Record<CaseTable, string[]>;

export const noLines = (): Lines => Object.fromEntries(allTables.map((table) => [table, []])) as unknown as Lines;

interface Event {
  readonly fields: (string | null)[];
  readonly hash: Buffer;
}

/** Hashes the events of a copy anew, each on the one before it. */
const chainEvents = (columns: readonly string[], rows: readonly (readonly (string | null)[])[]): readonly Event[] => {
  const at = new Map(columns.map((column, index) => [column, index]));
  let hash: Buffer = chainStart;
  return rows.map((row) => {
    const field = (column: string): string => row[at.get(column) ?? -1] ?? '';
    hash = chainHash(hash, {
      caseId: field('case_id'),
      sequence: Number(field('sequence')),
      kind: field('kind'),
      at: field('at'),
      actorId: field('actor_id'),
      actorRole: field('actor_role'),
      actorUnit: field('actor_unit'),
      rulebook: field('rulebook'),
      data: field('data'),
      duties: field('duties'),
    });
    const fields = [...row];
    fields[at.get('hash') ?? -1] = `\\x${hash.toString('hex')}`;
    return { fields, hash };
  });
};

const bytea = (bytes: Uint8Array | undefined): string | null => (bytes === undefined ? null : `\\x${Buffer.from(bytes).toString('hex')}`);

/**
 * Adds one more case like the template: `days` later, with ids, number, words and petitioner of its own, and a hash chain that fits.
 * @returns its id.
 */
export const copyCase = (
  lines: Lines,
  template: Template,
  days: number,
  parts: { readonly columns: Columns; readonly personal: PersonalData; readonly numbers: Numbers; readonly random: Random },
): string => {
  const { columns, personal, numbers, random } = parts;
  const { matter } = template.played;
  const telling = toTelling(matter, random);
  const year = Number(dayText(template.receivedDay + days).slice(0, 4));
  const caseNumber = numbers.nextCase(year);
  const change = { days, milliseconds: random.below(60_000), caseNumber, title: telling.title, place: telling.place };
  const values = template.maker.fill(change);
  const texts = (table: CaseTable): (string | null)[][] =>
    (template.rows.get(table) ?? []).map((row) => row.map((pattern) => (pattern === null ? null : render(pattern, values))));

  const events = chainEvents(columns.get('journal') ?? [], texts('journal'));
  const person = toStoredPetitioner(personal, { ...telling, organisation: matter.organisation === true });
  const filedText = `${caseNumber}\n${telling.title}\n${telling.text}\n${telling.place}`;
  const registeredText = template.registered === undefined ? undefined : render(template.registered, values);
  const searchText = registeredText === undefined ? filedText : `${filedText}\n${registeredText}`;
  const tokens = [...toSearchTokens(filedText), ...(registeredText === undefined ? [] : toSearchTokens(registeredText))];
  const own: Readonly<Record<string, () => string | null>> = {
    'petition_case.hash': () => bytea(events.at(-1)?.hash),
    'case_list.title': () => telling.title,
    'case_list.masked_name': () => person.maskedName,
    'case_list.query_code_index': () => `\\x${newIdAt(0).replaceAll('-', '')}`,
    'submission.title': () => telling.title,
    'submission.text': () => telling.text,
    'submission.place': () => telling.place,
    'case_search.tokens': () => `{${tokens.join(',')}}`,
    'case_search.text': () => foldText(searchText),
    'petitioner.sealed': () => bytea(person.sealed),
    'petitioner.masked_name': () => person.maskedName,
    'petitioner.masked_phone': () => person.maskedPhone ?? null,
    'petitioner.phone_index': () => bytea(person.phoneIndex),
  };
  for (const table of allTables) {
    const names = columns.get(table) ?? [];
    const rows = table === 'journal' ? events.map(({ fields }) => fields) : texts(table);
    for (const fields of rows) {
      for (const [index, column] of names.entries()) {
        const make = own[`${table}.${column}`];
        if (make !== undefined) fields[index] = make();
      }
      if (table === 'notice') numbers.renumber(names, fields);
      lines[table].push(fields.map(toCopyField).join('\t'));
    }
  }
  return events[0]?.fields[0] ?? '';
};
