import type { CaseView } from '@daiban/contract/cases';
import { LongText } from '../parts/LongText.tsx';
import { useTexts } from '../texts/language.tsx';

/** The claims one by one, with the answer to each once it is given. */
export const ClaimList = ({ view, withAnswers = false }: { readonly view: CaseView; readonly withAnswers?: boolean }) => {
  const texts = useTexts();
  const answered = view.claims.filter((claim) => claim.answer !== undefined).length;
  return (
    <section>
      <h3 className="part">{texts.case.claims(view.claims.length, answered)}</h3>
      {view.claims.length === 0 ? <p className="quiet">{texts.case.noClaims}</p> : null}
      <ol className="claims">
        {view.claims.map((claim) => (
          <li key={claim.id}>
            <span>{claim.text}</span>
            {claim.standing === undefined ? null : <span className="tag">{texts.waiting.standings[claim.standing]}</span>}
            {claim.answer === undefined ? null : <span className="tag strong">{texts.dispositions[claim.answer.disposition]}</span>}
            {withAnswers && claim.answer !== undefined ? (
              <dl>
                <dt>{texts.case.facts}</dt>
                <dd>
                  <LongText>{claim.answer.facts}</LongText>
                </dd>
                <dt>{texts.case.decision}</dt>
                <dd>
                  <LongText>{claim.answer.decision}</LongText>
                </dd>
                <dt>{texts.case.basis}</dt>
                <dd>{claim.answer.basis}</dd>
              </dl>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
};
