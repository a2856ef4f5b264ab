import { describe, expect, it } from 'vitest';
import { toCourse, toWritten } from './written-course.ts';

describe('writing a course of the academy (S2.6)', () => {
  it('reads paragraphs by empty lines and choices by lines, and counts the right one from one as people do', () => {
    const written = {
      ...toWritten(undefined, () => 'a'),
      title: '第一课',
      lessons: [{ id: 'a', title: '听', text: '先听完。\n\n  \n再问一句。\n接着写' }],
      questions: [{ id: 'q', text: '先做什么？', choices: '听\n\n 说 ', right: '2' }],
    };
    expect(toCourse(written)).toMatchObject({
      passMark: 80,
      lessons: [{ paragraphs: ['先听完。', '再问一句。\n接着写'] }],
      questions: [{ choices: ['听', '说'], right: 1 }],
    });
  });

  it('shows a saved course as it was written', () => {
    const course = {
      id: 'c',
      version: 1,
      editedAt: '2026-03-02T00:00:00.000Z',
      title: '课',
      form: 'seminar' as const,
      audience: 'volunteers' as const,
      passMark: 60,
      lessons: [{ id: 'a', title: '听', paragraphs: ['一', '二'] }],
      questions: [{ id: 'q', text: '问', choices: ['对', '错'], right: 0 }],
    };
    const { id: _id, version: _version, editedAt: _editedAt, ...content } = course;
    expect(toCourse(toWritten(course, () => 'x'))).toEqual(content);
  });
});
