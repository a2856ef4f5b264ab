import { type FormEvent, useState } from 'react';
import type { RequestFault } from '../../../api/request.ts';
import { ChoiceGroup } from '../../../ui/Field.tsx';
import { Message } from '../../../ui/Message.tsx';
import { Button, Disclosure } from '../../../ui/parts.tsx';
import { newCommandId } from '../../device/new-command-id.ts';
import { FaultMessage } from '../../FaultMessage.tsx';
import { type Act, beginTest, handInTest, type Own, type PutTest, type TestMark, useVolunteerTexts } from './volunteer-calls.ts';

interface VolunteerCourseProps {
  readonly code: string;
  readonly course: Own['courses'][number];
  readonly act: (act: Act) => Promise<void>;
  readonly isBusy: boolean;
  readonly onMarked: () => void;
}

/** The course that comes before any task: lessons, then a test that the server marks. */
export const VolunteerCourse = ({ code, course, act, isBusy, onMarked }: VolunteerCourseProps) => {
  const words = useVolunteerTexts();
  const [put, setPut] = useState<PutTest>();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [mark, setMark] = useState<TestMark>();
  const [fault, setFault] = useState<RequestFault>();
  const [isSending, setSending] = useState(false);
  const { id, title, lessons, questions, passMark, passed } = course;
  const isRead = lessons.every(({ read }) => read);

  const begin = async (): Promise<void> => {
    setSending(true);
    setFault(undefined);
    const answer = await beginTest({ body: { code, attemptId: newCommandId(), courseId: id } });
    setSending(false);
    setChosen({});
    if (answer.ok) setPut(answer.value);
    else setFault(answer.refusal);
  };
  const handIn = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (put === undefined) return;
    setSending(true);
    const answer = await handInTest({ params: { attemptId: put.attemptId }, body: { code, chosen } });
    setSending(false);
    if (!answer.ok) {
      setFault(answer.refusal);
      return;
    }
    setMark(answer.value);
    setPut(undefined);
    onMarked();
  };

  return (
    <div className="volunteer-course">
      <h3>
        {title} <span className="quiet">{passed ? words.passed : words.notPassed}</span>
      </h3>
      {lessons.map((lesson) => (
        <Disclosure key={lesson.id} summary={`${lesson.title}${lesson.read ? `（${words.read}）` : ''}`}>
          {lesson.paragraphs.map((paragraph) => (
            <p key={paragraph} className="words">
              {paragraph}
            </p>
          ))}
          {lesson.read ? null : (
            <Button busy={isBusy} onClick={() => void act({ order: 'readLesson', courseId: id, lessonId: lesson.id })}>
              {words.readThis}
            </Button>
          )}
        </Disclosure>
      ))}
      {mark === undefined ? null : (
        <Message title={mark.passed ? words.passed : words.notPassed} takesFocus>
          <p>{words.mark(mark.right, mark.asked, mark.points)}</p>
        </Message>
      )}
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
      {questions === 0 ? null : put === undefined ? (
        <>
          <p className="quiet">{isRead ? words.testHint(questions, passMark) : words.readFirst}</p>
          {isRead ? (
            <Button look={passed ? 'plain' : 'primary'} busy={isSending} onClick={() => void begin()}>
              {words.startTest}
            </Button>
          ) : null}
        </>
      ) : (
        <form onSubmit={(event) => void handIn(event)} className="panel">
          {put.questions.map((question, index) => (
            <ChoiceGroup
              key={question.id}
              legend={`${index + 1}. ${question.text}`}
              value={chosen[question.id]}
              onValue={(value) => setChosen({ ...chosen, [question.id]: value })}
              choices={question.choices.map((choice) => ({ value: choice, label: choice }))}
            />
          ))}
          <Button look="primary" type="submit" busy={isSending} className="button-wide">
            {words.handIn}
          </Button>
        </form>
      )}
    </div>
  );
};
