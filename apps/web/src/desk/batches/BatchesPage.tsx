import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { dateOf, longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { batchesQuery } from './queries.ts';
import './batches.css';

/** The newest batches of matters that were assigned together. */
export const BatchesPage = () => {
  const texts = useTexts();
  const { batches } = texts;
  const found = useQuery(batchesQuery);
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{batches.title}</h1>
        <span className="quiet">{batches.hint}</span>
      </div>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : found.data.rows.length === 0 ? (
        <Empty title={batches.empty} hint={batches.emptyHint}>
          <Link to="/cases" search={{ procedure: ['registered'] }}>
            {texts.frame.cases}
          </Link>
        </Empty>
      ) : (
        <table className="list batch-list">
          <thead>
            <tr>
              <th>{batches.reason}</th>
              <th>{batches.orderedAt}</th>
              <th>{batches.orderedBy}</th>
              <th>{batches.cases}</th>
              <th>{batches.waiting}</th>
            </tr>
          </thead>
          <tbody>
            {found.data.rows.map((row) => (
              <tr key={row.batchId}>
                <td>
                  <Link to="/batches/$batchId" params={{ batchId: row.batchId }}>
                    {row.reason}
                  </Link>
                </td>
                <td>{longDate(dateOf(row.orderedAt), texts)}</td>
                <td>{row.orderedBy}</td>
                <td className="number">{row.cases}</td>
                <td className="number">{row.waiting}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};
