import '../outreach.css';
import '../roads/roads.css';
import './councils.css';
import { type CouncilsView, listCouncils } from '@daiban/contract/councils';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { AgencyPage } from '../../agency/AgencyPage.tsx';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { holdsRoleOf } from '../../sealed/queries.ts';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { CouncilItemRow } from './CouncilItemRow.tsx';
import { CouncilList } from './CouncilList.tsx';
import { CouncilTypes } from './CouncilTypes.tsx';
import { councilsQuery } from './queries.ts';
import { RaiseItemForm } from './RaiseItemForm.tsx';
import { SessionForm } from './SessionForm.tsx';

const figures = ['items', 'decided', 'done', 'becameCase', 'daysToCase'] as const;
type Shown = 'open' | 'all';

const Figures = ({ view }: { readonly view: CouncilsView }) => {
  const { councils } = useTexts();
  return (
    <dl className="outreach-figures">
      {figures.map((figure) => (
        <div key={figure}>
          <dt>{councils.figures[figure]}</dt>
          <dd>{view.figures[figure] ?? councils.none}</dd>
        </div>
      ))}
    </dl>
  );
};

const Items = ({ view }: { readonly view: CouncilsView }) => {
  const { councils } = useTexts();
  const [shown, setShown] = useState<Shown>('open');
  const rows = view.items.filter(({ stage }) => shown === 'all' || stage === 'early' || stage === 'decided');
  return (
    <section>
      <h2 className="part">{councils.items}</h2>
      <Segmented<Shown>
        value={shown}
        onChange={setShown}
        options={[
          { value: 'open', label: councils.open },
          { value: 'all', label: councils.all },
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={councils.noItems} hint={councils.noItemsHint} />
      ) : (
        <ul className="findings">
          {rows.map((item) => (
            <CouncilItemRow key={item.itemId} item={item} view={view} />
          ))}
        </ul>
      )}
    </section>
  );
};

/** Deliberation councils: items talked over early, sessions that are due or missing, and the types that the office set (S2.64, S2.65). */
export const CouncilsPage = () => {
  const texts = useTexts();
  const me = useMe();
  const [form, setForm] = useState<'item' | 'session'>();
  const mayOpen = holdsRoleOf(me, listCouncils);
  const found = useQuery({ ...councilsQuery, enabled: mayOpen });
  const { councils } = texts;
  if (!mayOpen) return <Empty title={texts.state.notFound} hint={texts.state.notFoundHint} />;
  const { data } = found;
  const close = () => setForm(undefined);
  const buttons =
    data?.mayKeep === true && data.councils.length > 0 && form === undefined ? (
      <>
        <Button type="primary" onClick={() => setForm('item')}>
          {councils.raise}
        </Button>
        <Button onClick={() => setForm('session')}>{councils.session}</Button>
      </>
    ) : undefined;
  return (
    <AgencyPage title={councils.title} hint={councils.hint} end={buttons}>
      {data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          {form === 'item' ? <RaiseItemForm view={data} onClose={close} /> : null}
          {form === 'session' ? <SessionForm view={data} onClose={close} /> : null}
          <Figures view={data} />
          <Items view={data} />
          <CouncilList view={data} />
          <CouncilTypes view={data} />
        </>
      )}
    </AgencyPage>
  );
};
