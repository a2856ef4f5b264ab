import { Link } from '../../ui/navigation.tsx';
import { Disclosure } from '../../ui/parts.tsx';
import { paperPath } from '../documents/paper-path.ts';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { MatterProps } from './MatterView.tsx';

const shownAtOnce = 5;

const Papers = ({ papers, matter, queryCode }: MatterProps & { readonly papers: MatterProps['matter']['notices'] }) => {
  const { tracking, words, dates } = useTexts();
  const today = useToday();
  return (
    <ul className="rows">
      {papers.map((paper) => (
        <li key={paper.id}>
          <Link to={paperPath(matter.caseId, paper.id, queryCode)} className="row">
            <span>
              {words.notices[paper.notice]}
              <br />
              <span className="quiet">
                {paper.served === undefined
                  ? tracking.paperNotServed
                  : tracking.paperServed(dates.day(paper.served.on, today), words.serviceMethods[paper.served.method])}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** Papers to read and print, the newest first; those of a long matter's past are folded. */
export const PaperList = ({ matter, queryCode }: MatterProps) => {
  const { tracking, stand } = useTexts();
  if (matter.notices.length === 0) return null;
  const newestFirst = matter.notices.toReversed();
  const shown = newestFirst.length > shownAtOnce + 1 ? newestFirst.slice(0, shownAtOnce) : newestFirst;
  const past = newestFirst.slice(shown.length);
  return (
    <section className="part">
      <h2>{tracking.papers}</h2>
      <Papers papers={shown} matter={matter} queryCode={queryCode} />
      {past.length === 0 ? null : (
        <Disclosure summary={stand.pastPapers(past.length)}>
          <Papers papers={past} matter={matter} queryCode={queryCode} />
        </Disclosure>
      )}
    </section>
  );
};
