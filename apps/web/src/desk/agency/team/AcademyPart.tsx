import { type Cohort, type EditedCourse, type getAcademy, type Mentoring, orderAcademy } from '@daiban/contract/agency-academy';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { paperDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { CohortForm, EnrolForm, PairForm, SeminarForm } from './academy-forms.tsx';
import { CourseForm } from './CourseForm.tsx';
import { MentoringHead, MentorNotes } from './MentoringParts.tsx';
import { OpenForm } from './OpenForm.tsx';
import { academyQuery } from './queries.ts';
import { useTeamOrder } from './use-team-order.ts';
import { WordsForm } from './WordsForm.tsx';

type Academy = ResponseOf<typeof getAcademy>;

const Courses = ({ courses }: { readonly courses: readonly EditedCourse[] }) => {
  const { team } = useTexts();
  return (
    <section>
      <h2>{team.courses}</h2>
      {courses.length === 0 ? <Empty title={team.noCourses} hint={team.noCoursesHint} /> : null}
      <ul className="team-list">
        {courses.map((course) => (
          <li key={`${course.id}.${course.version}`}>
            <p>
              <b>{course.title}</b> <span className="tag">{team.forms[course.form]}</span>{' '}
              <span className="tag">{team.audiences[course.audience]}</span>{' '}
              <span className="quiet">{team.courseFacts(course.lessons.length, course.questions.length, course.passMark)}</span>
            </p>
            <OpenForm small label={team.editCourse}>
              {(close) => <CourseForm course={course} onDone={close} />}
            </OpenForm>
          </li>
        ))}
      </ul>
      <OpenForm label={team.newCourse}>{(close) => <CourseForm onDone={close} />}</OpenForm>
    </section>
  );
};

const CohortEntry = ({ cohort }: { readonly cohort: Cohort }) => {
  const texts = useTexts();
  const { team } = texts;
  const giving = useTeamOrder(orderAcademy);
  const record = (officerId: string, attended: boolean) =>
    giving.send({ order: 'recordAttendance', cohortId: cohort.id, officerId, attended });
  return (
    <li>
      <p>
        <b>{cohort.title}</b> <span className="quiet">{cohort.courseTitle}</span>
      </p>
      <p className="quiet">
        {team.term(paperDate(cohort.startsOn, texts), paperDate(cohort.endsOn, texts))} · {cohort.place} ·{' '}
        {team.enrolled(cohort.enrolled.length, cohort.places)}
      </p>
      <ul className="team-facts">
        {cohort.enrolled.map(({ officerId, name, attended }) => (
          <li key={officerId}>
            {name} <span className="quiet">{attended === undefined ? team.notRecorded : attended ? team.attended : team.absent}</span>{' '}
            {attended === true ? null : (
              <Button size="small" aria-label={`${name} ${team.attended}`} disabled={giving.busy} onClick={() => record(officerId, true)}>
                {team.attended}
              </Button>
            )}{' '}
            {attended === false ? null : (
              <Button size="small" aria-label={`${name} ${team.absent}`} disabled={giving.busy} onClick={() => record(officerId, false)}>
                {team.absent}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote fault={giving.fault} />
      <OpenForm small label={team.enrol}>
        {(close) => <EnrolForm cohortId={cohort.id} onDone={close} />}
      </OpenForm>
    </li>
  );
};

const Pair = ({ pair }: { readonly pair: Mentoring }) => {
  const { team } = useTexts();
  const confirmed = pair.practice.filter((practice) => practice.confirmed);
  const minutes = confirmed.reduce((sum, practice) => sum + practice.minutes, 0);
  return (
    <li>
      <MentoringHead pair={pair} />
      <p className="quiet">{team.practiceSum((minutes / 60).toFixed(1), confirmed.length)}</p>
      <MentorNotes pair={pair} />
      {pair.endsOn === undefined ? (
        <OpenForm small label={team.endMentoring}>
          {(close) => (
            <WordsForm
              endpoint={orderAcademy}
              order={{ order: 'endMentoring', mentoringId: pair.id }}
              fields={[{ name: 'endsOn', label: team.endsOn, kind: 'date' }]}
              label={team.endMentoring}
              onDone={close}
            />
          )}
        </OpenForm>
      ) : null}
    </li>
  );
};

const Seminars = ({ seminars }: Pick<Academy, 'seminars'>) => {
  const texts = useTexts();
  const { team } = texts;
  return (
    <section>
      <h2>{team.seminars}</h2>
      {seminars.length === 0 ? <p className="quiet">{team.noSeminars}</p> : null}
      <ul className="team-list">
        {seminars.map(({ id, topic, heldOn, place, people, minutes }) => (
          <li key={id}>
            <p>
              <b>{topic}</b>{' '}
              <span className="quiet">
                {paperDate(heldOn, texts)} · {place} · {people.join(texts.state.listSeparator)}
              </span>
            </p>
            <p className="team-words">{minutes}</p>
          </li>
        ))}
      </ul>
      <OpenForm label={team.newSeminar}>{(close) => <SeminarForm onDone={close} />}</OpenForm>
    </section>
  );
};

/** The academy for who runs it: courses, cohorts, mentor pairs with practice, seminars (S2.6). */
export const AcademyPart = () => {
  const { team } = useTexts();
  const found = useQuery(academyQuery);
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={8} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { courses, cohorts, mentorings, seminars } = found.data;
  return (
    <>
      <Courses courses={courses} />
      <section>
        <h2>{team.cohorts}</h2>
        {cohorts.length === 0 ? <p className="quiet">{team.noCohorts}</p> : null}
        <ul className="team-list">
          {cohorts.map((cohort) => (
            <CohortEntry key={cohort.id} cohort={cohort} />
          ))}
        </ul>
        {courses.length === 0 ? null : (
          <OpenForm label={team.newCohort}>{(close) => <CohortForm courses={courses} onDone={close} />}</OpenForm>
        )}
      </section>
      <section>
        <h2>{team.mentorings}</h2>
        {mentorings.length === 0 ? <p className="quiet">{team.noMentorings}</p> : null}
        <ul className="team-list">
          {mentorings.map((pair) => (
            <Pair key={pair.id} pair={pair} />
          ))}
        </ul>
        <OpenForm label={team.newMentoring}>{(close) => <PairForm onDone={close} />}</OpenForm>
      </section>
      <Seminars seminars={seminars} />
    </>
  );
};
