import './remedy.css';
import { listRemedies } from '@daiban/contract/remedy';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { holdsRoleOf } from '../sealed/queries.ts';
import { useMe } from '../session/me.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { remediesQuery } from './queries.ts';

const Rows = () => {
  const texts = useTexts();
  const { remedies } = texts;
  const found = useQuery(remediesQuery);
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={8} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { rows } = found.data;
  if (rows.length === 0) return <Empty title={remedies.empty} hint={remedies.emptyHint} />;
  return (
    <table className="list remedy-table">
      <thead>
        <tr>
          <th>{remedies.number}</th>
          <th>{remedies.matter}</th>
          <th>{remedies.waits}</th>
          <th>{remedies.by}</th>
          <th>{remedies.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.caseId}.${row.waits}`}>
            <td>
              <Link to="/cases/$caseId" params={{ caseId: row.caseId }} className="number">
                {row.caseNumber}
              </Link>
            </td>
            <td>
              {row.title} <span className="quiet">{row.petitioner}</span>
            </td>
            <td>
              {texts.dutyKinds[row.waits]}
              {row.mine ? <span className="tag strong">{remedies.mine}</span> : null}
            </td>
            <td>{row.unitName}</td>
            <td>
              <span className={row.overdue ? 'late' : undefined}>
                {shortDate(row.dueOn, texts)}
                {row.overdue ? ` ${texts.buckets.overdue}` : ''}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Requests to take up, opinions due, checks of refusals, answers to be given anew, withdrawals and promises: by due date. */
export const RemediesPage = () => {
  const texts = useTexts();
  const me = useMe();
  if (!holdsRoleOf(me, listRemedies)) return <Empty title={texts.state.notFound} hint={texts.state.notFoundHint} />;
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.remedies.title}</h1>
        <span className="quiet">{texts.remedies.hint}</span>
      </div>
      <Rows />
    </div>
  );
};
