import type { TrackView } from '@daiban/contract/submissions';
import { WhyThisDay } from '../dates/WhyThisDay.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

/** What the office owes next, and by when. Late is said in red, with a sign and in words. */
export const NextStep = ({ matter: { next } }: { readonly matter: TrackView }) => {
  const { tracking, dates } = useTexts();
  const today = useToday();
  if (next === undefined) return null;
  const what = tracking.duties[next.kind] ?? tracking.dutyOtherwise;
  const day = dates.day(next.dueOn, today);
  return (
    <div className={next.overdue ? 'by by-late' : 'by'}>
      <p className="by-day">
        {next.overdue ? (
          <svg className="late-sign" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="8.5" />
            <path d="M10 5.5v5.5M10 14.2v.3" />
          </svg>
        ) : null}
        {next.overdue ? tracking.late(day, what) : tracking.by(day, what)}
      </p>
      {next.overdue ? <p>{tracking.lateHint}</p> : null}
      <WhyThisDay date={next} />
    </div>
  );
};
