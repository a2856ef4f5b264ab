import type { TrackView } from '@daiban/contract/submissions';
import { useTexts } from '../texts/texts-context.ts';

/** Procedures in which no answer to a claim is to come; why is said above. */
const endedUnanswered: readonly TrackView['procedure'][] = [
  'notAccepted',
  'furtherRefused',
  'channelled',
  'merged',
  'withdrawn',
  'concluded',
  'archived',
];

/** Each claim with its own answer (S3.37); where none is to come, none is promised. */
export const ClaimList = ({ matter: { claims, procedure } }: { readonly matter: TrackView }) => {
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
              endedUnanswered.includes(procedure) ? null : (
                <p className="quiet">{claim.standing === undefined ? tracking.claimWaiting : tracking.claimElsewhere[claim.standing]}</p>
              )
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
