import type { CaseView } from '@daiban/contract/cases';
import { LongText } from '../parts/LongText.tsx';
import { dateOf, shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

/** The last words of the step: why it was handed up, or what was said on taking it. */
const lastWords = ({ timeline }: CaseView, kind: 'agencyHandedUp' | 'agencyStepTaken') => {
  const entry = timeline.filter((one) => one.kind === kind).toSorted((one, other) => other.sequence - one.sequence)[0];
  const words = kind === 'agencyHandedUp' ? entry?.data.reason : entry?.data.note;
  return entry === undefined || typeof words !== 'string' ? undefined : { entry, words };
};

interface HandedUpWhyProps {
  readonly view: CaseView;
  /** Beside the form that takes it only the reason is of use. */
  readonly withAnswer?: boolean;
}

/** Why the matter came up to whoever has it now, and what they said they do about it (D70). */
export const HandedUpWhy = ({ view, withAnswer = false }: HandedUpWhyProps) => {
  const texts = useTexts();
  const why = lastWords(view, 'agencyHandedUp');
  const taken = withAnswer ? lastWords(view, 'agencyStepTaken') : undefined;
  if (why === undefined) return null;
  const answer = taken !== undefined && taken.entry.sequence > why.entry.sequence ? taken : undefined;
  return (
    <>
      {[why, answer].map((said) =>
        said === undefined ? null : (
          <div key={said.entry.kind} className="handed-up">
            <p className="quiet">
              {said === why ? texts.agencyPart.handedUpWhy : texts.agencyPart.stepAnswer} · {said.entry.actor.name} ·{' '}
              {shortDate(dateOf(said.entry.at), texts)}
            </p>
            <LongText>{said.words}</LongText>
          </div>
        ),
      )}
    </>
  );
};
