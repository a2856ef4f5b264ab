import type { CaseView } from '@daiban/contract/cases';
import { useUnitName } from '../parts/use-unit-name.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import './guard.css';

/** A lock for a matter that only its circle knows of; said in words to those who do not see it. */
export const RestrictedMark = () => {
  const { recusal } = useTexts();
  return (
    <span className="restricted-mark" title={recusal.restrictedHint}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d="M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7h1Zm2 0h4V5a2 2 0 0 0-4 0v2Z" fill="currentColor" />
      </svg>
      <span className="restricted-word">{recusal.restricted}</span>
    </span>
  );
};

/** Who is admitted to a restricted matter, who has left it and why, and whom it complains about (D63). Nothing when there is nothing. */
export const CaseGuard = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { recusal } = texts;
  const { requests, left, concernedOfficers, concernedUnits } = view.recusal;
  const concerned = [...concernedOfficers.map(({ name }) => name), ...concernedUnits.map(({ name }) => unitName(name))];
  const isRestricted = view.confidentiality === 'restricted';
  if (!isRestricted && requests.length === 0 && left.length === 0 && concerned.length === 0) return null;
  const list = (names: readonly string[]) => names.join(texts.state.listSeparator);
  return (
    <section>
      <h2 className="part">{recusal.title}</h2>
      <dl className="people">
        {isRestricted ? (
          <>
            <dt>
              <RestrictedMark />
            </dt>
            <dd>{view.admitted.length === 0 ? recusal.onlySigners : recusal.admitted(list(view.admitted.map(({ name }) => name)))}</dd>
          </>
        ) : null}
        {concerned.length === 0 ? null : (
          <>
            <dt>{recusal.concerned}</dt>
            <dd>{list(concerned)}</dd>
          </>
        )}
        {requests.map((request) => (
          <div key={request.id} className="guard-line">
            <dt>{recusal.asked}</dt>
            <dd>
              {request.officerName ?? texts.choices.who[request.who]}
              {request.words === undefined ? null : <q className="guard-words">{request.words}</q>}
              <span className={request.ruling === undefined ? 'soon' : 'quiet'}>
                {request.ruling === undefined ? recusal.open : request.ruling === 'granted' ? recusal.granted : recusal.refused}
              </span>
            </dd>
          </div>
        ))}
        {left.map(({ officerId, name, ground, on }) => (
          <div key={officerId} className="guard-line">
            <dt>{recusal.left}</dt>
            <dd>
              {name} <span className="quiet">{ground === 'granted' ? recusal.onRequest : texts.choices.conflict[ground]}</span>{' '}
              <span className="quiet">{shortDate(on, texts)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
