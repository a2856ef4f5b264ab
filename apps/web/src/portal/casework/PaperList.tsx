import { Link } from '../../ui/navigation.tsx';
import { paperPath } from '../documents/paper-path.ts';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { MatterProps } from './MatterView.tsx';

export const PaperList = ({ matter, queryCode }: MatterProps) => {
  const { tracking, words, dates } = useTexts();
  const today = useToday();
  if (matter.notices.length === 0) return null;
  return (
    <section className="part">
      <h2>{tracking.papers}</h2>
      <ul className="rows">
        {matter.notices.map((paper) => (
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
    </section>
  );
};
