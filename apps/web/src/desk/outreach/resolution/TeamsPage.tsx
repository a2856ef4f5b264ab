import '../outreach.css';
import '../roads/roads.css';
import '../councils/councils.css';
import './resolution.css';
import { listResolutionTeams, type ResolutionTeam, type ResolutionTeamsView } from '@daiban/contract/resolution-teams';
import { type TeamWay, teamWays } from '@daiban/domain/outreach/resolution/team-order';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { AgencyPage } from '../../agency/AgencyPage.tsx';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { holdsRoleOf } from '../../sealed/queries.ts';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { OpeningLine } from '../OpeningLine.tsx';
import { CallTeamForm } from './CallTeamForm.tsx';
import { teamsQuery } from './queries.ts';
import { TeamForm } from './TeamForm.tsx';
import { TeamOrderItem } from './TeamOrderItem.tsx';

const ways = [...teamWays, 'total'] as const;
const counts = ['open', 'closed', 'resolved'] as const;

const Figures = ({ view }: { readonly view: ResolutionTeamsView }) => {
  const { resolution } = useTexts();
  return (
    <section>
      <div className="scroll-x">
        <table className="list team-figures">
          <caption className="quiet">{resolution.rateHint}</caption>
          <thead>
            <tr>
              <th>{resolution.columns.way}</th>
              {[...counts, 'rate' as const].map((column) => (
                <th key={column} className="figure">
                  {resolution.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ways.map((way) => {
              const { rate } = view.figures[way];
              return (
                <tr key={way}>
                  <th scope="row">{way === 'total' ? resolution.total : resolution.ways[way]}</th>
                  {counts.map((count) => (
                    <td key={count} className="figure">
                      {view.figures[way][count]}
                    </td>
                  ))}
                  <td className="figure">
                    {rate === undefined ? <span className="quiet">{resolution.noRate}</span> : resolution.percent(rate)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <OpeningLine figures={view.opening} />
    </section>
  );
};

const Orders = ({ view }: { readonly view: ResolutionTeamsView }) => {
  const { resolution } = useTexts();
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const rows = view.orders.filter(({ stage }) => shown === 'all' || stage === 'sent' || stage === 'accepted');
  return (
    <section>
      <h2 className="part">{resolution.orders}</h2>
      <Segmented<'open' | 'all'>
        value={shown}
        onChange={setShown}
        options={[
          { value: 'open', label: resolution.open },
          { value: 'all', label: resolution.all },
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={resolution.noOrders} hint={resolution.noOrdersHint} />
      ) : (
        <ul className="findings">
          {rows.map((order) => (
            <TeamOrderItem key={order.teamOrderId} order={order} />
          ))}
        </ul>
      )}
    </section>
  );
};

const Teams = ({ view }: { readonly view: ResolutionTeamsView }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const [edited, setEdited] = useState<ResolutionTeam>();
  const { resolution } = texts;
  const list = (names: readonly string[]): string => names.join(texts.state.listSeparator);
  return (
    <section>
      <h2 className="part">{resolution.teams}</h2>
      {view.teams.length === 0 ? (
        <Empty title={resolution.noTeams} hint={resolution.noTeamsHint} />
      ) : (
        <ul className="council-list">
          {view.teams.map((team) => (
            <li key={team.teamId}>
              <p className="finding-head">
                <b>{team.name}</b>
                <span>{team.field}</span>
              </p>
              <p>
                <span className="quiet">{resolution.members}</span> {list([...team.officers, ...team.resources].map(({ name }) => name))}
              </p>
              <p>
                <span className="quiet">{resolution.goesTo}</span>{' '}
                {team.serves.length === 0 ? resolution.everywhere : list(team.serves.map(({ name }) => unitName(name)))}
              </p>
              {edited?.teamId === team.teamId ? (
                <TeamForm team={team} onClose={() => setEdited(undefined)} />
              ) : view.mayKeep ? (
                <Button size="small" onClick={() => setEdited(team)}>
                  {resolution.edit}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Resolution teams (S2.63): who they are, what they were called for in both ways, and how it ended. */
export const TeamsPage = () => {
  const texts = useTexts();
  const me = useMe();
  const [form, setForm] = useState<TeamWay | 'team'>();
  const mayOpen = holdsRoleOf(me, listResolutionTeams);
  const found = useQuery({ ...teamsQuery, enabled: mayOpen });
  const { resolution } = texts;
  if (!mayOpen) return <Empty title={texts.state.forbidden} hint={texts.state.forbiddenHint} />;
  const { data } = found;
  const close = () => setForm(undefined);
  const buttons =
    data === undefined || form !== undefined ? undefined : (
      <>
        {data.ways
          .filter((way) => data.teams.some((team) => team.ways.includes(way)))
          .map((way) => (
            <Button key={way} type="primary" onClick={() => setForm(way)}>
              {resolution.call[way]}
            </Button>
          ))}
        {data.mayKeep ? <Button onClick={() => setForm('team')}>{resolution.add}</Button> : null}
      </>
    );
  return (
    <AgencyPage title={resolution.title} hint={resolution.hint} end={buttons}>
      {data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          {form === undefined ? null : form === 'team' ? (
            <TeamForm onClose={close} />
          ) : (
            <CallTeamForm key={form} view={data} way={form} onClose={close} />
          )}
          <Orders view={data} />
          <Figures view={data} />
          <Teams view={data} />
        </>
      )}
    </AgencyPage>
  );
};
