import type { CaseFile } from './read-case.ts';

/** Questions of the petitioner with their answers, oldest first. */
export const toQuestions = (file: CaseFile) => {
  const answers = new Map(
    file.events.filter((event) => event.kind === 'questionAnswered').map((event) => [event.data.questionId, String(event.data.answer)]),
  );
  return file.events
    .filter((event) => event.kind === 'questionAsked')
    .map((event) => {
      const id = String(event.data.questionId);
      const answer = answers.get(id);
      const due = file.state.duties.find((duty) => duty.kind === 'questionReply' && duty.subject === id);
      return {
        id,
        question: file.words?.[String(event.data.wordsId)] ?? '',
        askedAt: new Date(event.at).toISOString(),
        ...(answer === undefined ? {} : { answer }),
        ...(due === undefined ? {} : { dueOn: due.dueOn }),
      };
    });
};
