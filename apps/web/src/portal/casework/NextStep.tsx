import type { TrackView } from '@daiban/contract/submissions';
import { WhyThisDay } from '../dates/WhyThisDay.tsx';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

/** What the office owes next, and by when. Late is said in red, with a sign and in words. */
export const NextStep = ({ matter: { next, notices, service } }: { readonly matter: TrackView }) => {
  const { tracking, dates, words } = useTexts();
  const today = useToday();
  if (next === undefined) return null;
  // A paper on its way is named: "the paper" alone could be the answer one waits for.
  const paper =
    next.kind === 'serveNoticeTask' || next.kind === 'serveAgain' ? notices.find((notice) => notice.served === undefined) : undefined;
  const servePaper = service === 'post' ? tracking.servePost : tracking.serve;
  const what = paper === undefined ? (tracking.duties[next.kind] ?? tracking.dutyOtherwise) : servePaper(words.notices[paper.notice]);
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
