import { hash } from 'node:crypto';
import { toStoredPetitioner } from '../../apps/server/src/case-file/stored-petitioner.ts';
import { chainStart } from '../../apps/server/src/journal/hash-chain.ts';
import { foldText, toMonthToken, toSearchTokens } from '../../apps/server/src/journal/search-tokens.ts';
import type { PersonalData } from '../../apps/server/src/platform/personal-data/personal-data.ts';
import { ByteLines, type ByteText, fromByteText, toByteText } from './byte-text.ts';
import { toCopyField } from './copy-in.ts';
import type { Numbers } from './numbers.ts';
import { dayText, newIdAt, render } from './pattern.ts';
import type { Random } from './random.ts';
import { allTables, type CaseTable } from './tables.ts';
import { type EventTemplate, type OwnColumn, ownColumns, type Template } from './template.ts';
import { toTelling } from './texts.ts';

/** Lines of COPY, by table. */
export type Lines = Readonly<Record<CaseTable, ByteLines>>;

export const noLines = (): Lines => Object.fromEntries(allTables.map((table) => [table, new ByteLines()])) as Record<CaseTable, ByteLines>;

export interface CopyParts {
  readonly personal: PersonalData;
  readonly numbers: Numbers;
  readonly random: Random;
}

let hashed = Buffer.allocUnsafe(65_536);

/** `chainHash` of an event whose fields are already joined. */
const hashLink = (previous: Buffer, link: ByteText): Buffer => {
  const length = previous.length + link.length;
  if (length > hashed.length) hashed = Buffer.allocUnsafe(2 * length);
  previous.copy(hashed);
  hashed.write(link, previous.length, 'latin1');
  return hash('sha256', hashed.subarray(0, length), 'buffer');
};

/** Adds the events of a copy, each hashed on the one before it. Answers the last hash. */
const addEvents = (lines: ByteLines, events: readonly EventTemplate[], values: readonly ByteText[]): Buffer => {
  let last: Buffer = chainStart;
  for (const { link, line } of events) {
    last = hashLink(last, render(link, values));
    lines.add(`${render(line, values)}\t\\\\x${last.toString('hex')}`);
  }
  return last;
};

const bytea = (bytes: Uint8Array | undefined): string => (bytes === undefined ? '\\N' : `\\\\x${Buffer.from(bytes).toString('hex')}`);

/**
 * Adds one more case like the template: `days` later, with ids, number, words and petitioner of its own, and a hash chain that fits.
 * @returns its id.
 */
export const copyCase = (lines: Lines, template: Template, days: number, { personal, numbers, random }: CopyParts): string => {
  const { matter } = template.played;
  const telling = toTelling(matter, random);
  const caseNumber = numbers.nextCase(Number(dayText(template.receivedDay + days).slice(0, 4)));
  const [title, place, text] = [toByteText(telling.title), toByteText(telling.place), toByteText(telling.text)];
  const change = { days, milliseconds: random.below(60_000), caseNumber, title, place };
  const values = template.maker.fill(change);
  const last = addEvents(lines.journal, template.events, values);

  const person = toStoredPetitioner(personal, { ...telling, organisation: matter.organisation === true });
  const filedText = `${caseNumber}\n${telling.title}\n${telling.text}\n${telling.place}`;
  const registeredText = template.registered === undefined ? undefined : fromByteText(render(template.registered, values));
  const tokens = [...toSearchTokens(filedText), toMonthToken(dayText(template.receivedDay + days))];
  if (registeredText !== undefined) tokens.push(...toSearchTokens(registeredText));
  const maskedName = toByteText(person.maskedName);
  const own: Readonly<Record<OwnColumn, ByteText>> = {
    'petition_case.hash': bytea(last),
    'case_list.title': title,
    'case_list.masked_name': maskedName,
    'case_list.query_code_index': `\\\\x${newIdAt(0).replaceAll('-', '')}`,
    'submission.title': title,
    'submission.text': text,
    'submission.place': place,
    'case_search.tokens': `{${tokens.join(',')}}`,
    'case_search.text': toByteText(toCopyField(foldText(registeredText === undefined ? filedText : `${filedText}\n${registeredText}`))),
    'petitioner.sealed': bytea(person.sealed),
    'petitioner.masked_name': maskedName,
    'petitioner.masked_phone': person.maskedPhone ?? '\\N',
    'petitioner.phone_index': bytea(person.phoneIndex),
  };
  for (const column of ownColumns) values[template.maker.ownGap(column)] = own[column];
  for (const { unit, kind, issuedOn, numberGap, yearGap } of template.notices) {
    const year = render(issuedOn, values).slice(0, 4);
    values[numberGap] = String(numbers.nextDocument(unit, kind, year));
    values[yearGap] = year;
  }
  for (const [table, patterns] of template.lines) for (const pattern of patterns) lines[table].add(render(pattern, values));
  return render(template.caseId, values);
};
