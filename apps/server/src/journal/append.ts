import type { Connection } from '../platform/database/statement.ts';
import { type AgencyKey, agencySteps } from './agency-steps.ts';
import {
  attachStep,
  type ContinueKey,
  continueSteps,
  dutySteps,
  type Gate,
  noGate,
  ofMoved,
  type StartKey,
  type Step,
  startSteps,
  toText,
} from './case-steps.ts';
import { type OtherKey, otherSteps, searchStep } from './other-steps.ts';
import { type From, type RowsOf, writeStatement } from './write-statement.ts';

/** One event as a row; `data` and `duties` are the exact texts that were hashed. */
export interface JournalRow {
  readonly case_id: string;
  readonly sequence: number;
  readonly kind: string;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly actor_unit: string;
  readonly rulebook: string;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Everything one transaction writes, each table as its rows. Several cases may be written at once; each moves on or none of its rows is written. */
export type Append = Readonly<Record<Exclude<ContinueKey, 'events'> | OtherKey | 'search' | AgencyKey, readonly object[]>> & {
  readonly events: readonly string[];
};

/** An event row as JSON text in which `data` and `duties` stand exactly as they were hashed. */
export const toEventJson = (row: JournalRow, data: string, duties: string): string => {
  const head = JSON.stringify(row);
  return `${head.slice(0, -1)},"data":${data},"duties":${duties}}`;
};

const answer = '\nselect id::text from moved';
/** Lets the answer through when every file that was named was free; raises `attachment_taken` otherwise. */
const checkAttached = (from: From<'attachments'>, gate: Gate): string => `
where all_attached((select count(*) from attached), (select count(distinct i.id) from ${from('i', 'attachments', 'id uuid, case_id uuid')}${gate('i')}))`;

// Most commands concern one case; of it there is one row each in these.
const ofOneCase = ['cases', 'commands', 'list', 'outbox', 'search'] as const;
const ofOneNewCase = [...ofOneCase, 'petitioners', 'submissions'] as const;

type AnyKey = ContinueKey | 'search' | OtherKey;
/** Steps of a command that are left out when they have nothing to write: setting a step up costs the database more than most rows. */
const everyday: readonly Step<AnyKey>[] = [...dutySteps, searchStep];

const continueMany = writeStatement<AnyKey>(
  'journal.continue-many',
  [],
  (from) => continueSteps(from) + toText([...everyday, ...otherSteps], from, ofMoved) + answer + checkAttached(from, ofMoved),
);
const continueWithAgency = writeStatement<AnyKey | AgencyKey>(
  'journal.continue-agency',
  [],
  (from) =>
    continueSteps(from) +
    toText([...everyday, ...otherSteps], from, ofMoved) +
    agencySteps(from, ofMoved) +
    answer +
    checkAttached(from, ofMoved),
);

type Write<Key extends string> = (connection: Connection, rows: RowsOf<Key>) => Promise<Set<string>>;
const ofOne = new Map<string, Write<AnyKey>>();

/** The statement for what one command writes: one for each set of everyday steps, without or with all of the others. */
const continueOne = (rows: Append): Write<AnyKey> => {
  const steps = everyday.filter(({ writes }) => rows[writes].length > 0);
  const hasOthers = otherSteps.some(({ writes }) => rows[writes].length > 0);
  const name = ['journal.continue', ...steps.map((step) => step.name), ...(hasOthers ? ['others'] : [])].join('-');
  const known = ofOne.get(name);
  if (known !== undefined) return known;
  const made = writeStatement<AnyKey>(
    name,
    ofOneCase,
    (from) =>
      continueSteps(from) +
      toText(hasOthers ? [...steps, ...otherSteps] : steps, from, ofMoved) +
      answer +
      (hasOthers ? checkAttached(from, ofMoved) : ''),
  );
  ofOne.set(name, made);
  return made;
};

/**
 * Writes what commands decided, in one statement that is one transaction.
 * @returns the ids of the cases that moved on; one that is missing had another version by then and nothing of it was written.
 * @throws a unique violation on `command_log_pkey` when a command id was carried out before, on `attachment_taken` when a file belongs to
 *   another case by then.
 */
export const append = (connection: Connection, rows: Append): Promise<Set<string>> => {
  if (rows.agencyMatters.length > 0) return continueWithAgency(connection, rows);
  if (rows.cases.length !== 1 || rows.commands.length !== 1) return continueMany(connection, rows);
  return continueOne(rows)(connection, rows);
};

const withFiles = (from: From<StartKey>): string => startSteps(from) + toText<StartKey>([attachStep], from, noGate);
const startOne = writeStatement<StartKey>('journal.start', ofOneNewCase, (from) => startSteps(from) + answer);
const startOneWithFiles = writeStatement<StartKey>(
  'journal.start-files',
  ofOneNewCase,
  (from) => withFiles(from) + answer + checkAttached(from, noGate),
);
const startMany = writeStatement<StartKey>('journal.start-many', [], (from) => withFiles(from) + answer + checkAttached(from, noGate));
const startWithAgency = writeStatement<StartKey | AgencyKey>(
  'journal.start-agency',
  [],
  (from) => withFiles(from) + agencySteps(from, noGate) + answer + checkAttached(from, noGate),
);

/** Rows of new cases: those of every case, and the petitioner, the words as filed and the search entry. */
export type Start = Readonly<Record<Exclude<StartKey, 'events'> | AgencyKey, readonly object[]>> & { readonly events: readonly string[] };

/**
 * Writes new cases in one statement that is one transaction: all of them or none.
 * @throws a unique violation on `command_log_pkey` when a command id was carried out before, on `attachment_taken` when a file belongs to
 *   another case by then.
 */
export const start = async (connection: Connection, rows: Start): Promise<void> => {
  if (rows.agencyMatters.length > 0) await startWithAgency(connection, rows);
  else if (rows.cases.length !== 1) await startMany(connection, rows);
  else await (rows.attachments.length > 0 ? startOneWithFiles : startOne)(connection, rows);
};
