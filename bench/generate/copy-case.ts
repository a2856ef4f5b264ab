import { toStoredPetitioner } from '../../apps/server/src/intake/submit.route.ts';
import { chainHash, chainStart } from '../../apps/server/src/journal/hash-chain.ts';
import { foldText, toMonthToken, toSearchTokens } from '../../apps/server/src/journal/search-tokens.ts';
import type { PersonalData } from '../../apps/server/src/platform/personal-data/personal-data.ts';
import { toCopyField } from './copy-in.ts';
import type { Numbers } from './numbers.ts';
import { dayText, newIdAt, render } from './pattern.ts';
import type { Random } from './random.ts';
import { allTables, type CaseTable } from './tables.ts';
import { type OwnColumn, ownColumns, type Template } from './template.ts';
import { toTelling } from './texts.ts';

/** Lines of COPY, by table. */
export type Lines = Record<CaseTable, string[]>;

export const noLines = (): Lines => Object.fromEntries(allTables.map((table) => [table, []])) as unknown as Lines;

export interface CopyParts {
  readonly personal: PersonalData;
  readonly numbers: Numbers;
  readonly random: Random;
}

/** Adds the events of a copy, each hashed on the one before it. Answers the last hash. */
const addEvents = (lines: string[], template: Template, values: readonly string[]): Buffer => {
  let hash: Buffer = chainStart;
  for (const { head, caseId, at, actorId, fields, data, duties, needsEscape } of template.events) {
    const texts = { data: render(data, values), duties: render(duties, values) };
    hash = chainHash(hash, {
      caseId: render(caseId, values),
      at: render(at, values),
      actorId: render(actorId, values),
      ...fields,
      ...texts,
    });
    const stored = needsEscape ? `${toCopyField(texts.data)}\t${toCopyField(texts.duties)}` : `${texts.data}\t${texts.duties}`;
    lines.push(`${render(head, values)}\t${stored}\t\\\\x${hash.toString('hex')}`);
  }
  return hash;
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
  const change = { days, milliseconds: random.below(60_000), caseNumber, title: telling.title, place: telling.place };
  const values = template.maker.fill(change);
  const hash = addEvents(lines.journal, template, values);

  const person = toStoredPetitioner(personal, { ...telling, organisation: matter.organisation === true });
  const filedText = `${caseNumber}\n${telling.title}\n${telling.text}\n${telling.place}`;
  const registeredText = template.registered === undefined ? undefined : render(template.registered, values);
  const tokens = [...toSearchTokens(filedText), toMonthToken(dayText(template.receivedDay + days))];
  if (registeredText !== undefined) tokens.push(...toSearchTokens(registeredText));
  const own: Readonly<Record<OwnColumn, string>> = {
    'petition_case.hash': bytea(hash),
    'case_list.title': telling.title,
    'case_list.masked_name': person.maskedName,
    'case_list.query_code_index': `\\\\x${newIdAt(0).replaceAll('-', '')}`,
    'submission.title': telling.title,
    'submission.text': telling.text,
    'submission.place': telling.place,
    'case_search.tokens': `{${tokens.join(',')}}`,
    'case_search.text': toCopyField(foldText(registeredText === undefined ? filedText : `${filedText}\n${registeredText}`)),
    'petitioner.sealed': bytea(person.sealed),
    'petitioner.masked_name': person.maskedName,
    'petitioner.masked_phone': person.maskedPhone ?? '\\N',
    'petitioner.phone_index': bytea(person.phoneIndex),
  };
  for (const column of ownColumns) values[template.maker.ownGap(column)] = own[column];
  for (const { unit, kind, issuedOn, numberGap, yearGap } of template.notices) {
    const year = render(issuedOn, values).slice(0, 4);
    values[numberGap] = String(numbers.nextDocument(unit, kind, year));
    values[yearGap] = year;
  }
  for (const [table, patterns] of template.lines) for (const pattern of patterns) lines[table].push(render(pattern, values));
  return render(template.caseId, values);
};
