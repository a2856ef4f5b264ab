import { randomInt } from 'node:crypto';
import type { LearnedCourse, PutQuestion } from '@daiban/contract/agency-academy';
import { type CourseQuestion, inDrawnOrder, markTest } from '@daiban/domain/agency/team/mark-test';
import type { CourseAudience } from '@daiban/domain/agency/team/vocabulary';
import type { Journal } from '../../journal/journal.ts';
import { statement } from '../../platform/database/statement.ts';
import { type ProblemAnswer, problem } from '../../platform/http/problem.ts';
import { type CourseRow, findCourse, listCourses } from './academy-records.ts';

/** Who learns: an officer, or a volunteer who has no account. */
export type Learner = `officer:${string}` | `volunteer:${string}`;

interface AttemptRow {
  readonly id: string;
  readonly learner: string;
  readonly course_id: string;
  readonly put: readonly PutQuestion[];
  readonly answer_key: readonly CourseQuestion[];
  readonly pass_mark: number;
  readonly answered_at: Date | null;
  readonly points: number | null;
  readonly passed: boolean | null;
  readonly right_count: number | null;
}

const attemptColumns = 'id::text, learner, course_id::text, put, answer_key, pass_mark, answered_at, points, passed, right_count';
const findAttempt = statement<AttemptRow>('attempt.one', `select ${attemptColumns} from academy_attempt where id = $1`);
const findAttempts = statement<AttemptRow>(
  'attempt.of-learner',
  `select ${attemptColumns} from academy_attempt where learner = $1 and answered_at is not null order by answered_at desc, id desc`,
);
const insertAttempt = statement(
  'attempt.insert',
  `insert into academy_attempt (id, learner, course_id, course_version, put, answer_key, pass_mark, started_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
);
const answerAttempt = statement(
  'attempt.answer',
  'update academy_attempt set answered_at = $2, right_count = $3, points = $4, passed = $5 where id = $1 and answered_at is null',
);
const findRead = statement<{ course_id: string; lesson_id: string }>(
  'lesson.read-by',
  'select course_id::text, lesson_id from academy_lesson_read where learner = $1',
);
const insertRead = statement(
  'lesson.read',
  'insert into academy_lesson_read (learner, course_id, lesson_id, read_at) values ($1, $2, $3, $4) on conflict do nothing',
);

const draws = (count: number): readonly number[] => Array.from({ length: Math.max(0, count - 1) }, () => randomInt(1_000_000) / 1_000_000);
const shuffled = <Item>(items: readonly Item[]): readonly Item[] => inDrawnOrder(items, draws(items.length));

const isFor = ({ audience }: CourseRow, whom: readonly CourseAudience[]): boolean => whom.includes(audience);

/** What a learner reads and how their tests went: officers take every course, volunteers their own. */
export const findLearnedCourses = async (
  { pool }: Journal,
  learner: Learner,
  whom: readonly CourseAudience[],
): Promise<readonly LearnedCourse[]> => {
  const [courses, attempts, read] = await Promise.all([
    listCourses(pool),
    findAttempts.rows(pool, [learner]),
    findRead.rows(pool, [learner]),
  ]);
  return courses
    .filter((course) => isFor(course, whom))
    .map((course) => {
      const own = attempts.filter(({ course_id }) => course_id === course.id);
      return {
        id: course.id,
        title: course.title,
        passMark: course.pass_mark,
        questions: course.questions.length,
        lessons: course.lessons.map(({ id, title, paragraphs }) => ({
          id,
          title,
          paragraphs,
          read: read.some(({ course_id, lesson_id }) => course_id === course.id && lesson_id === id),
        })),
        attempts: own.map(({ id, answered_at, points, passed }) => ({
          id,
          at: (answered_at ?? new Date(0)).toISOString(),
          points: points ?? 0,
          passed: passed === true,
        })),
        passed: own.some(({ passed }) => passed === true),
      };
    });
};

/** @returns a refusal when there is no such lesson for this learner. */
export const readLesson = async (
  { pool, clock }: Journal,
  { learner, whom, courseId, lessonId }: { learner: Learner; whom: readonly CourseAudience[]; courseId: string; lessonId: string },
): Promise<ProblemAnswer | undefined> => {
  const course = await findCourse(pool, courseId);
  if (course === undefined || !isFor(course, whom) || !course.lessons.some(({ id }) => id === lessonId)) return problem('not-found');
  await insertRead.count(pool, [learner, courseId, lessonId, clock.now()]);
  return undefined;
};

const toPut = (row: Pick<AttemptRow, 'put' | 'pass_mark'>, attemptId: string) => ({
  attemptId,
  questions: row.put.map(({ id, text, choices }) => ({ id, text, choices: [...choices] })),
  passMark: row.pass_mark,
});

/** Begins a test, or gives the one again that was begun under this id: questions and choices in an order drawn anew. */
export const startTest = async (
  { pool, clock }: Journal,
  { learner, whom, courseId, attemptId }: { learner: Learner; whom: readonly CourseAudience[]; courseId: string; attemptId: string },
): Promise<ReturnType<typeof toPut> | ProblemAnswer> => {
  const begun = await findAttempt.row(pool, [attemptId]);
  if (begun !== undefined)
    return begun.learner === learner && begun.course_id === courseId ? toPut(begun, attemptId) : problem('not-found');
  const course = await findCourse(pool, courseId);
  if (course === undefined || !isFor(course, whom)) return problem('not-found');
  if (course.questions.length === 0) return problem('course-without-test');
  const read = await findRead.rows(pool, [learner]);
  const isRead = (lessonId: string): boolean => read.some(({ course_id, lesson_id }) => course_id === courseId && lesson_id === lessonId);
  if (!course.lessons.every(({ id }) => isRead(id))) return problem('lessons-unread');
  const put = shuffled(course.questions).map(({ id, text, choices }) => ({ id, text, choices: [...shuffled(choices)] }));
  await insertAttempt.count(pool, [
    attemptId,
    learner,
    courseId,
    course.version,
    JSON.stringify(put),
    JSON.stringify(course.questions),
    course.pass_mark,
    clock.now(),
  ]);
  return toPut({ put, pass_mark: course.pass_mark }, attemptId);
};

/** Marks a test by the questions as they were when it began; handed in again, the first mark stands. */
export const answerTest = async (
  { pool, clock }: Journal,
  { learner, attemptId, chosen }: { learner: Learner; attemptId: string; chosen: Readonly<Record<string, string>> },
) => {
  const attempt = await findAttempt.row(pool, [attemptId]);
  if (attempt === undefined || attempt.learner !== learner) return problem('not-found');
  const asked = attempt.answer_key.length;
  if (attempt.answered_at === null) {
    const mark = markTest(attempt.answer_key, chosen, attempt.pass_mark);
    const written = await answerAttempt.count(pool, [attemptId, clock.now(), mark.right, mark.points, mark.passed]);
    if (written > 0) return { attemptId, ...mark };
  }
  const marked = (await findAttempt.row(pool, [attemptId])) ?? attempt;
  return { attemptId, right: marked.right_count ?? 0, asked, points: marked.points ?? 0, passed: marked.passed === true };
};
