import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { ChangeCard } from './changes/ChangeCard.tsx';
import { changesQuery } from './queries.ts';
import { maySign } from './sections.ts';

/** The first page of the administration: what waits for the reader's signature. */
export const AdminHome = () => {
  const texts = useTexts();
  const signs = maySign(useMe());
  const found = useQuery({ ...changesQuery, enabled: signs });
  const waiting = found.data?.changes.filter((change) => change.mayDecide) ?? [];
  const own = found.data?.changes.filter((change) => change.mayWithdraw).length ?? 0;
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{signs ? texts.admin.waitingForMe : texts.admin.title}</h1>
      </div>
      {!signs ? (
        <Empty title={texts.admin.chooseSection} />
      ) : found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={6} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : waiting.length === 0 ? (
        <Empty title={texts.admin.nothingWaits} hint={texts.admin.nothingWaitsHint} />
      ) : (
        waiting.map((change) => <ChangeCard key={change.id} change={change} />)
      )}
      {own === 0 ? null : (
        <p className="admin-own">
          <Link to="/admin/changes">{texts.admin.ownWait(own)}</Link>
        </p>
      )}
    </div>
  );
};
