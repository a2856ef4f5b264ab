import type { TrackView } from '@daiban/contract/submissions';
import { useTexts } from '../texts/texts-context.ts';

export const QuestionList = ({ questions }: { readonly questions: TrackView['questions'] }) => {
  const { tracking, dates } = useTexts();
  if (questions.length === 0) return null;
  return (
    <section className="part">
      <h2>{tracking.questions}</h2>
      <ul className="rows">
        {questions.map((asked) => (
          <li key={asked.id} className="question">
            <p>
              <span className="quiet">
                {tracking.you} · {dates.moment(asked.askedAt)}
              </span>
              <br />
              {asked.question}
            </p>
            <p>
              {asked.answer === undefined ? (
                <span className="quiet">{tracking.questionWaiting}</span>
              ) : (
                <>
                  <span className="quiet">{tracking.office}</span>
                  <br />
                  {asked.answer}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
