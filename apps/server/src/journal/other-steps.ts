import { attachStep, type Step } from './case-steps.ts';

/** Rows that few commands write. */
export type OtherKey = 'servedNotices' | 'evaluations' | 'links' | 'attachments' | 'coUnits' | 'words' | 'letters' | 'answeredLetters';

const letterColumns =
  'case_id uuid, letter_id text, recipient_key text, form text, is_copy boolean, unit_id text, duty_kind text, level int, wants_answer boolean, issued_at timestamptz, due_on date';

const served: Step<'servedNotices'> = {
  writes: 'servedNotices',
  name: 'served',
  write: (from, gate) => `
  update notice n set served_on = i.served_on, served_method = i.served_method
  from ${from('i', 'servedNotices', 'case_id uuid, notice_id text, served_on date, served_method text')}${gate('i')}
  where n.case_id = i.case_id and n.notice_id = i.notice_id`,
};
const judged: Step<'evaluations'> = {
  writes: 'evaluations',
  name: 'judged',
  write: (from, gate) => `
  insert into evaluation (case_id, round, subject, grade, given_on, unit_id)
  select e.case_id, e.round, e.subject, e.grade, e.given_on, e.unit_id
  from ${from('e', 'evaluations', 'case_id uuid, round int, subject text, grade text, given_on date, unit_id text')}${gate('e')}
  on conflict (case_id, round, subject) do update set grade = excluded.grade, given_on = excluded.given_on`,
};
const linked: Step<'links'> = {
  writes: 'links',
  name: 'linked',
  write: (from, gate) => `
  insert into case_link (case_id, other_case_id, relation)
  select l.case_id, l.other_case_id, l.relation
  from ${from('l', 'links', 'case_id uuid, other_case_id uuid, relation text')}${gate('l')}
  on conflict (case_id, other_case_id) do update set relation = excluded.relation`,
};
const worded: Step<'words'> = {
  writes: 'words',
  name: 'worded',
  write: (from, gate) => `
  insert into petitioner_words (id, case_id, at, sealed)
  select w.id, w.case_id, w.at, decode(w.sealed, 'hex')
  from ${from('w', 'words', 'id uuid, case_id uuid, at timestamptz, sealed text')}${gate('w')}`,
};
const parted: Step<'coUnits'> = {
  writes: 'coUnits',
  name: 'parted',
  write: (from, gate) => `
  delete from case_co_unit k using ${from('i', 'coUnits', 'case_id uuid, unit_ids text[]')}${gate('i')}
  where k.case_id = i.case_id and k.unit_id <> all(i.unit_ids)`,
};
const joined: Step<'coUnits'> = {
  writes: 'coUnits',
  name: 'joined',
  write: (from, gate) => `
  insert into case_co_unit (case_id, unit_id, received_at)
  select i.case_id, unnest(i.unit_ids), l.received_at
  from ${from('i', 'coUnits', 'case_id uuid, unit_ids text[]')}${gate('i')} join case_list l on l.case_id = i.case_id
  on conflict do nothing`,
};
const lettered: Step<'letters'> = {
  writes: 'letters',
  name: 'lettered',
  write: (from, gate) => `
  insert into letter (case_id, letter_id, recipient_key, form, is_copy, unit_id, duty_kind, level, wants_answer, issued_at, due_on)
  select i.case_id, i.letter_id, i.recipient_key, i.form, i.is_copy, i.unit_id, i.duty_kind, i.level, i.wants_answer, i.issued_at, i.due_on
  from ${from('i', 'letters', letterColumns)}${gate('i')}
  on conflict (case_id, letter_id, recipient_key) do update set is_copy = excluded.is_copy, level = excluded.level,
    issued_at = excluded.issued_at, due_on = coalesce(excluded.due_on, letter.due_on), answered_at = null`,
};
const acknowledged: Step<'answeredLetters'> = {
  writes: 'answeredLetters',
  name: 'acknowledged',
  write: (from, gate) => `
  update letter t set answered_at = i.answered_at
  from ${from('i', 'answeredLetters', 'case_id uuid, letter_id text, answered_at timestamptz')}${gate('i')}
  where t.case_id = i.case_id and t.letter_id = i.letter_id`,
};

/** Steps that few commands need. */
export const otherSteps: readonly Step<OtherKey>[] = [served, judged, linked, attachStep, worded, parted, joined, lettered, acknowledged];

/** What a case is found by grows with what is learnt of it. */
export const searchStep: Step<'search'> = {
  writes: 'search',
  name: 'found',
  write: (from, gate) => `
  update case_search s set tokens = s.tokens || i.tokens, text = s.text || E'\\n' || i.text
  from ${from('i', 'search', 'case_id uuid, tokens int[], text text')}${gate('i')}
  where s.case_id = i.case_id`,
};
