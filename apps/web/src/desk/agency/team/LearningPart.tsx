import { type Mentoring, type OwnLearning, orderLearning } from '@daiban/contract/agency-academy';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { paperDate, shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { CourseToLearn } from './CourseToLearn.tsx';
import { MentoringHead, MentorNotes } from './MentoringParts.tsx';
import { OpenForm } from './OpenForm.tsx';
import { learningQuery } from './queries.ts';
import { useTeamOrder } from './use-team-order.ts';
import { WordsForm } from './WordsForm.tsx';

const Practice = ({ pair, mayConfirm }: { readonly pair: Mentoring; readonly mayConfirm: boolean }) => {
  const texts = useTexts();
  const { team } = texts;
  const giving = useTeamOrder(orderLearning);
  return (
    <>
      <ul className="team-facts">
        {pair.practice.map(({ id, on, minutes, what, confirmed }) => (
          <li key={id}>
            {team.practiceLine(shortDate(on, texts), minutes)} · {what}{' '}
            {confirmed ? (
              <span className="quiet">{team.confirmed}</span>
            ) : mayConfirm ? (
              <Button size="small" loading={giving.busy} onClick={() => giving.send({ order: 'confirmPractice', practiceId: id })}>
                {team.confirmPractice}
              </Button>
            ) : (
              <span className="quiet">{team.waitsForMentor}</span>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote fault={giving.fault} />
    </>
  );
};

const OwnPair = ({ pair }: { readonly pair: OwnLearning['mentorings'][number] }) => {
  const { team } = useTexts();
  return (
    <li>
      <MentoringHead pair={pair} />
      <Practice pair={pair} mayConfirm={pair.as === 'mentor'} />
      <MentorNotes pair={pair} />
      <div className="team-orders">
        {pair.as === 'mentor' ? null : (
          <OpenForm small label={team.recordPractice}>
            {(close) => (
              <WordsForm
                endpoint={orderLearning}
                order={{ order: 'recordPractice', mentoringId: pair.id }}
                fields={[
                  { name: 'on', label: team.practiceOn, kind: 'date' },
                  { name: 'minutes', label: team.practiceMinutes, kind: 'number' },
                  { name: 'what', label: team.practiceWhat, kind: 'lines' },
                ]}
                label={team.record}
                makes
                onDone={close}
              />
            )}
          </OpenForm>
        )}
        <OpenForm small label={team.writeNote}>
          {(close) => (
            <WordsForm
              endpoint={orderLearning}
              order={{ order: 'writeMentorNote', mentoringId: pair.id }}
              fields={[{ name: 'note', label: team.note, kind: 'lines' }]}
              label={team.record}
              makes
              onDone={close}
            />
          )}
        </OpenForm>
      </div>
    </li>
  );
};

const Certificate = ({ learning }: { readonly learning: OwnLearning }) => {
  const texts = useTexts();
  const { team } = texts;
  const { certificates, towardsCertificate, grade } = learning;
  return (
    <section>
      <h2>{team.ownCertificates}</h2>
      <p>{team.ownGrade(team.grades[grade])}</p>
      {certificates.map(({ id, number, validUntil, inForce, revoked }) => (
        <p key={id} className={inForce ? '' : 'quiet'}>
          {revoked !== undefined
            ? team.revokedOn(number, paperDate(revoked.on, texts), revoked.reason)
            : inForce
              ? team.validUntil(number, paperDate(validUntil, texts))
              : team.expiredOn(number, paperDate(validUntil, texts))}
        </p>
      ))}
      {certificates.some(({ inForce }) => inForce) ? null : (
        <ul className="team-facts">
          {towardsCertificate.map(({ measure, has, atLeast, met }) => (
            <li key={measure} className={met ? 'quiet' : ''}>
              {team.measures[measure]}：{team.hasOf(has, atLeast)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** 我的学习: one's own courses, tests, cohorts, mentors and practice (S2.6). */
export const LearningPart = () => {
  const texts = useTexts();
  const { team } = texts;
  const [openCourse, setOpenCourse] = useState<string>();
  const found = useQuery(learningQuery);
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={8} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { courses, cohorts, mentorings, seminars } = found.data;
  return (
    <>
      <h2>{team.courses}</h2>
      {courses.length === 0 ? <Empty title={team.learningEmpty} hint={team.learningEmptyHint} /> : null}
      <ul className="team-list">
        {courses.map((course) => (
          <CourseToLearn
            key={course.id}
            course={course}
            isOpen={course.id === openCourse}
            onToggle={() => setOpenCourse(course.id === openCourse ? undefined : course.id)}
          />
        ))}
      </ul>
      <Certificate learning={found.data} />
      <section>
        <h2>{team.ownCohorts}</h2>
        {cohorts.length === 0 ? <p className="quiet">{team.none}</p> : null}
        <ul className="team-facts">
          {cohorts.map(({ id, title, startsOn, endsOn, place, attended }) => (
            <li key={id}>
              {title} · {team.term(paperDate(startsOn, texts), paperDate(endsOn, texts))} · {place}{' '}
              <span className="quiet">{attended === undefined ? '' : attended ? team.attended : team.absent}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{team.ownMentorings}</h2>
        {mentorings.length === 0 ? <p className="quiet">{team.none}</p> : null}
        <ul className="team-list">
          {mentorings.map((pair) => (
            <OwnPair key={pair.id} pair={pair} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{team.ownSeminars}</h2>
        {seminars.length === 0 ? <p className="quiet">{team.none}</p> : null}
        <ul className="team-facts">
          {seminars.map(({ id, topic, heldOn, place }) => (
            <li key={id}>
              {topic} · {paperDate(heldOn, texts)} · {place}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};
