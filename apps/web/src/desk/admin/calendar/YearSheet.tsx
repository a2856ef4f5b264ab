import type { CalendarDay } from '@daiban/contract/calendar-admin';
import { useTexts } from '../../texts/language.tsx';
import { kindOf, monthSheet } from './calendar-draft.ts';

interface YearSheetProps {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  readonly present: readonly CalendarDay[];
  readonly onToggle: (day: string) => void;
}

/** Twelve months, each day a button that says what it is; a day that differs from the calendar in force is marked. */
export const YearSheet = ({ year, days, present, onToggle }: YearSheetProps) => {
  const texts = useTexts();
  const { kinds, months, weekdays, day: dayText } = texts.adminCalendar;
  return (
    <div className="year-sheet">
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
        <section key={month} aria-label={months(month)}>
          <h2>{months(month)}</h2>
          <div className="month">
            {weekdays.map((weekday, index) => (
              <span key={`${weekday}${String(index)}`} className="quiet" aria-hidden="true">
                {weekday}
              </span>
            ))}
            {monthSheet(year, month).map((day, place) => {
              if (day === undefined) return <span key={`empty-${String(place)}`} />;
              const kind = kindOf(day, days);
              const name = days.find((one) => one.day === day)?.name ?? '';
              const changed = kind !== kindOf(day, present);
              return (
                <button
                  key={day}
                  type="button"
                  className={`day ${kind}${changed ? ' changed' : ''}`}
                  aria-label={dayText(month, Number(day.slice(8)), kinds[kind], name === '' ? '' : `${name} `)}
                  title={`${name} ${kinds[kind]}`.trim()}
                  onClick={() => onToggle(day)}
                >
                  {Number(day.slice(8))}
                </button>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
};
