import type { ResponseOf } from '@daiban/contract/endpoint';
import type { listReturnVisits } from '@daiban/contract/loop';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { BoardCounts } from '../backlog/BoardCounts.tsx';
import { returnVisitsQuery } from '../backlog/queries.ts';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import '../backlog/backlog.css';

type VisitRow = ResponseOf<typeof listReturnVisits>['rows'][number];
const parts = ['all', 'first', 'second', 'assignAgain', 'overdue'] as const;
type Part = (typeof parts)[number];

const isIn = (part: Part, row: VisitRow): boolean => part === 'all' || (part === 'overdue' ? row.overdue : row.what === part);

/** Visits that are due, first and second, and dissatisfied matters that wait to be handled again (D34, D35, D38). */
export const ReturnVisitsPage = () => {
  const texts = useTexts();
  const words = texts.loop;
  const unitName = useUnitName();
  const found = useQuery(returnVisitsQuery);
  const [part, setPart] = useState<Part>('all');
  const rows = found.data?.rows ?? [];
  const shown = rows.filter((row) => isIn(part, row));
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{words.visitsTitle}</h1>
        <span className="quiet">{words.visitsHint}</span>
      </div>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={10} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <BoardCounts
            label={words.show}
            parts={parts}
            names={words.visitParts}
            count={(one) => rows.filter((row) => isIn(one, row)).length}
            chosen={part}
            onChoose={setPart}
          />
          {shown.length === 0 ? (
            <Empty title={words.visitsEmpty} hint={words.visitsEmptyHint} />
          ) : (
            <div className="scroll-x">
              <table className="list backlog-table">
                <thead>
                  <tr>
                    <th>{words.matter}</th>
                    <th>{words.what}</th>
                    <th>{words.petitioner}</th>
                    <th>{words.unit}</th>
                    <th className="figure">{words.attempts}</th>
                    <th>{words.due}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((row) => (
                    <tr key={`${row.caseId}-${row.what}`}>
                      <td className="col-title">
                        <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
                          {row.title}
                        </Link>
                        <p className="quiet number">{row.caseNumber}</p>
                      </td>
                      <td>
                        {words.visitParts[row.what]}
                        {row.grade === undefined ? null : <p className="quiet">{words.evaluated(texts.grades[row.grade])}</p>}
                      </td>
                      <td data-label={words.petitioner}>{row.petitioner}</td>
                      <td data-label={words.unit}>{unitName(row.unitName)}</td>
                      <td className="figure" data-label={words.attempts}>
                        {row.attempts === 0 ? <span className="quiet">0</span> : row.attempts}
                      </td>
                      <td data-label={words.due}>
                        <span className={row.overdue ? 'late' : ''}>
                          {shortDate(row.dueOn, texts)}
                          {row.overdue ? ` ${words.overdue}` : ''}
                        </span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </div>
  );
};
