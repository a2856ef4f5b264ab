import type { CaseView } from '@daiban/contract/cases';
import { LongText } from '../parts/LongText.tsx';
import { useTexts } from '../texts/language.tsx';

type Answer = NonNullable<CaseView['draft']>['answers'][number];

/** Answers claim by claim, as they will be or were given. */
export const AnswerList = ({ view, answers }: { readonly view: CaseView; readonly answers: readonly Answer[] }) => {
  const texts = useTexts();
  return (
    <ol className="answers">
      {answers.map((answer) => (
        <li key={answer.claimId}>
          <p>
            {view.claims.find((claim) => claim.id === answer.claimId)?.text}
            <span className="tag strong">{texts.dispositions[answer.disposition]}</span>
          </p>
          <dl>
            <dt>{texts.case.facts}</dt>
            <dd>
              <LongText>{answer.facts}</LongText>
            </dd>
            <dt>{texts.case.decision}</dt>
            <dd>
              <LongText>{answer.decision}</LongText>
            </dd>
            <dt>{texts.case.basis}</dt>
            <dd>{answer.basis}</dd>
          </dl>
        </li>
      ))}
    </ol>
  );
};
