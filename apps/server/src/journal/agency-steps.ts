import type { From } from './write-statement.ts';

/** Rows of a matter with an agent: every other one is written by statements that do not know of them. */
export type AgencyKey = 'agencyMatters' | 'agencyWork';

const agencyMatterColumns =
  'case_id uuid, kind text, procedure text, unanswered boolean, source text, unit_id text, agent_id text, offered_on date, declined_on date, asked_on date, granted_on date, represented_on date, ended_by text, taken_on date, due_on date, answered_on date, closed_on date, archived_on date, window_until date, handling_unit_id text, links int, runs int, minutes int, trips_saved int, principal_trips int, invited boolean, grade text';
const agencyMatterNames = agencyMatterColumns.split(', ').map((column) => column.split(' ')[0] ?? '');
const agencyWorkColumns =
  'case_id uuid, sequence int, part int, act text, officer_id text, unit_id text, done_on date, minutes int, trips_saved int, on_time boolean';
const agencyWorkNames = agencyWorkColumns.split(', ').map((column) => column.split(' ')[0] ?? '');
/** Days of events: what these events say nothing of keeps what was written before (`mergeMatterFacts` says the same). */
const keptDays: readonly string[] = ['unit_id', 'offered_on', 'declined_on', 'due_on', 'archived_on'];
const answerDays: readonly string[] = ['answered_on', 'closed_on'];
const mergeAgencyMatter = agencyMatterNames
  .filter((name) => name !== 'case_id')
  .map((name) => {
    const kept = `coalesce(excluded.${name}, agency_matter.${name})`;
    if (answerDays.includes(name)) return `${name} = case when excluded.unanswered then null else ${kept} end`;
    return `${name} = ${keptDays.includes(name) ? kept : `excluded.${name}`}`;
  })
  .join(', ');

/**
 * The steps that write them, to follow those of a case in one statement.
 * @param gate lets rows through only for cases that moved on.
 */
export const agencySteps = (from: From<AgencyKey>, gate: (alias: string) => string): string => `, represented as (
  insert into agency_matter (${agencyMatterNames.join(', ')})
  select ${agencyMatterNames.map((name) => `a.${name}`).join(', ')} from ${from('a', 'agencyMatters', agencyMatterColumns)}${gate('a')}
  on conflict (case_id) do update set ${mergeAgencyMatter}
), worked as (
  insert into agency_work (${agencyWorkNames.join(', ')})
  select ${agencyWorkNames.map((name) => `w.${name}`).join(', ')} from ${from('w', 'agencyWork', agencyWorkColumns)}${gate('w')}
)`;
