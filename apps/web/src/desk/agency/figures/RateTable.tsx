import type { ShownRate } from '@daiban/contract/agency-figures';
import { Fragment } from 'react';
import { useTexts } from '../../texts/language.tsx';
import { FigureCases } from './FigureCases.tsx';
import type { FigureSearch } from './figure-search.ts';
import type { OpenPart } from './queries.ts';

interface RateTableProps {
  readonly rates: readonly ShownRate[];
  readonly search: FigureSearch;
  readonly onOpen: (part: OpenPart | undefined) => void;
}

/** Every share with its formula in words, its inputs and what was left out; each number opens the matters behind it. */
export const RateTable = ({ rates, search, onOpen }: RateTableProps) => {
  const texts = useTexts();
  const words = texts.agencyFigures;
  const isOpen = ({ rate, part }: OpenPart): boolean => search.rate === rate && search.part === part;
  const opener = (part: OpenPart, shown: string) => (
    <button
      type="button"
      className="figure-link"
      aria-expanded={isOpen(part)}
      aria-label={`${words.rates[part.rate]} ${words.parts[part.part]} ${shown}`}
      onClick={() => onOpen(isOpen(part) ? undefined : part)}
    >
      {shown}
    </button>
  );
  return (
    <table className="list figure-table">
      <thead>
        <tr>
          <th>{words.rate}</th>
          <th className="figure">{words.value}</th>
          <th className="figure">{words.counted}</th>
          <th className="figure">{words.rest}</th>
          <th>{words.left}</th>
          <th>{words.formula}</th>
        </tr>
      </thead>
      <tbody>
        {rates.map(({ rate, numerator, denominator, value, excluded }) => (
          <Fragment key={rate}>
            <tr>
              <td>
                <b>{words.rates[rate]}</b>
              </td>
              <td className="figure">{value === undefined ? <span className="quiet">{words.noData}</span> : `${value}%`}</td>
              <td className="figure" data-label={words.counted}>
                {numerator === 0 ? 0 : opener({ rate, part: 'numerator' }, String(numerator))}
              </td>
              <td className="figure" data-label={words.rest}>
                {denominator === numerator ? 0 : opener({ rate, part: 'rest' }, String(denominator - numerator))}
              </td>
              <td className="left-out">
                {excluded.map(({ reason, count }) => (
                  <span key={reason}>
                    {words.parts[reason]} {opener({ rate, part: reason }, count === undefined ? words.few : String(count))}
                  </span>
                ))}
              </td>
              <td className="quiet why">{words.formulas[rate]}</td>
            </tr>
            {search.rate === rate && search.part !== undefined ? (
              <tr>
                <td colSpan={6}>
                  <FigureCases search={search} open={{ rate, part: search.part }} />
                </td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
};
