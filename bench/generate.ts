import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import { setUpOffice } from '../apps/server/src/demo/set-up-office.ts';
import { loadDirectory } from '../apps/server/src/journal/directory.ts';
import { createCaseNumbers, type Journal } from '../apps/server/src/journal/journal.ts';
import { sweepAll } from '../apps/server/src/journal/sweep.ts';
import { provideWorkCalendar } from '../apps/server/src/journal/work-calendar.ts';
import { systemClock } from '../apps/server/src/platform/clock.ts';
import type { Config } from '../apps/server/src/platform/config.ts';
import { type Database, openDatabase } from '../apps/server/src/platform/database/connect.ts';
import { migrate, migrationFolder } from '../apps/server/src/platform/database/migrate.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import { readPersonalDataKeys } from '../apps/server/src/platform/personal-data/keys.ts';
import { createPersonalData, type PersonalData } from '../apps/server/src/platform/personal-data/personal-data.ts';
import { type Loader, openLoader, type Wanted } from './generate/load.ts';
import { dayOf } from './generate/pattern.ts';
import { playMatters, playWaiting, type Waiting } from './generate/play-templates.ts';
import { createRandom, type Random } from './generate/random.ts';
import type { Template } from './generate/template.ts';

/** How the cases of a database came to be. */
export interface Generated {
  readonly cases: number;
  /** Of the cases that this run made, indexes included. */
  readonly seconds: number;
  /** Fresh cases that wait for a command, by the command. */
  readonly pools: Readonly<Record<Waiting, readonly string[]>>;
  /** On disk. */
  readonly megabytes: number;
}

export interface Demand {
  readonly config: Config;
  readonly cases: number;
  /** Makes the data anew instead of taking what an earlier run left. */
  readonly isFresh: boolean;
  readonly pools: Readonly<Record<Waiting, number>>;
  /** Fresh cases whose term to register is over and not yet marked. */
  readonly overdue: number;
  readonly say: (text: string) => void;
}

const years = 10;
const oldestOpenDays = 45;
const playedDays = 150;
const longAgo = -28;

const migrationsStamp = (): string => {
  const digest = createHash('sha256');
  for (const name of readdirSync(migrationFolder).sort()) digest.update(readFileSync(join(migrationFolder, name)));
  return digest.digest('hex');
};

interface Mark {
  readonly seconds: number;
  /** Of the migrations by which it was laid out: data of another layout is made anew. */
  readonly migrations: string;
}

const readMark = (file: string, migrations: string): Mark | undefined => {
  const mark = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Mark) : undefined;
  return mark?.migrations === migrations ? mark : undefined;
};

const openJournal = async (database: Database): Promise<Journal> => {
  if ((await database.app.query('select from office')).rowCount === 0) await setUpOffice(database.app);
  const directory = await loadDirectory(database.app);
  const rulebook = findRulebook('lihai');
  if (directory === undefined || rulebook === undefined) throw new Error('the office could not be set up');
  return {
    pool: database.app,
    clock: systemClock,
    calendar: await provideWorkCalendar(database.app),
    directory,
    rulebook,
    wake: () => undefined,
    caseNumbers: createCaseNumbers(database.app, directory.office.divisionCode),
  };
};

/** Ended cases evenly over ten years, each a whole number of weeks before its template. */
function* endedCases(templates: readonly Template[], count: number, random: Random): Generator<Wanted> {
  const last = dayOf(new Date().toISOString()) - playedDays;
  const first = last - years * 365;
  for (let index = 0; index < count; index += 1) {
    const template = random.pick(templates);
    const wanted = first + Math.floor(((last - first) * index) / count);
    yield { template, days: Math.floor((wanted - template.receivedDay) / 7) * 7 };
  }
}

function* openCases(templates: readonly Template[], count: number, days: number, random: Random): Generator<Wanted> {
  for (let index = 0; index < count; index += 1) yield { template: random.pick(templates), days };
}

const fill = async (
  journal: Journal,
  personal: PersonalData,
  loader: Loader,
  count: number,
  random: Random,
  say: Demand['say'],
): Promise<void> => {
  const old = await playMatters(journal, personal, { third: 0, fromDays: playedDays + 10, toDays: playedDays });
  const recent = await playMatters(journal, personal, { third: 1, fromDays: oldestOpenDays, toDays: 0 });
  await sweepAll(journal);
  const ended = (await loader.templates(old)).filter((template) => template.state.procedure === 'archived');
  const open = (await loader.templates(recent)).filter((template) => template.state.procedure !== 'archived');
  say(`played ${old.length + recent.length} cases through the commands; copying ${ended.length} ended and ${open.length} open ones`);
  const left = count - old.length - recent.length;
  const openCount = Math.round(left / 50);
  await loader.inOneGo(async () => {
    await loader.load(endedCases(ended, left - openCount, random), (cases) => {
      if (cases % 50_000 === 0) say(`${cases} cases`);
    });
    await loader.load(openCases(open, openCount, 0, random));
  });
};

const fillPool = async (
  journal: Journal,
  personal: PersonalData,
  loader: Loader,
  pool: { readonly waiting: Waiting; readonly count: number; readonly days: number },
  random: Random,
): Promise<readonly string[]> => {
  if (pool.count === 0) return [];
  const templates = await loader.templates(await playWaiting(journal, personal, pool.waiting, 60));
  return loader.load(openCases(templates, pool.count, pool.days, random));
};

/**
 * Provides a state folder with that many cases, of which one in fifty is open, and pools of fresh cases beside them. The database is
 * filled without waiting for the disk and closed in order afterwards.
 */
export const provideCases = async ({ config, cases, isFresh, pools, overdue, say }: Demand): Promise<Generated> => {
  const file = join(config.stateFolder, 'generated.json');
  const migrations = migrationsStamp();
  const kept = isFresh ? undefined : readMark(file, migrations);
  if (kept === undefined) rmSync(config.stateFolder, { recursive: true, force: true });
  const database = await openDatabase(config, createLog('error'), { purpose: 'command', isDurable: false });
  try {
    await migrate(database.migrator);
    const personal = createPersonalData(readPersonalDataKeys(config));
    const journal = await openJournal(database);
    const random = createRandom(cases + Date.now());
    const loader = await openLoader(database.migrator, { personal, random, divisionCode: journal.directory.office.divisionCode });
    try {
      const begun = performance.now();
      if (kept === undefined) await fill(journal, personal, loader, cases - pools.register - pools.contact - overdue, random, say);
      const seconds = kept?.seconds ?? (performance.now() - begun) / 1000;
      const made = {
        register: await fillPool(journal, personal, loader, { waiting: 'register', count: pools.register, days: 0 }, random),
        contact: await fillPool(journal, personal, loader, { waiting: 'contact', count: pools.contact, days: 0 }, random),
      };
      await sweepAll(journal);
      await fillPool(journal, personal, loader, { waiting: 'register', count: overdue, days: longAgo }, random);
      await journal.pool.query('delete from outbox');
      await loader.vacuum();
      writeFileSync(file, `${JSON.stringify({ seconds, migrations } satisfies Mark)}\n`);
      const { rows } = await journal.pool.query<{ count: number; bytes: number }>(
        'select (select count(*) from petition_case) as count, pg_database_size(current_database()) as bytes',
      );
      return { cases: rows[0]?.count ?? 0, seconds, pools: made, megabytes: Math.round((rows[0]?.bytes ?? 0) / 1_048_576) };
    } finally {
      await loader.close();
    }
  } finally {
    await database.close();
  }
};
