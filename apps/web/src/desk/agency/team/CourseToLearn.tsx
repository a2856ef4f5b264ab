import { answerCourseTest, type LearnedCourse, orderLearning, startCourseTest } from '@daiban/contract/agency-academy';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { teamKey } from './queries.ts';
import { useTeamOrder } from './use-team-order.ts';

type Put = ResponseOf<typeof startCourseTest>;

/** The test of a course: its questions in the order in which the server drew them; the server marks. */
const CourseTest = ({ course }: { readonly course: LearnedCourse }) => {
  const { team } = useTexts();
  const queryClient = useQueryClient();
  const [put, setPut] = useState<Put>();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const starting = useMutation({
    mutationFn: () => call(startCourseTest, { body: { attemptId: newCommandId(), courseId: course.id } }),
    onSuccess: (test) => {
      setChosen({});
      setPut(test);
    },
  });
  const answering = useMutation({
    mutationFn: (attemptId: string) => call(answerCourseTest, { params: { attemptId }, body: { chosen } }),
    onSuccess: () => {
      setPut(undefined);
      return queryClient.invalidateQueries({ queryKey: teamKey });
    },
  });
  if (put === undefined)
    return (
      <div className="team-test">
        {answering.data === undefined ? null : (
          <p role="status">
            <b>{answering.data.passed ? team.passed : team.notPassed}</b>{' '}
            {team.mark(answering.data.right, answering.data.asked, answering.data.points)}
          </p>
        )}
        <p className="quiet">{team.testHint(course.questions, course.passMark)}</p>
        <ProblemNote fault={starting.error} />
        <Button loading={starting.isPending} onClick={() => starting.mutate()}>
          {team.startTest}
        </Button>
      </div>
    );
  return (
    <form
      className="team-test"
      onSubmit={(event) => {
        event.preventDefault();
        answering.mutate(put.attemptId);
      }}
    >
      {put.questions.map(({ id, text, choices }, index) => (
        <FieldGroup key={id} label={`${index + 1}. ${text}`}>
          <Radio.Group
            value={chosen[id]}
            onChange={({ target }) => setChosen({ ...chosen, [id]: String(target.value) })}
            options={choices.map((choice) => ({ value: choice, label: choice }))}
          />
        </FieldGroup>
      ))}
      {put.questions.every(({ id }) => chosen[id] !== undefined) ? null : <p className="quiet">{team.answerAll}</p>}
      <ProblemNote fault={answering.error} />
      <Button type="primary" htmlType="submit" loading={answering.isPending}>
        {team.handIn}
      </Button>
    </form>
  );
};

interface CourseToLearnProps {
  readonly course: LearnedCourse;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One course: its lessons to read, and its test. */
export const CourseToLearn = ({ course, isOpen, onToggle }: CourseToLearnProps) => {
  const { team } = useTexts();
  const giving = useTeamOrder(orderLearning);
  const { id, title, lessons, questions, passMark, attempts, passed } = course;
  return (
    <li>
      <p>
        <Button type="link" className="team-open" aria-expanded={isOpen} onClick={onToggle}>
          {title}
        </Button>{' '}
        <span className="tag">{passed ? team.passed : team.notPassed}</span>{' '}
        <span className="quiet">
          {team.courseFacts(lessons.length, questions, passMark)}
          {attempts.length === 0 ? '' : ` · ${team.attempts(attempts.length)}`}
        </span>
      </p>
      {isOpen ? (
        <>
          {lessons.map((lesson) => (
            <details key={lesson.id} className="team-lesson">
              <summary>
                {lesson.title} {lesson.read ? <span className="quiet">{team.read}</span> : null}
              </summary>
              {lesson.paragraphs.map((paragraph) => (
                <p key={paragraph} className="team-words">
                  {paragraph}
                </p>
              ))}
              {lesson.read ? null : (
                <Button
                  size="small"
                  loading={giving.busy}
                  onClick={() => giving.send({ order: 'readLesson', courseId: id, lessonId: lesson.id })}
                >
                  {team.readThis}
                </Button>
              )}
            </details>
          ))}
          <ProblemNote fault={giving.fault} />
          {questions === 0 ? null : <CourseTest course={course} />}
        </>
      ) : null}
    </li>
  );
};
