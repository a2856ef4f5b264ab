import '../intake/filing.css';
import '../casework/matter.css';
import './outreach.css';
import { useCallback, useEffect, useState } from 'react';
import { fetchTimetable, type OwnBooking, type Timetable } from '../../api/outreach.ts';
import type { RequestFault } from '../../api/request.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { BookForm } from './BookForm.tsx';
import { BookingView } from './BookingView.tsx';
import { OwnBookingPart } from './OwnBookingPart.tsx';
import { useMeetTexts } from './use-meet-texts.ts';

interface TripProps {
  readonly trip: Timetable['rows'][number];
  readonly today: string;
  readonly onBooked: (booking: OwnBooking) => void;
}

/** One trip: when, where it stands, how much is free, and booking in place. */
const Trip = ({ trip, today, onBooked }: TripProps) => {
  const texts = useMeetTexts();
  const { dates } = useTexts();
  const [booking, setBooking] = useState(false);
  const day = dates.day(trip.on, today);
  const freeOf = (slots: Timetable['rows'][number]['stops'][number]['slots']): number => slots.reduce((sum, { free }) => sum + free, 0);
  const isFree = trip.stops.some(({ slots }) => freeOf(slots) > 0);
  return (
    <li className="meet-trip">
      <h2>
        {day} · {texts.kinds[trip.kind]}
      </h2>
      <ul className="meet-stops">
        {trip.stops.map((stop) => (
          <li key={stop.id}>
            <span>
              {texts.at(stop.from, stop.until)} {stop.place}
            </span>
            <span className="quiet">{texts.free(freeOf(stop.slots))}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {[
          ...(trip.dayOff ? [texts.dayOff] : []),
          ...(trip.homeByRequest ? [texts.home] : []),
          ...(trip.note === undefined ? [] : [trip.note]),
        ].join(' · ')}
      </p>
      {trip.phone === '' ? null : (
        <p className="quiet">
          {texts.ask} <PhoneLink number={trip.phone} />
        </p>
      )}
      {booking ? (
        <BookForm trip={trip} onBooked={onBooked} onClose={() => setBooking(false)} />
      ) : isFree ? (
        <Button look="primary" aria-label={texts.bookNamed(day, texts.kinds[trip.kind])} onClick={() => setBooking(true)}>
          {texts.book}
        </Button>
      ) : null}
    </li>
  );
};

/** Where the evening bus and the mobile station stand, and a slot for who wants one (S2.8, S2.10). Needs no account. */
const MeetPage = () => {
  const texts = useMeetTexts();
  const { frame } = useTexts();
  const [found, setFound] = useState<{ readonly timetable?: Timetable; readonly fault?: RequestFault }>({});
  const [booked, setBooked] = useState<OwnBooking>();
  const read = useCallback(async (): Promise<void> => {
    const answer = await fetchTimetable();
    setFound(answer.ok ? { timetable: answer.value } : { fault: answer.refusal });
  }, []);
  useEffect(() => void read(), [read]);
  const { timetable, fault } = found;
  if (booked !== undefined)
    return (
      <>
        <Heading documentTitle={texts.booked} screen="booked">
          {texts.booked}
        </Heading>
        <BookingView booking={booked} isNew>
          <div className="button-row screen-only">
            <Button onClick={() => print()}>{texts.print}</Button>
            <Button
              onClick={() => {
                setBooked(undefined);
                void read();
              }}
            >
              {texts.others}
            </Button>
          </div>
        </BookingView>
      </>
    );
  return (
    <>
      <Heading documentTitle={texts.title}>{texts.title}</Heading>
      <p className="lead">{texts.lead}</p>
      <OwnBookingPart onChanged={() => void read()} />
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={() => void read()} />}
      {timetable === undefined ? (
        fault === undefined ? (
          <Skeleton label={frame.loading} lines={[8, 6, 9]} />
        ) : null
      ) : timetable.rows.length === 0 ? (
        <>
          <p className="strong">{texts.empty}</p>
          <p>{texts.emptyHint}</p>
          <p>
            <Link to="/file">{texts.file}</Link>
          </p>
        </>
      ) : (
        <ul>
          {timetable.rows.map((trip) => (
            <Trip key={trip.tripId} trip={trip} today={timetable.today} onBooked={setBooked} />
          ))}
        </ul>
      )}
    </>
  );
};

export default MeetPage;
