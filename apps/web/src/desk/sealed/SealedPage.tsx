import './sealed.css';
import { listSealedCases } from '@daiban/contract/sealed';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Due } from '../parts/Due.tsx';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useMe } from '../session/me.ts';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { holdsRoleOf, sealedCasesQuery } from './queries.ts';

const Rows = () => {
  const texts = useTexts();
  const { today } = useMe();
  const { sealed } = texts;
  const found = useQuery(sealedCasesQuery);
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={8} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { rows } = found.data;
  if (rows.length === 0) return <Empty title={sealed.empty} hint={sealed.emptyHint} />;
  return (
    <table className="list sealed-table">
      <thead>
        <tr>
          <th>{sealed.number}</th>
          <th>{sealed.status}</th>
          <th>{sealed.received}</th>
          <th>{sealed.who}</th>
          <th>{sealed.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.caseId}>
            <td>
              <Link to="/sealed/$caseId" params={{ caseId: row.caseId }} className="number">
                {row.number}
              </Link>
              {row.hasNews ? <span className="tag strong">{sealed.news}</span> : null}
            </td>
            <td>{sealed.statuses[row.status]}</td>
            <td>{longDate(row.receivedOn, texts, today)}</td>
            <td>{row.named ? sealed.named : sealed.anonymous}</td>
            <td>
              {row.next === undefined ? (
                <span className="quiet">–</span>
              ) : (
                <>
                  {row.next.title} <Due duty={row.next} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The discipline officer's list: numbers, states and dates, no word of any content. */
export const SealedPage = () => {
  const texts = useTexts();
  const me = useMe();
  if (!holdsRoleOf(me, listSealedCases)) return <Empty title={texts.state.notFound} hint={texts.state.notFoundHint} />;
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.sealed.title}</h1>
        <span className="quiet">{texts.sealed.hint}</span>
      </div>
      <Rows />
    </div>
  );
};
