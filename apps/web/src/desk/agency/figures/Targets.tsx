import { useTexts } from '../../texts/language.tsx';
import type { Figures } from './queries.ts';

type Judgement = NonNullable<Figures['rates'][number]['target']>['judgement'];

/** Figures against the targets of the rulebook (S3.24): plain numbers with words; participation beside satisfaction (F15). */
export const Targets = ({ rates }: Pick<Figures, 'rates'>) => {
  const words = useTexts().agencyFigures;
  const aimed = rates.filter(({ target }) => target !== undefined);
  if (aimed.length === 0) return <p className="quiet">{words.noTargets}</p>;
  const participation = rates.find(({ rate }) => rate === 'participationRate');
  const say = (judgement: Judgement): string =>
    judgement.judged === 'notMet' ? words.judged.notMet(judgement.missing) : words.judged[judgement.judged];
  return (
    <ul className="figure-gauges">
      {aimed.map(({ rate, value, numerator, denominator, target }) =>
        target === undefined ? null : (
          <li key={rate}>
            {words.rates[rate]}
            <b>{value === undefined ? '–' : `${value}%`}</b>
            <span className={target.judgement.judged === 'notMet' ? 'late' : undefined}>{say(target.judgement)}</span>{' '}
            <span className="quiet">
              {words.atLeast(target.atLeast)} · {words.of(numerator, denominator)}
              {rate === 'satisfactionRate' && participation?.value !== undefined
                ? ` · ${words.participation(participation.value, participation.numerator, participation.denominator)}`
                : ''}
              {` · ${target.document} ${target.article}`}
            </span>
          </li>
        ),
      )}
    </ul>
  );
};

/** The four rates together (F3). A failed assessment is a proposal, heard and decided by a committee (care G14). */
export const FourRates = ({ fourRates }: { readonly fourRates: NonNullable<Figures['fourRates']> }) => {
  const { agencyFigures: words, state } = useTexts();
  const nameOf = (rate: string): string => (rate in words.rates ? words.rates[rate as keyof typeof words.rates] : rate);
  const { result, points: reached, tooLow, weights, document, article, wouldBeHeard } = fourRates;
  return (
    <>
      <p>
        {reached === undefined ? null : <b>{words.score(reached)} </b>}
        {words.fourResults[result]}
        {tooLow.length === 0 ? null : <> · {words.tooLow(tooLow.map(nameOf).join(state.listSeparator))}</>}
      </p>
      {result === 'fail' && wouldBeHeard !== undefined ? <p>{words.veto(wouldBeHeard)}</p> : null}
      <p className="quiet">
        {words.weights(weights.map(({ rate, points }) => `${nameOf(rate)}${points}`).join(state.listSeparator))} · {document} {article}
      </p>
    </>
  );
};
