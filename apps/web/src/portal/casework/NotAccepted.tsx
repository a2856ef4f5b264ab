import type { TrackView } from '@daiban/contract/submissions';
import { nonAcceptanceReasons } from '@daiban/domain/case/vocabulary';
import { useTexts } from '../texts/texts-context.ts';
import { readFacts } from '../texts/timeline-texts.ts';

/** Never a bare "not accepted": why, by which rule, where to go, and what to do if one does not agree. */
export const NotAccepted = ({ matter }: { readonly matter: TrackView }) => {
  const { words, tracking } = useTexts();
  if (matter.procedure !== 'notAccepted') return null;
  // The newest comes first: a matter can be refused again after a refusal was found wrong.
  const decision = matter.timeline.find((entry) => entry.kind === 'caseNotAccepted');
  const facts = readFacts(decision?.data ?? {});
  const reason = nonAcceptanceReasons.find((code) => code === facts.text('reasonCode'));
  const rows = [
    {
      label: tracking.notAccepted.why,
      texts: [reason === undefined ? '' : words.nonAcceptanceReasons[reason], facts.text('explanation') ?? ''],
    },
    { label: tracking.notAccepted.law, texts: [facts.text('law') ?? ''] },
    { label: tracking.notAccepted.goTo, texts: [facts.text('competentBody') ?? ''] },
  ]
    .map(({ label, texts }) => ({ label, texts: texts.filter((text) => text !== '') }))
    .filter(({ texts }) => texts.length > 0);
  return (
    <div className="by">
      <dl className="answer">
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            {row.texts.map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
      {matter.actions.includes('requestRefusalCheck') ? <p>{tracking.notAccepted.disagree}</p> : null}
    </div>
  );
};
