import { setTripStage, type TripSheet } from '@daiban/contract/trips';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { Field } from '../parts/Field.tsx';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useMe } from '../session/me.ts';
import { longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { OutreachPage } from './OutreachPage.tsx';
import { PlanTripForm } from './PlanTripForm.tsx';
import { tripQuery, tripsQuery } from './queries.ts';
import { TripBookings } from './TripBookings.tsx';

const route = getRouteApi('/frame/agency/outreach/$tripId');

/** Publishing, changing, cancelling and closing, for who plans the trip. */
const TripActions = ({ trip }: { readonly trip: TripSheet }) => {
  const texts = useTexts();
  const { outreach } = texts;
  const { today } = useMe();
  const queryClient = useQueryClient();
  const officers = useQuery(tripsQuery).data?.officers ?? [];
  const [doing, setDoing] = useState<'edit' | 'cancel'>();
  const [reason, setReason] = useState('');
  const setting = useMutation({
    mutationFn: (to: 'published' | 'cancelled' | 'closed') =>
      call(setTripStage, { params: { tripId: trip.tripId }, body: { to, ...(to === 'cancelled' ? { reason: reason.trim() } : {}) } }),
    onSuccess: async () => {
      setDoing(undefined);
      await queryClient.invalidateQueries({ queryKey: ['outreach'] });
    },
  });
  const told = setting.data?.told;
  if (trip.stage === 'cancelled' || trip.stage === 'closed')
    return told === undefined ? null : <p role="status">{outreach.cancelled(told)}</p>;
  const cancel = (event: FormEvent) => {
    event.preventDefault();
    setting.mutate('cancelled');
  };
  return (
    <div className="no-print">
      {doing === 'edit' ? (
        <PlanTripForm trip={trip} officers={officers} onDone={() => setDoing(undefined)} onClose={() => setDoing(undefined)} />
      ) : doing === 'cancel' ? (
        <form className="outreach-form" onSubmit={cancel} noValidate>
          <Field label={outreach.cancelReason}>
            {(ids) => <Input {...ids} value={reason} maxLength={100} onChange={({ target }) => setReason(target.value)} />}
          </Field>
          <ProblemNote fault={setting.error} />
          <div className="form-end">
            <Button danger type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={setting.isPending}>
              {outreach.cancelTrip}
            </Button>
            <Button onClick={() => setDoing(undefined)}>{outreach.close}</Button>
          </div>
        </form>
      ) : (
        <>
          <div className="trip-actions">
            {trip.stage === 'planned' ? (
              <Button type="primary" loading={setting.isPending} onClick={() => setting.mutate('published')}>
                {outreach.publish}
              </Button>
            ) : trip.on <= today ? (
              <Button type="primary" loading={setting.isPending} onClick={() => setting.mutate('closed')}>
                {outreach.closeTrip}
              </Button>
            ) : null}
            <Button onClick={() => setDoing('edit')}>{outreach.edit}</Button>
            <Button onClick={() => setDoing('cancel')}>{outreach.cancelTrip}</Button>
            <span className="quiet">{trip.stage === 'planned' ? outreach.published : trip.on <= today ? outreach.closeHint : ''}</span>
          </div>
          <ProblemNote fault={setting.error} />
        </>
      )}
    </div>
  );
};

const Sheet = ({ trip }: { readonly trip: TripSheet }) => {
  const texts = useTexts();
  const { outreach } = texts;
  const { today } = useMe();
  const { bookings, met, notMet, matters } = trip.counts;
  return (
    <>
      <h2 className="trip-title">
        <span className="print-only">{outreach.sheet} </span>
        {outreach.kinds[trip.kind]} <span className="number">{trip.number}</span> · {longDate(trip.on, texts, today)} ·{' '}
        {outreach.stages[trip.stage]}
      </h2>
      <p className="trip-facts">
        {trip.unitName} · {outreach.crew} {trip.crew.map(({ name }) => name).join(texts.state.listSeparator)}
        {trip.dayOff ? ` · ${outreach.dayOff}` : ''}
        {trip.note === undefined ? '' : ` · ${trip.note}`}
        {trip.cancelReason === undefined ? '' : ` · ${trip.cancelReason}`}
      </p>
      <p className="quiet">{outreach.counts(bookings, met, notMet, matters)}</p>
      {trip.mayPlan ? <TripActions trip={trip} /> : null}
      <TripBookings key={trip.tripId} trip={trip} />
    </>
  );
};

/** The sheet of one trip: who booked where and when, to be taken along on paper, and worked at the stops. */
export const TripPage = () => {
  const texts = useTexts();
  const { tripId } = route.useParams();
  const found = useQuery(tripQuery(tripId));
  return (
    <OutreachPage part="trips" end={<Link to="/agency/outreach">{texts.outreach.back}</Link>}>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <Sheet trip={found.data} />
      )}
    </OutreachPage>
  );
};
