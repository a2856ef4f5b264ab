import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { shortDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import type { FigureSearch } from './figure-search.ts';
import { figureCasesQuery, type OpenPart } from './queries.ts';

interface FigureCasesProps {
  readonly search: FigureSearch;
  readonly open: OpenPart;
}

/** The matters behind one number: as many as the number says, and of those the reader may not open only how many. */
export const FigureCases = ({ search, open }: FigureCasesProps) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const words = texts.agencyFigures;
  const found = useInfiniteQuery(figureCasesQuery(search, open));
  const [first] = found.data?.pages ?? [];
  if (first === undefined)
    return found.error === null ? <Waiting lines={3} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  if (first.total === undefined) return <p className="quiet figure-cases">{words.declinedHint}</p>;
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const day = (on: string | undefined) => (on === undefined ? '–' : shortDate(on, texts));
  return (
    <div className="figure-cases">
      <p className="quiet" aria-live="polite">
        {`${words.rates[open.rate]} · ${words.parts[open.part]} · ${words.total(first.total)}`}
        {first.unseen === 0 ? '' : ` · ${words.unseen(first.unseen)}`}
      </p>
      {rows.length === 0 ? null : (
        <div className="scroll-x">
          <table className="list">
            <thead>
              <tr>
                <th>{words.number}</th>
                <th>{words.matter}</th>
                <th>{words.unitName}</th>
                <th>{words.askedOn}</th>
                <th>{words.dueOn}</th>
                <th>{words.closedOn}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.caseId}>
                  <td>
                    <Link to="/cases/$caseId" params={{ caseId: row.caseId }} className="number">
                      {row.caseNumber}
                    </Link>
                  </td>
                  <td>{row.title}</td>
                  <td>{unitName(row.unitName)}</td>
                  <td>{day(row.askedOn)}</td>
                  <td>{day(row.dueOn)}</td>
                  <td>{day(row.closedOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.hasNextPage ? (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </div>
  );
};
