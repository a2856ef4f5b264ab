import { type ReactNode, useEffect, useRef } from 'react';
import type { OwnBooking } from '../../api/outreach.ts';
import { Link } from '../../ui/navigation.tsx';
import { trackingPath } from '../device/query-code.ts';
import { useToday } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { useMeetTexts } from './use-meet-texts.ts';

interface BookingViewProps {
  readonly booking: OwnBooking;
  /** It was made just now, and the page says so. */
  readonly isNew?: boolean;
  readonly children?: ReactNode;
}

/** A booking as its holder reads it: the code large, when and where, and whom to phone. */
export const BookingView = ({ booking, isNew = false, children }: BookingViewProps) => {
  const texts = useMeetTexts();
  const { dates } = useTexts();
  const today = useToday();
  const title = useRef<HTMLHeadingElement>(null);
  const { state } = booking;
  useEffect(() => {
    if (state !== undefined) title.current?.focus();
  }, [state]);
  return (
    <section className="part">
      {isNew ? null : (
        <h2 ref={title} tabIndex={-1} className="meet-state">
          {texts.states[state]}
        </h2>
      )}
      {state === 'cancelled' || state === 'tripCancelled' ? null : (
        <div className="code-card">
          <p className="quiet">{texts.code}</p>
          <p className="code" translate="no">
            {booking.code}
          </p>
        </div>
      )}
      <dl className="meet-facts">
        <dt>{texts.lines.when}</dt>
        <dd>
          {dates.day(booking.on, today)} {booking.at}
        </dd>
        <dt>{texts.lines.where}</dt>
        <dd>
          {texts.kinds[booking.kind]} · {booking.where === 'atHome' ? texts.lines.home : booking.place}
        </dd>
        {booking.phone === '' ? null : (
          <>
            <dt>{texts.lines.phone}</dt>
            <dd>
              <PhoneLink number={booking.phone} />
            </dd>
          </>
        )}
      </dl>
      {booking.reason === undefined ? null : <p>{texts.reason(booking.reason)}</p>}
      {state === 'booked' ? <p>{texts.keep}</p> : null}
      {state === 'taken' ? (
        <p>
          <Link to={trackingPath(booking.code.replaceAll('-', ''))}>{texts.follow}</Link>
        </p>
      ) : null}
      {children}
    </section>
  );
};
