import type { SignedChange } from '@daiban/contract/signed-changes';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useTexts } from '../../texts/language.tsx';
import { changesQuery } from '../queries.ts';
import { ChangeCard } from './ChangeCard.tsx';

const views = ['mine', 'others', 'decided'] as const;
type View = (typeof views)[number];

const viewOf = (change: SignedChange): View => {
  if (change.decision !== undefined) return 'decided';
  return change.mayDecide ? 'mine' : 'others';
};

/** Changes that two people sign: those that wait for the reader, those that wait for others, and what was decided. */
export const ChangesPage = () => {
  const texts = useTexts();
  const found = useQuery(changesQuery);
  const [chosen, setChosen] = useState<View>();
  const changes = found.data?.changes ?? [];
  const of = (view: View) => changes.filter((change) => viewOf(change) === view);
  const view = chosen ?? (of('mine').length > 0 || of('others').length === 0 ? 'mine' : 'others');
  const shown = of(view);
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminChanges.title}</h1>
        <Segmented
          aria-label={texts.adminChanges.title}
          value={view}
          onChange={setChosen}
          options={views.map((value) => ({
            value,
            label: `${texts.adminChanges.views[value]}${value === 'decided' || of(value).length === 0 ? '' : ` ${of(value).length}`}`,
          }))}
        />
      </div>
      <p className="quiet">{texts.adminChanges.hint}</p>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : shown.length === 0 ? (
        <Empty title={texts.adminChanges.empty[view]} />
      ) : (
        shown.map((change) => <ChangeCard key={change.id} change={change} />)
      )}
    </div>
  );
};
