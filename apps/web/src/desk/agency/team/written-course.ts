import type { EditedCourse } from '@daiban/contract/agency-academy';

export interface WrittenLesson {
  readonly id: string;
  readonly title: string;
  /** Paragraphs with an empty line between them. */
  readonly text: string;
}

export interface WrittenQuestion {
  readonly id: string;
  readonly text: string;
  /** One choice a line. */
  readonly choices: string;
  /** Place of the right one, from 1. */
  readonly right: string;
}

/** A course as it stands in the form. */
export interface WrittenCourse {
  readonly title: string;
  readonly form: EditedCourse['form'];
  readonly audience: EditedCourse['audience'];
  readonly passMark: string;
  readonly lessons: readonly WrittenLesson[];
  readonly questions: readonly WrittenQuestion[];
}

const linesOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The form of a course; a new one begins with one lesson. */
export const toWritten = (course: EditedCourse | undefined, newId: () => string): WrittenCourse =>
  course === undefined
    ? {
        title: '',
        form: 'onlineLearning',
        audience: 'agents',
        passMark: '80',
        lessons: [{ id: newId(), title: '', text: '' }],
        questions: [],
      }
    : {
        title: course.title,
        form: course.form,
        audience: course.audience,
        passMark: String(course.passMark),
        lessons: course.lessons.map(({ id, title, paragraphs }) => ({ id, title, text: paragraphs.join('\n\n') })),
        questions: course.questions.map(({ id, text, choices, right }) => ({
          id,
          text,
          choices: choices.join('\n'),
          right: String(right + 1),
        })),
      };

/** What is sent of the form; the schema finds what is missing. */
export const toCourse = ({ title, form, audience, passMark, lessons, questions }: WrittenCourse) => ({
  title,
  form,
  audience,
  passMark: Number(passMark),
  lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title, paragraphs: linesOf(lesson.text, /\n\s*\n/u) })),
  questions: questions.map((question) => ({
    id: question.id,
    text: question.text,
    choices: linesOf(question.choices, /\n/u),
    right: Number(question.right) - 1,
  })),
});
