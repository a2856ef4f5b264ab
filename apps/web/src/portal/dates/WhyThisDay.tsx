import type { DutyView } from '@daiban/contract/cases';
import type { DueDerivation } from '@daiban/domain/calendar/types';
import { Disclosure } from '../../ui/parts.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

/** A date with its rule and the way it was counted. */
export type ExplainedDate = Pick<DutyView, 'dueOn' | 'basis' | 'derivation'>;

/** The reason of a date in one sentence; the whole, one touch away: start, term, days that did not count, rule. */
export const WhyThisDay = ({ date }: { readonly date: ExplainedDate }) => {
  const { tracking, dates, frame, howLong } = useTexts();
  const today = useToday();
  const sentences = dates.explain(date.derivation as DueDerivation, date.dueOn, today);
  return (
    <>
      <p className="because">{dates.because(date.derivation as DueDerivation)}</p>
      <Disclosure summary={tracking.why} className="why">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="quiet">
          {date.basis.origin === 'platformDefault' ? howLong.platformDefault : frame.basis(date.basis.document, date.basis.article)}
        </p>
      </Disclosure>
    </>
  );
};
