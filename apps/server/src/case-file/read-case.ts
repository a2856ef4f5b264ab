import type { RowFacts } from '@daiban/domain/access/row-seen';
import type { CaseState } from '@daiban/domain/case/state';
import type { Connection } from '../platform/database/statement.ts';
import { statement } from '../platform/database/statement.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';

export interface CaseFile {
  readonly id: string;
  readonly version: number;
  readonly state: CaseState;
  readonly number: string;
  readonly title: string;
  readonly received_at: Date;
  readonly masked_name: string;
  readonly masked_phone: string | null;
  readonly organisation: boolean;
  readonly text: string;
  readonly place: string | null;
  readonly source_number: string | null;
  readonly events: readonly StoredEvent[];
  readonly notices: readonly StoredNotice[];
  readonly closed_duties: readonly { closed_on: string; outcome: 'done' | 'stopped' | 'lapsed'; duty: CaseState['duties'][number] }[];
  /** What the petitioner wrote after filing, by the id that the journal names. */
  readonly words: Readonly<Record<string, string>> | null;
  readonly attachments: readonly { fileId: string; name: string; mediaType: string; bytes: number }[] | null;
  /** Number of the case that this one was merged into. */
  readonly mergedIntoNumber?: string;
  readonly mergedIntoAccess?: RowFacts;
  readonly links: readonly LinkedCase[] | null;
}

export interface LinkedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly relation: CaseState['links'][number]['relation'];
  readonly access: RowFacts;
}

export interface StoredEvent {
  readonly sequence: number;
  readonly kind: string;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly actor_unit: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface StoredNotice {
  readonly notice_id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly number: number | null;
  readonly number_unit: string | null;
  readonly number_year: number | null;
  readonly issued_on: string;
  readonly served_on: string | null;
  readonly served_method: string | null;
  /** Version of the wording that it was issued with. */
  readonly template_version: number;
}

type StoredFile = Omit<CaseFile, 'words'> & {
  readonly words: readonly { readonly id: string; readonly text: string | null; readonly sealed: string | null }[] | null;
};

/** The facts of `RowFacts`, of a row of case_list. */
const accessOf = (alias: string): string =>
  `json_build_object('procedure', ${alias}.procedure, 'confidentiality', ${alias}.confidentiality, 'unitId', ${alias}.unit_id, 'receiverUnitId', ${alias}.receiver_unit_id,
       'coUnitIds', ${alias}.co_unit_ids, 'circle', ${alias}.circle, 'barred', ${alias}.barred)`;

// Rows of a subquery become JSON faster than by json_build_object, which looks each argument's type up again.
const readCase = statement<StoredFile>(
  'case.read',
  `select c.id::text, c.version, c.state, l.number, l.title, l.received_at, l.masked_name, p.masked_phone, p.organisation, s.text, s.place, s.source_number,
     coalesce((select json_agg(j) from (select sequence, kind, at, actor_id, actor_role, actor_unit, data from journal
       where case_id = $1 order by sequence) j), '[]') as events,
     coalesce((select json_agg(n) from (select notice_id, kind, recipient, number, number_unit, number_year, issued_on, served_on, served_method, template_version from notice
       where case_id = $1 order by issued_on, notice_id) n), '[]') as notices,
     coalesce((select json_agg(d) from (select closed_on, outcome, duty from duty
       where case_id = $1 and closed_on is not null order by closed_on) d), '[]') as closed_duties,
     (select json_agg(w) from (select id, text, encode(sealed, 'hex') as sealed from petitioner_words where case_id = $1) w) as words,
     (select json_agg(a) from (select id as "fileId", name, media_type as "mediaType", bytes from attachment
       where case_id = $1 order by uploaded_at) a) as attachments,
     (select json_agg(k) from (select o.case_id as "caseId", o.number as "caseNumber", o.title, k.relation, ${accessOf('o')} as access
       from case_link k join case_list o on o.case_id = k.other_case_id where k.case_id = $1) k) as links
   from petition_case c join case_list l on l.case_id = c.id join petitioner p on p.id = l.petitioner_id join submission s on s.case_id = c.id
   where c.id = $1`,
);

const findOther = statement<{ number: string; access: RowFacts }>(
  'case.other',
  `select l.number, ${accessOf('l')} as access from case_list l where l.case_id = $1`,
);

const openWords = (words: NonNullable<StoredFile['words']>, personal: PersonalData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    words.map(({ id, text, sealed }) => [id, sealed === null ? (text ?? '') : String(personal.openPersonal(Buffer.from(sealed, 'hex')))]),
  );

/** One case with everything its page shows, in one statement; one more when it was merged into another. */
export const findCaseFile = async (connection: Connection, caseId: string, personal: PersonalData): Promise<CaseFile | undefined> => {
  const stored = await readCase.row(connection, [caseId]);
  if (stored === undefined) return undefined;
  const file: CaseFile = { ...stored, words: stored.words === null ? null : openWords(stored.words, personal) };
  if (file.state.mergedInto === undefined) return file;
  const target = await findOther.row(connection, [file.state.mergedInto]);
  return target === undefined ? file : { ...file, mergedIntoNumber: target.number, mergedIntoAccess: target.access };
};

const findState = statement<{ state: CaseState }>('case.state', 'select state from petition_case where id = $1');

/** The stored state alone; for guards. */
export const findCaseState = async (connection: Connection, caseId: string): Promise<CaseState | undefined> =>
  (await findState.row(connection, [caseId]))?.state;

const byCode = statement<{ case_id: string; petitioner_id: string }>(
  'case.by-code',
  'select case_id::text, petitioner_id::text from case_list where query_code_index = any($1::bytea[])',
);

/** The case that a query code opens, by the fingerprints it may stand under. */
export const findCaseByCode = async (
  connection: Connection,
  codeIndexes: readonly Buffer[],
): Promise<{ caseId: string; petitionerId: string } | undefined> => {
  const row = await byCode.row(connection, [codeIndexes]);
  return row && { caseId: row.case_id, petitionerId: row.petitioner_id };
};
