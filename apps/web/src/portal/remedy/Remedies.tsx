import type { MatterProps } from '../casework/MatterView.tsx';
import { useToday } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { remedyWindows } from '../track/offers.ts';

type Remedy = NonNullable<MatterProps['matter']['remedy']>;

const ReviewLine = ({ review }: { readonly review: Remedy['reviews'][number] }) => {
  const { remedy, dates } = useTexts();
  const today = useToday();
  const day = (date: string): string => dates.day(date, today);
  return (
    <li>
      <p className="strong">
        {remedy.stages[review.stage](review.organ)} {review.phone === undefined ? null : <PhoneLink number={review.phone} />}
      </p>
      <p>
        {review.outcome !== undefined && review.decidedOn !== undefined
          ? remedy.decided(day(review.decidedOn), remedy.outcomes[review.outcome])
          : review.refusedOn !== undefined
            ? remedy.refused(day(review.refusedOn))
            : review.acceptedOn !== undefined
              ? remedy.accepted(day(review.acceptedOn))
              : remedy.waiting(day(review.requestedOn))}
      </p>
      {review.reason === undefined ? null : <p>{review.reason}</p>}
    </li>
  );
};

/** What became of reviews, of the check of a refusal and of a wish to withdraw, with whom to turn to next (D46–D53). */
export const Remedies = ({ matter }: Pick<MatterProps, 'matter'>) => {
  const { remedy: texts, dates } = useTexts();
  const today = useToday();
  const { remedy } = matter;
  if (remedy === undefined) return null;
  const { reviews, refusalCheck, withdrawal } = remedy;
  // While its window is open, the organ stands beside the date.
  const nextOrgan = matter.windows.some(({ kind }) => remedyWindows.includes(kind)) ? undefined : remedy.nextOrgan;
  const isFinal = matter.procedure === 'final';
  if (reviews.length === 0 && refusalCheck === undefined && withdrawal === undefined && nextOrgan === undefined && !isFinal) return null;
  return (
    <section className="part">
      <h2>{texts.heading}</h2>
      <ul className="terms">
        {reviews.map((review) => (
          <ReviewLine key={review.id} review={review} />
        ))}
        {refusalCheck === undefined ? null : (
          <li>
            <p className="strong">{texts.check(refusalCheck.organ)}</p>
            <p>
              {refusalCheck.outcome === undefined
                ? texts.checking(dates.day(refusalCheck.requestedOn, today))
                : texts.checkOutcomes[refusalCheck.outcome]}
            </p>
          </li>
        )}
        {withdrawal === undefined ? null : (
          <li>
            <p className="strong">{texts.withdrawal(dates.day(withdrawal.requestedOn, today))}</p>
            <p>{withdrawal.coolingOver ? texts.coolingOver : texts.cooling}</p>
          </li>
        )}
        {nextOrgan === undefined ? null : (
          <li>
            {texts.nextOrgan(nextOrgan.name)} <PhoneLink number={nextOrgan.phone} />
          </li>
        )}
      </ul>
      {isFinal ? <p>{texts.final}</p> : null}
    </section>
  );
};
