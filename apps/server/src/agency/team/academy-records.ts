import type { Cohort, EditedCourse, Mentoring } from '@daiban/contract/agency-academy';
import { given } from '@daiban/domain/kernel/given';
import type { Journal } from '../../journal/journal.ts';
import { type Connection, statement } from '../../platform/database/statement.ts';

export interface CourseRow {
  readonly id: string;
  readonly title: string;
  readonly form: EditedCourse['form'];
  readonly audience: EditedCourse['audience'];
  readonly pass_mark: number;
  readonly lessons: EditedCourse['lessons'];
  readonly questions: EditedCourse['questions'];
  readonly version: number;
  readonly edited_at: Date;
}

const courseColumns = 'id::text, title, form, audience, pass_mark, lessons, questions, version, edited_at';
const findCourses = statement<CourseRow>(
  'academy.courses',
  `select ${courseColumns} from academy_course where $1::text is null or audience = $1 order by audience, title, id`,
);
const findOneCourse = statement<CourseRow>('academy.course', `select ${courseColumns} from academy_course where id = $1`);

/** Every course, or those of one audience. */
export const listCourses = (connection: Connection, audience?: CourseRow['audience']): Promise<CourseRow[]> =>
  findCourses.rows(connection, [audience ?? null]);
export const findCourse = (connection: Connection, courseId: string): Promise<CourseRow | undefined> =>
  findOneCourse.row(connection, [courseId]);

export interface CohortRow {
  readonly id: string;
  readonly course_id: string;
  readonly course_title: string;
  readonly title: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly place: string;
  readonly places: number;
  readonly enrolled: readonly { readonly officer_id: string; readonly attended: boolean | null }[];
}

const findCohorts = statement<CohortRow>(
  'academy.cohorts',
  `select h.id::text, h.course_id::text, c.title as course_title, h.title, h.starts_on::text, h.ends_on::text, h.place, h.places,
     coalesce((select json_agg(json_build_object('officer_id', e.officer_id, 'attended', e.attended) order by e.enrolled_at, e.officer_id)
       from academy_enrolment e where e.cohort_id = h.id), '[]') as enrolled
   from academy_cohort h join academy_course c on c.id = h.course_id
   where $1::text is null or exists (select from academy_enrolment e where e.cohort_id = h.id and e.officer_id = $1)
   order by h.starts_on desc, h.id`,
);

/** Cohorts, the newest first; of one officer those in which they are enrolled. */
export const listCohorts = (connection: Connection, officerId?: string): Promise<CohortRow[]> =>
  findCohorts.rows(connection, [officerId ?? null]);

export const toCohort = ({ directory }: Journal, row: CohortRow): Cohort => ({
  id: row.id,
  courseId: row.course_id,
  courseTitle: row.course_title,
  title: row.title,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  place: row.place,
  places: row.places,
  enrolled: row.enrolled.map(({ officer_id, attended }) => ({
    officerId: officer_id,
    name: directory.officerName(officer_id),
    ...given({ attended: attended ?? undefined }),
  })),
});

interface MentoringRow {
  readonly id: string;
  readonly mentor_id: string;
  readonly agent_id: string;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly notes: readonly { readonly id: string; readonly note: string; readonly written_by: string; readonly written_at: string }[];
  readonly practice: readonly {
    readonly id: string;
    readonly done_on: string;
    readonly minutes: number;
    readonly what: string;
    readonly confirmed: boolean;
  }[];
}

const findMentorings = statement<MentoringRow>(
  'academy.mentorings',
  `select m.id::text, m.mentor_id, m.agent_id, m.starts_on::text, m.ends_on::text,
     coalesce((select json_agg(n order by n.written_at, n.id) from academy_mentor_note n where n.mentoring_id = m.id), '[]') as notes,
     coalesce((select json_agg(json_build_object('id', p.id, 'done_on', p.done_on, 'minutes', p.minutes, 'what', p.what,
       'confirmed', p.confirmed_at is not null) order by p.done_on, p.id) from academy_practice p where p.mentoring_id = m.id), '[]') as practice
   from academy_mentoring m where $1::text is null or m.mentor_id = $1 or m.agent_id = $1
   order by m.ends_on is not null, m.starts_on desc, m.id`,
);

/** Mentor pairs with notes and practice, running ones first; of one officer those in which they are mentor or agent. */
export const listMentorings = async (journal: Journal, officerId?: string): Promise<readonly Mentoring[]> => {
  const person = (id: string) => ({ officerId: id, name: journal.directory.officerName(id) });
  return (await findMentorings.rows(journal.pool, [officerId ?? null])).map((row) => ({
    id: row.id,
    mentor: person(row.mentor_id),
    agent: person(row.agent_id),
    startsOn: row.starts_on,
    ...given({ endsOn: row.ends_on ?? undefined }),
    notes: row.notes.map(({ id, note, written_by, written_at }) => ({
      id,
      note,
      by: journal.directory.officerName(written_by),
      at: new Date(written_at).toISOString(),
    })),
    practice: row.practice.map(({ id, done_on, minutes, what, confirmed }) => ({ id, on: done_on, minutes, what, confirmed })),
  }));
};

export interface SeminarRow {
  readonly id: string;
  readonly topic: string;
  readonly held_on: string;
  readonly place: string;
  readonly officer_ids: readonly string[];
  readonly minutes: string;
}

const findSeminars = statement<SeminarRow>(
  'academy.seminars',
  `select id::text, topic, held_on::text, place, officer_ids, minutes from academy_seminar
   where $1::text is null or $1 = any(officer_ids) order by held_on desc, id`,
);

/** Seminars, the newest first; of one officer those that they came to. */
export const listSeminars = (connection: Connection, officerId?: string): Promise<SeminarRow[]> =>
  findSeminars.rows(connection, [officerId ?? null]);
