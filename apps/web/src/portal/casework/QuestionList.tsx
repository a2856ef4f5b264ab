import type { TrackView } from '@daiban/contract/submissions';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

/** What was asked and answered; what waits says by when. */
export const QuestionList = ({ questions }: { readonly questions: TrackView['questions'] }) => {
  const { tracking, dates } = useTexts();
  const today = useToday();
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
                <span className="quiet">
                  {asked.dueOn === undefined ? tracking.questionWaiting : tracking.questionDue(dates.day(asked.dueOn, today))}
                </span>
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
