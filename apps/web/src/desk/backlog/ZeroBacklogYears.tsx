import type { ResponseOf } from '@daiban/contract/endpoint';
import type { getZeroBacklogYears } from '@daiban/contract/loop';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { zeroBacklogQuery } from './queries.ts';

type Year = ResponseOf<typeof getZeroBacklogYears>['byYear'][number];

const Behind = ({ year }: { readonly year: Year }) => {
  const texts = useTexts();
  const { zeroBacklog } = texts;
  const hidden = year.open + year.cleared + year.relapsed - year.matters.length;
  if (year.open + year.cleared + year.relapsed === 0) return <span className="quiet">–</span>;
  return (
    <details>
      <summary>{zeroBacklog.behind}</summary>
      <ul>
        {year.matters.map(({ caseId, caseNumber, title, mark, on }) => (
          <li key={`${caseId} ${mark} ${on}`}>
            <span className={mark === 'relapsed' ? 'late' : 'quiet'}>
              {zeroBacklog.marks[mark]} {shortDate(on, texts)}
            </span>{' '}
            <Link to="/cases/$caseId" params={{ caseId }}>
              {title}
            </Link>{' '}
            <span className="quiet number">{caseNumber}</span>
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : <p className="quiet">{zeroBacklog.unseen(hidden)}</p>}
    </details>
  );
};

/** The zero-backlog streak with the relapses beside it (F12, S2.62, care G13); each year opens the matters behind it. */
export const ZeroBacklogYears = () => {
  const texts = useTexts();
  const { zeroBacklog } = texts;
  const { data } = useQuery(zeroBacklogQuery);
  if (data === undefined) return null;
  const { columns } = zeroBacklog;
  return (
    <details className="zero-backlog">
      <summary>
        <b>{zeroBacklog.title}</b> {zeroBacklog.streak(data.years)}
        {data.provisional === 0 ? null : <span className="quiet"> {zeroBacklog.provisional(data.provisional)}</span>}
        {' · '}
        {columns.relapsed} {data.byYear.reduce((sum, { relapsed }) => sum + relapsed, 0)}
      </summary>
      <p className="quiet">{zeroBacklog.hint(data.relapseMonths)}</p>
      <div className="scroll-x">
        <table className="list">
          <thead>
            <tr>
              <th>{columns.year}</th>
              <th>{columns.standing}</th>
              <th className="figure">{columns.open}</th>
              <th className="figure">{columns.cleared}</th>
              <th className="figure">{columns.relapsed}</th>
              <th aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {data.byYear.map((year, place) => (
              <tr key={year.year}>
                <th scope="row">{zeroBacklog.year(year.year)}</th>
                <td>
                  {zeroBacklog.standing[year.standing]}
                  {year.provisionalUntil === undefined ? null : (
                    <span className="quiet"> {zeroBacklog.until(shortDate(year.provisionalUntil, texts))}</span>
                  )}
                </td>
                <td className="figure">
                  {year.open}
                  {place === 0 ? <span className="quiet"> {columns.openNow}</span> : null}
                </td>
                <td className="figure">{year.cleared}</td>
                <td className="figure">{year.relapsed}</td>
                <td>
                  <Behind year={year} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.opening.length === 0 ? null : (
        <p className="quiet">
          {zeroBacklog.opening(
            data.opening
              .map(({ title, value, unit, article }) => zeroBacklog.figure(title, value, unit, article))
              .join(texts.state.listSeparator),
          )}
        </p>
      )}
    </details>
  );
};
