import type { TrackView } from '@daiban/contract/submissions';
import { useTexts } from '../texts/texts-context.ts';

/** Each claim with its own answer (S3.37). */
export const ClaimList = ({ claims }: { readonly claims: TrackView['claims'] }) => {
  const { tracking, words } = useTexts();
  if (claims.length === 0) return null;
  return (
    <section className="part">
      <h2>{tracking.claims}</h2>
      <ol className="claims">
        {claims.map((claim, index) => (
          <li key={claim.id}>
            <h3>
              <span className="quiet">{tracking.claim(index + 1)}</span>
              {claim.text}
            </h3>
            {claim.answer === undefined ? (
              <p className="quiet">{tracking.claimWaiting}</p>
            ) : (
              <>
                <p className="disposition">{words.dispositions[claim.answer.disposition]}</p>
                <dl className="answer">
                  <div>
                    <dt>{tracking.decision}</dt>
                    <dd>{claim.answer.decision}</dd>
                  </div>
                  <div>
                    <dt>{tracking.facts}</dt>
                    <dd>{claim.answer.facts}</dd>
                  </div>
                  <div>
                    <dt>{tracking.claimBasis}</dt>
                    <dd>{claim.answer.basis}</dd>
                  </div>
                </dl>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
