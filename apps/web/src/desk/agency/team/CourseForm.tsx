import { type EditedCourse, orderAcademy } from '@daiban/contract/agency-academy';
import { courseAudiences, learningForms } from '@daiban/domain/agency/team/vocabulary';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { newCommandId } from '../../commands/command-id.ts';
import { FormEnd, sendOnCtrlEnter } from '../../commands/FormEnd.tsx';
import { Field } from '../../parts/Field.tsx';
import { useTexts } from '../../texts/language.tsx';
import { useTeamOrder } from './use-team-order.ts';
import { toCourse, toWritten, type WrittenLesson, type WrittenQuestion } from './written-course.ts';

interface CourseFormProps {
  /** Left out: a new course. */
  readonly course?: EditedCourse;
  readonly onDone: () => void;
}

const without = <Item,>(items: readonly Item[], index: number): readonly Item[] => items.filter((_, place) => place !== index);
const replaced = <Item,>(items: readonly Item[], index: number, item: Item): readonly Item[] =>
  items.map((one, place) => (place === index ? item : one));

/** A course as its editor writes it: lessons of plain paragraphs, choice questions, a pass mark (S2.6). */
export const CourseForm = ({ course, onDone }: CourseFormProps) => {
  const { team } = useTexts();
  const giving = useTeamOrder(orderAcademy, onDone);
  const [id] = useState(() => course?.id ?? newCommandId());
  const [written, setWritten] = useState(() => toWritten(course, newCommandId));
  const { title, form, audience, passMark, lessons, questions } = written;
  const change = (part: Partial<typeof written>) => setWritten({ ...written, ...part });
  const changeLesson = (index: number, lesson: WrittenLesson) => change({ lessons: replaced(lessons, index, lesson) });
  const changeQuestion = (index: number, question: WrittenQuestion) => change({ questions: replaced(questions, index, question) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.send({ order: 'saveCourse', id, version: course?.version ?? 0, ...toCourse(written) });
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <div className="team-fields">
        <Field label={team.courseTitle} error={giving.faults.title}>
          {(ids) => <Input {...ids} value={title} onChange={({ target }) => change({ title: target.value })} />}
        </Field>
        <Field label={team.form} className="short">
          {(ids) => (
            <Select
              {...ids}
              value={form}
              onChange={(next) => change({ form: next })}
              options={learningForms.map((value) => ({ value, label: team.forms[value] }))}
            />
          )}
        </Field>
        <Field label={team.audience} className="short">
          {(ids) => (
            <Select
              {...ids}
              value={audience}
              onChange={(next) => change({ audience: next })}
              options={courseAudiences.map((value) => ({ value, label: team.audiences[value] }))}
            />
          )}
        </Field>
        <Field label={team.passMark} error={giving.faults.passMark} className="short">
          {(ids) => <Input {...ids} inputMode="numeric" value={passMark} onChange={({ target }) => change({ passMark: target.value })} />}
        </Field>
      </div>
      {lessons.map((lesson, index) => (
        <fieldset key={lesson.id} className="team-item">
          <legend>{team.lesson(index + 1)}</legend>
          <Field label={team.lessonTitle} error={giving.faults[`lessons.${index}.title`]}>
            {(ids) => (
              <Input {...ids} value={lesson.title} onChange={({ target }) => changeLesson(index, { ...lesson, title: target.value })} />
            )}
          </Field>
          <Field label={team.lessonText} error={giving.faults[`lessons.${index}.paragraphs`]}>
            {(ids) => (
              <Input.TextArea
                {...ids}
                className="grows"
                rows={5}
                value={lesson.text}
                onChange={({ target }) => changeLesson(index, { ...lesson, text: target.value })}
              />
            )}
          </Field>
          <Button size="small" onClick={() => change({ lessons: without(lessons, index) })}>
            {team.removeLesson(index + 1)}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => change({ lessons: [...lessons, { id: newCommandId(), title: '', text: '' }] })}>{team.addLesson}</Button>
      {questions.map((question, index) => (
        <fieldset key={question.id} className="team-item">
          <legend>{team.question(index + 1)}</legend>
          <Field label={team.questionText} error={giving.faults[`questions.${index}.text`]}>
            {(ids) => (
              <Input {...ids} value={question.text} onChange={({ target }) => changeQuestion(index, { ...question, text: target.value })} />
            )}
          </Field>
          <Field label={team.choices} error={giving.faults[`questions.${index}.choices`]}>
            {(ids) => (
              <Input.TextArea
                {...ids}
                className="grows"
                rows={3}
                value={question.choices}
                onChange={({ target }) => changeQuestion(index, { ...question, choices: target.value })}
              />
            )}
          </Field>
          <Field label={team.right} error={giving.faults[`questions.${index}.right`]} className="short">
            {(ids) => (
              <Input
                {...ids}
                inputMode="numeric"
                value={question.right}
                onChange={({ target }) => changeQuestion(index, { ...question, right: target.value })}
              />
            )}
          </Field>
          <Button size="small" onClick={() => change({ questions: without(questions, index) })}>
            {team.removeQuestion(index + 1)}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => change({ questions: [...questions, { id: newCommandId(), text: '', choices: '', right: '1' }] })}>
        {team.addQuestion}
      </Button>
      <FormEnd giving={giving} label={team.saveCourse} />
    </form>
  );
};
