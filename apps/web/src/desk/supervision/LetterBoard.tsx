import { type LetterForm, letterForms } from '@daiban/domain/supervision/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useTexts } from '../texts/language.tsx';
import type { LetterSearch } from './letter-filter.ts';
import { letterBoardQuery } from './queries.ts';

interface FigureProps {
  readonly count: number;
  readonly label: string;
  readonly tone?: 'late';
  readonly search: LetterSearch;
}

/** A number that opens the letters behind it. */
const Figure = ({ count, label, tone, search }: FigureProps) =>
  count === 0 ? (
    <span className="quiet">0</span>
  ) : (
    <Link to="/letters" search={search} className={tone ?? ''} aria-label={label}>
      {count}
    </Link>
  );

/** What waits for an answer, by unit: warnings, copy-notices, supervision, red cards; each number opens its list. */
export const LetterBoard = () => {
  const texts = useTexts();
  const unitName = useUnitName();
  const found = useQuery(letterBoardQuery);
  const { letters } = texts;
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={8} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { units } = found.data;
  if (units.length === 0) return <Empty title={letters.boardNone} />;
  const shown: readonly LetterForm[] = letterForms.filter((form) => units.some((unit) => unit.forms.some((one) => one.form === form)));
  return (
    <div className="wide-table">
      <table className="list letter-board">
        <thead>
          <tr>
            <th>{letters.unit}</th>
            {shown.map((form) => (
              <th key={form} className="figure">
                {letters.forms[form]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <td>{unitName(unit.name)}</td>
              {shown.map((form) => {
                const { open, overdue } = unit.forms.find((one) => one.form === form) ?? { open: 0, overdue: 0 };
                const search = { view: 'all', unitId: unit.unitId, form } as const;
                const name = `${unit.name} ${letters.forms[form]}`;
                return (
                  <td key={form} className="figure">
                    <Figure count={open} label={`${name} ${letters.open} ${open}`} search={{ ...search, state: 'open' }} />
                    {overdue === 0 ? null : (
                      <span className="quiet">
                        {' '}
                        {letters.overdue}{' '}
                        <Figure
                          count={overdue}
                          tone="late"
                          label={`${name} ${letters.overdue} ${overdue}`}
                          search={{ ...search, state: 'overdue' }}
                        />
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
