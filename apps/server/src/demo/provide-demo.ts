import { Readable } from 'node:stream';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { WorkCalendar } from '@daiban/domain/calendar/types';
import { isWorkingDay } from '@daiban/domain/calendar/working-days';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import type { Pool } from 'pg';
import { loadDirectory } from '../journal/directory.ts';
import { createCaseNumbers, type Journal } from '../journal/journal.ts';
import { sweepAll } from '../journal/sweep.ts';
import type { Clock } from '../platform/clock.ts';
import { openFileStore } from '../platform/files/file-store.ts';
import { ProblemAnswer } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { demoMatters } from './content/matters.ts';
import { coursePlays } from './courses/play-courses.ts';
import { type DemoName, demoOffices } from './demo-offices.ts';
import { gongshuPlays } from './gongshu/plays.ts';
import { provideOutreach } from './outreach/provide-outreach.ts';
import { provideTeams } from './outreach/provide-teams.ts';
import { playMatter } from './play-matter.ts';
import { playHeating, playSignboard } from './play-stories.ts';
import { provideCouncils } from './roads/provide-councils.ts';
import { provideRoads } from './roads/provide-roads.ts';
import { setUpCatalogue } from './set-up-catalogue.ts';
import { setUpOffice } from './set-up-office.ts';
import { setUpTeam } from './set-up-team.ts';
import { type KeepPaper, laterAtWork, Stage, type StageParts } from './stage.ts';

export interface DemoParts {
  readonly pool: Pool;
  readonly personal: PersonalData;
  readonly calendar: WorkCalendar;
  readonly clock: Clock;
  readonly log: Log;
  /** Absolute path of the folder that keeps the files of the installation. */
  readonly stateFolder: string;
}

const dayMilliseconds = 86_400_000;
const recentDays = 18;
/** Letters older than this were read when they came. */
const readDays = 3;
const together = 6;

/**
 * When the matter of this place in the list came in: nearly half within the last nine days, the others back to four months, so that
 * an office with all its states is on the screen today.
 */
const startOf = (index: number, count: number, now: Date, calendar: WorkCalendar): Date => {
  const share = index / count;
  const daysAgo = share < 0.45 ? 0.3 + share * 19 : 9 + (share - 0.45) * 190;
  const raw = new Date(now.getTime() - daysAgo * dayMilliseconds);
  const start = laterAtWork(raw, (index * 37) % 400, calendar);
  return start < now ? start : raw;
};

/** So many days ago in an ordinary month: holidays in between do not count, since nobody works on the matter then. */
const beforeHolidays = (days: number, now: Date, calendar: WorkCalendar): Date => {
  const isWorked = (at: Date): boolean => isWorkingDay(toPlainDate(at.toISOString()), calendar);
  let at = now;
  for (let left = Math.round((days * 5) / 7); left > 0; ) {
    at = new Date(at.getTime() - dayMilliseconds);
    if (isWorked(at)) left -= 1;
  }
  const raw = new Date(at.getTime() - (days < 0.5 ? days * dayMilliseconds : 0));
  const start = laterAtWork(raw, 10, calendar);
  return start < now ? start : raw;
};

const paperKeeper = async ({ pool, stateFolder, clock }: DemoParts): Promise<KeepPaper> => {
  const files = await openFileStore(stateFolder);
  return async (name, text, at) => {
    const stored = await files.putFile(Readable.from([text]), { maxBytes: 10_000, name });
    if (stored instanceof ProblemAnswer) throw new Error(`the demo's ${name} could not be kept`);
    const id = newId(clock);
    await pool.query(
      "insert into attachment (id, sha256, name, media_type, bytes, uploaded_at, uploaded_by, scan) values ($1, $2, $3, $4, $5, $6, 'petitioner', $7)",
      [id, stored.sha256, stored.name, stored.mediaType, stored.bytes, at, stored.scan],
    );
    return id;
  };
};

/** A matter to be played, on a stage of its own. */
type Play = () => Promise<void>;
type StageFor = (start: Date) => Stage;

/** The matters of 沥海街道: ordinary ones, those that show one state or mechanism, and the two told cases. */
const playsOfLihai = (stageFor: StageFor, now: Date, calendar: WorkCalendar): readonly Play[] => {
  const special = new Set(coursePlays.map(({ key }) => key));
  const ordinary = demoMatters.filter(({ key }) => !special.has(key));
  // Neighbours in the list are about the same topic; a stride spreads the topics over time.
  const stride = 7;
  const order = ordinary.map((_, index) => (index * stride) % ordinary.length);
  const matters = new Set(order).size === ordinary.length ? order.flatMap((place) => ordinary[place] ?? []) : ordinary;
  return [
    ...coursePlays.map(
      ({ daysAgo, play }) =>
        () =>
          play(stageFor(beforeHolidays(daysAgo, now, calendar))),
    ),
    () => playSignboard(stageFor(beforeHolidays(11, now, calendar))),
    () => playHeating(stageFor(beforeHolidays(6, now, calendar))),
    ...matters.map((matter, index) => () => {
      const start = startOf(index, matters.length, now, calendar);
      return playMatter(stageFor(start), matter, index, start.getTime() > now.getTime() - recentDays * dayMilliseconds);
    }),
  ];
};

const playsOfGongshu = (stageFor: StageFor, now: Date, calendar: WorkCalendar): readonly Play[] =>
  gongshuPlays.map(
    ({ daysAgo, play }) =>
      () =>
        play(stageFor(beforeHolidays(daysAgo, now, calendar))),
  );

/** Loads a demo office into an empty database: the organisation, and its matters played through the commands up to the present. */
export const provideDemo = async (parts: DemoParts, name: DemoName = 'lihai'): Promise<void> => {
  const { pool, personal, calendar, clock, log } = parts;
  if ((await pool.query('select from office')).rowCount !== 0) return;
  await setUpOffice(pool, demoOffices[name]);
  if (name === 'lihai') await setUpTeam(pool, personal, clock);
  const directory = await loadDirectory(pool);
  const rulebook = findRulebook(name);
  if (directory === undefined || rulebook === undefined) throw new Error('the demo office could not be set up');
  const journal: Journal = {
    pool,
    clock,
    calendar,
    directory,
    rulebook,
    catalogues: await setUpCatalogue(pool, clock),
    wake: () => undefined,
    caseNumbers: createCaseNumbers(pool, directory.office.divisionCode),
  };
  const now = clock.now();
  const stageParts: StageParts = { journal, personal, keepPaper: await paperKeeper(parts), until: now };
  const stageFor: StageFor = (start) => new Stage(stageParts, start);
  const plays = name === 'lihai' ? playsOfLihai(stageFor, now, calendar) : playsOfGongshu(stageFor, now, calendar);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const play = plays[next];
      next += 1;
      if (play === undefined) return;
      await play();
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  await sweepAll(journal);
  if (name === 'lihai') {
    await provideRoads({ pool, files: await openFileStore(parts.stateFolder), now });
    await provideCouncils(pool, now);
    await provideOutreach({ pool, personal, clock });
    await provideTeams(pool, clock);
  }
  await pool.query('insert into letter_seen (officer_id, seen_at) select id, $1 from officer on conflict do nothing', [
    new Date(now.getTime() - readDays * dayMilliseconds),
  ]);
  await pool.query('analyze');
  log.info({ matters: plays.length }, 'the demo office is loaded');
};
