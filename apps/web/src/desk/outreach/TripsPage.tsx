import type { TripRow } from '@daiban/contract/trips';
import { listTrips, planTrip } from '@daiban/contract/trips';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { holdsRoleOf } from '../sealed/queries.ts';
import { useMe } from '../session/me.ts';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { OpeningLine } from './OpeningLine.tsx';
import { OutreachPage } from './OutreachPage.tsx';
import { PlanTripForm } from './PlanTripForm.tsx';
import { tripsQuery } from './queries.ts';

const Row = ({ row }: { readonly row: TripRow }) => {
  const texts = useTexts();
  const { today } = useMe();
  const { outreach } = texts;
  return (
    <tr>
      <td>
        {longDate(row.on, texts, today)}
        {row.dayOff ? <span className="quiet"> {outreach.dayOff}</span> : null}
      </td>
      <td>
        {row.ofMine ? (
          <Link to="/agency/outreach/$tripId" params={{ tripId: row.tripId }}>
            {outreach.kinds[row.kind]} <span className="number">{row.number}</span>
          </Link>
        ) : (
          <>
            {outreach.kinds[row.kind]} <span className="number">{row.number}</span>
          </>
        )}
      </td>
      <td>{row.stops.map(({ place, from }) => `${from} ${place}`).join(texts.state.listSeparator)}</td>
      <td>{row.crew.map(({ name }) => name).join(texts.state.listSeparator)}</td>
      <td className="figure">{row.counts.bookings}</td>
      <td className="figure">{row.counts.matters}</td>
      <td>{outreach.stages[row.stage]}</td>
    </tr>
  );
};

/** Trips of the evening bus and the mobile station (S2.8, S2.10). */
export const TripsPage = () => {
  const texts = useTexts();
  const me = useMe();
  const { outreach } = texts;
  const found = useQuery({ ...tripsQuery, enabled: holdsRoleOf(me, listTrips) });
  const navigate = useNavigate();
  const [planning, setPlanning] = useState(false);
  if (!holdsRoleOf(me, listTrips)) return <Empty title={texts.state.forbidden} hint={texts.state.forbiddenHint} />;
  const { data } = found;
  const mayPlan = holdsRoleOf(me, planTrip);
  return (
    <OutreachPage
      part="trips"
      end={
        mayPlan && !planning ? (
          <Button type="primary" onClick={() => setPlanning(true)}>
            {outreach.plan}
          </Button>
        ) : null
      }
    >
      {planning && data !== undefined ? (
        <PlanTripForm
          officers={data.officers}
          onClose={() => setPlanning(false)}
          onDone={({ tripId }) => void navigate({ to: '/agency/outreach/$tripId', params: { tripId } })}
        />
      ) : null}
      {data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : data.rows.length === 0 ? (
        <Empty title={outreach.empty} hint={outreach.emptyHint} />
      ) : (
        <>
          <p className="quiet">{outreach.mattersSoFar(data.matters.nightService, data.matters.mobileStation)}</p>
          <OpeningLine figures={data.opening} />
          <div className="scroll-x">
            <table className="list outreach-table">
              <thead>
                <tr>
                  {(['day', 'trip', 'stops', 'crew'] as const).map((column) => (
                    <th key={column}>{outreach.columns[column]}</th>
                  ))}
                  <th className="figure">{outreach.columns.bookings}</th>
                  <th className="figure">{outreach.columns.matters}</th>
                  <th>{outreach.columns.stage}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <Row key={row.tripId} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </OutreachPage>
  );
};
