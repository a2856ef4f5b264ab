import type { CaseView } from '@daiban/contract/cases';
import { AnswerList } from '../casework/AnswerList.tsx';
import { LongText } from '../parts/LongText.tsx';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

type Review = CaseView['remedy']['reviews'][number];

/** One review: who was asked, what the petitioner says, and what came of it. */
const ReviewPart = ({ view, review }: { readonly view: CaseView; readonly review: Review }) => {
  const texts = useTexts();
  const { remedies } = texts;
  const { draft } = review;
  return (
    <li>
      <p>
        <b>{remedies.stages[review.stage]}</b> {review.organ}{' '}
        <span className="quiet">
          {remedies.asked(longDate(review.requestedOn, texts))}
          {review.late ? ` · ${texts.fields.late}` : ''}
          {review.acceptedOn === undefined ? '' : ` · ${remedies.accepted(longDate(review.acceptedOn, texts))}`}
        </span>
      </p>
      {review.words === undefined ? null : <LongText>{review.words}</LongText>}
      {review.refusedOn === undefined ? null : <p className="soon">{remedies.refused(longDate(review.refusedOn, texts))}</p>}
      {review.outcome === undefined ? null : (
        <p>
          <span className="tag strong">{texts.choices.outcome[review.outcome]}</span>
          {review.decidedOn === undefined ? null : <span className="quiet">{longDate(review.decidedOn, texts)}</span>}
        </p>
      )}
      {review.reason === undefined ? null : <LongText>{review.reason}</LongText>}
      {draft === undefined ? null : (
        <div className="background">
          <b>
            {remedies.draftBy(draft.by)} · {texts.choices.outcome[draft.outcome]}
          </b>
          <LongText>{draft.reason}</LongText>
          <p className="quiet">{draft.law}</p>
          <AnswerList view={view} answers={draft.answers} />
        </div>
      )}
    </li>
  );
};

/** Reviews, the check of a refusal, a wish to withdraw: in a quiet place of their own on the case page. */
export const RemedyParts = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const { remedies } = texts;
  const { reviews, refusalCheck, withdrawal, redoOrdered } = view.remedy;
  if (reviews.length === 0 && refusalCheck === undefined && withdrawal === undefined) return null;
  return (
    <section>
      <h3 className="part">{remedies.title}</h3>
      <ul className="side-list">
        {reviews.map((review) => (
          <ReviewPart key={review.id} view={view} review={review} />
        ))}
        {redoOrdered === undefined ? null : <li className="soon">{remedies.redoOrdered}</li>}
        {refusalCheck === undefined ? null : (
          <li>
            <p>
              <b>{remedies.refusalCheck}</b> {refusalCheck.organ}{' '}
              <span className="quiet">{remedies.asked(longDate(refusalCheck.requestedOn, texts))}</span>
            </p>
            {refusalCheck.words === undefined ? null : <LongText>{refusalCheck.words}</LongText>}
            {refusalCheck.outcome === undefined ? null : <p className="tag strong">{texts.choices.outcome[refusalCheck.outcome]}</p>}
          </li>
        )}
        {withdrawal === undefined ? null : (
          <li>
            <p>
              <b>{remedies.withdrawal}</b> <span className="quiet">{remedies.asked(longDate(withdrawal.requestedOn, texts))}</span>
            </p>
            <p>{withdrawal.coolingOver ? remedies.coolingOver : remedies.cooling}</p>
            {withdrawal.pressure === true ? <p className="late">{remedies.pressure}</p> : null}
          </li>
        )}
      </ul>
    </section>
  );
};
