import { randomInt } from 'node:crypto';
import type { OwnVolunteering, Volunteer } from '@daiban/contract/agency-volunteers';
import { given } from '@daiban/domain/kernel/given';
import { z } from 'zod';
import type { Directory } from '../../journal/directory.ts';
import { digestOf } from '../../platform/auth/tokens.ts';
import { type Connection, statement } from '../../platform/database/statement.ts';

/** What is sealed of a volunteer. */
export const volunteerDetails = z.object({
  name: z.string(),
  phone: z.string(),
  skills: z.string(),
  hours: z.string(),
  code: z.string(),
});

export interface VolunteerRow {
  readonly id: string;
  readonly call_id: string;
  readonly sealed: Buffer | null;
  readonly masked_name: string;
  readonly village_id: string | null;
  readonly stage: Volunteer['stage'];
  readonly applied_at: Date;
  readonly reason: string | null;
}

const columns = 'id::text, call_id::text, sealed, masked_name, village_id, stage, applied_at, reason';
export const findVolunteer = statement<VolunteerRow>('volunteer.one', `select ${columns} from volunteer where id = $1`);
const findVolunteerByCode = statement<VolunteerRow>('volunteer.by-code', `select ${columns} from volunteer where code_hash = $1`);
export const findVolunteers = statement<VolunteerRow>(
  'volunteer.all',
  `select ${columns} from volunteer where $1::text[] is null or stage = any($1) order by array_position(array['applied', 'training', 'active'], stage), applied_at, id limit 1000`,
);

interface CallRow {
  readonly id: string;
  readonly unit_id: string;
  readonly title: string;
  readonly body: string;
  readonly place: string;
  readonly places: number;
  readonly until_on: string;
  readonly closed_at: Date | null;
  readonly taken: number;
  readonly waiting: number;
}

// An application holds no place; whoever was approved does.
export const findCalls = statement<CallRow>(
  'volunteer.calls',
  `select c.id::text, c.unit_id, c.title, c.body, c.place, c.places, c.until_on::text, c.closed_at,
     (select count(*)::int from volunteer v where v.call_id = c.id and v.stage in ('training', 'active')) as taken,
     (select count(*)::int from volunteer v where v.call_id = c.id and v.stage = 'applied') as waiting
   from volunteer_call c where $1::uuid is null or c.id = $1 order by c.closed_at is not null, c.posted_at desc, c.id limit 200`,
);

export const isOpenOn = ({ closed_at, until_on, places, taken }: CallRow, day: string): boolean =>
  closed_at === null && day <= until_on && taken < places;

export const toCall = (directory: Directory, { id, unit_id, title, body, place, places, until_on, taken }: CallRow) => ({
  id,
  unitName: directory.unitName(unit_id),
  title,
  text: body,
  place,
  free: Math.max(0, places - taken),
  untilOn: until_on,
});

interface TaskRow {
  readonly id: string;
  readonly volunteer_id: string;
  readonly unit_id: string;
  readonly text: string;
  readonly place: string;
  readonly due_on: string;
  readonly begins: string;
  readonly stage: Volunteer['tasks'][number]['stage'];
  readonly minutes: number | null;
}

const findTasksOf = statement<TaskRow>(
  'volunteer.tasks',
  `select id::text, volunteer_id::text, unit_id, text, place, due_on::text, begins, stage, minutes from volunteer_task
   where volunteer_id = any($1::uuid[]) order by due_on desc, begins desc, id`,
);

export interface VolunteerTask {
  readonly volunteerId: string;
  readonly view: OwnVolunteering['tasks'][number];
}

/** Tasks of these volunteers, the latest day first. */
export const listTasks = async (
  connection: Connection,
  directory: Directory,
  volunteerIds: readonly string[],
): Promise<readonly VolunteerTask[]> =>
  (await findTasksOf.rows(connection, [volunteerIds])).map((row) => ({
    volunteerId: row.volunteer_id,
    view: {
      id: row.id,
      text: row.text,
      place: row.place,
      on: row.due_on,
      begins: row.begins,
      stage: row.stage,
      ...given({ minutes: row.minutes ?? undefined }),
      unitName: directory.unitName(row.unit_id),
    },
  }));

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 16 characters of 30, by chance alone: nobody guesses it, so that its plain digest is enough to find it by. */
export const drawVolunteerCode = (): string => Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');

export const findByCode = (connection: Connection, code: string): Promise<VolunteerRow | undefined> =>
  findVolunteerByCode.row(connection, [digestOf(code)]);
