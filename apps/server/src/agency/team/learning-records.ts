import { type LearningRecord, monthsBetween } from '@daiban/domain/agency/team/career';
import { type CareerGrade, careerGrades } from '@daiban/domain/agency/team/vocabulary';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { type Connection, statement } from '../../platform/database/statement.ts';
import { certificatesInForce } from './certificates.ts';

interface LearningRow {
  readonly officer_id: string;
  readonly courses_passed: number;
  readonly cohorts_attended: number;
  readonly mentorings: number;
  readonly practice_minutes: number;
  readonly agents_mentored: number;
  readonly seminars: number;
  readonly since: string | null;
  readonly grade: string | null;
  readonly grade_since: string | null;
}

// Each count from its own small table, so that no join multiplies another. A mentoring counts from its first day; practice counts when
// the mentor has confirmed it.
const findRecords = statement<LearningRow>(
  'learning.records',
  `select o.id as officer_id,
     (select count(distinct a.course_id)::int from academy_attempt a join academy_course c on c.id = a.course_id
      where a.learner = 'officer:' || o.id and a.passed and c.audience = 'agents') as courses_passed,
     (select count(*)::int from academy_enrolment e where e.officer_id = o.id and e.attended) as cohorts_attended,
     (select count(*)::int from academy_mentoring m where m.agent_id = o.id and m.starts_on <= $2) as mentorings,
     (select coalesce(sum(p.minutes), 0)::int from academy_practice p join academy_mentoring m on m.id = p.mentoring_id
      where m.agent_id = o.id and p.confirmed_at is not null) as practice_minutes,
     (select count(distinct m.agent_id)::int from academy_mentoring m where m.mentor_id = o.id and m.ends_on <= $2) as agents_mentored,
     (select count(*)::int from academy_seminar s where o.id = any(s.officer_ids)) as seminars,
     (select min(p.since)::text from appointment p where p.officer_id = o.id and p.role = 'petitionAgent' and p.since <= $2
      and (p.until is null or p.until > $2)) as since,
     g.grade, g.given_on::text as grade_since
   from officer o left join lateral (
     select grade, given_on from agent_grade where officer_id = o.id order by given_on desc, id desc limit 1) g on true
   where o.id = any($1::text[])`,
);

export interface AgentLearning {
  readonly record: LearningRecord;
  readonly grade: CareerGrade;
  readonly gradeSince?: PlainDate;
}

const toGrade = (text: string | null): CareerGrade => careerGrades.find((grade) => grade === text) ?? 'trainee';

/** What these officers have learned up to a day, by officer; whoever has no grade yet is a trainee. */
export const findLearning = async (
  connection: Connection,
  officerIds: readonly string[],
  day: PlainDate,
): Promise<ReadonlyMap<string, AgentLearning>> => {
  const [rows, certified] = await Promise.all([findRecords.rows(connection, [officerIds, day]), certificatesInForce(connection, day)]);
  return new Map(
    rows.map((row) => [
      row.officer_id,
      {
        record: {
          coursesPassed: row.courses_passed,
          cohortsAttended: row.cohorts_attended,
          mentorings: row.mentorings,
          practiceHours: Math.floor(row.practice_minutes / 60),
          certified: certified.has(row.officer_id) ? 1 : 0,
          monthsAsAgent: row.since === null ? 0 : monthsBetween(row.since, day),
          agentsMentored: row.agents_mentored,
          seminars: row.seminars,
        },
        grade: toGrade(row.grade),
        ...(row.grade_since === null ? {} : { gradeSince: row.grade_since }),
      },
    ]),
  );
};
