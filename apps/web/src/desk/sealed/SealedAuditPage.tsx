import './sealed.css';
import { useQuery } from '@tanstack/react-query';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useMe } from '../session/me.ts';
import { stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { sealedAuditQuery } from './queries.ts';

/** Who entered the sealed room, when and why; for the audit administrator. */
export const SealedAuditPage = () => {
  const texts = useTexts();
  const { today } = useMe();
  const { sealedAudit, sealed } = texts;
  const found = useQuery(sealedAuditQuery);
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{sealedAudit.title}</h1>
        {found.data === undefined ? null : (
          <span className={found.data.whole ? 'quiet' : 'late'}>{found.data.whole ? sealedAudit.whole : sealedAudit.broken}</span>
        )}
      </div>
      <p className="quiet">{sealedAudit.hint}</p>
      {found.data === undefined || found.data.awaitSuperior === 0 ? null : (
        <p className="soon" role="status">
          {sealedAudit.awaitSuperior(found.data.awaitSuperior)}
        </p>
      )}
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : found.data.rows.length === 0 ? (
        <Empty title={sealedAudit.empty} />
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th>{sealedAudit.at}</th>
              <th>{sealedAudit.officer}</th>
              <th>{sealedAudit.act}</th>
              <th>{sealedAudit.purpose}</th>
            </tr>
          </thead>
          <tbody>
            {found.data.rows.map((row) => (
              <tr key={row.position}>
                <td>{stamp(row.at, today)}</td>
                <td>{row.officer}</td>
                <td>{sealedAudit.acts[row.act]}</td>
                <td>{row.purpose === undefined ? '–' : sealed.purposes[row.purpose]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};
