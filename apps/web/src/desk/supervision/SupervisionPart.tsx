import type { SupervisionView } from '@daiban/contract/letters';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useTexts } from '../texts/language.tsx';

/** Why a matter has its colour, how often it was brought, and what of supervision waits: shown only when there is something. */
export const SupervisionPart = ({ supervision }: { readonly supervision: SupervisionView }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { colour, reasons, visits, grade, waiting } = supervision;
  const isRepeated = visits > 1;
  if (colour === 'green' && !isRepeated && grade === undefined && waiting.length === 0) return null;
  return (
    <section>
      <h2 className="part">{texts.case.supervision}</h2>
      <ul className="side-list">
        {colour === 'green' ? null : (
          <li>
            <b className={colour === 'red' ? 'late' : 'soon'}>{texts.warnings[colour]}</b>{' '}
            {reasons.map((reason) => texts.colourReasons[reason]).join(texts.state.listSeparator)}
          </li>
        )}
        {isRepeated ? <li>{texts.case.visitsCounted(visits)}</li> : null}
        {grade === undefined ? null : <li>{texts.choices.grade[grade]}</li>}
        {waiting.map(({ about, id, who }) => (
          <li key={id} className="line">
            <span>{unitName(who)}</span>
            <span className="soon">{texts.case.waitsFor[about]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
