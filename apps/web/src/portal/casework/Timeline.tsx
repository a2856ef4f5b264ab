import { Link } from '../../ui/navigation.tsx';
import { paperPath } from '../documents/paper-path.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { MatterProps } from './MatterView.tsx';
import { toTimelineGroups } from './timeline-groups.ts';

export const Timeline = ({ matter, queryCode }: MatterProps) => {
  const { tracking, timeline, dates, words } = useTexts();
  const groups = toTimelineGroups(matter.timeline, timeline, tracking.claimsRecorded);
  return (
    <section className="part">
      <h2>{tracking.timeline}</h2>
      <ol className="rows">
        {groups.map((group) => (
          <li key={group.at} className="moment">
            <time dateTime={group.at}>{dates.moment(group.at)}</time>
            {group.sentences.map((sentence) => (
              <p key={sentence} className="words">
                {sentence}
              </p>
            ))}
            {matter.notices
              .filter((paper) => group.noticeIds.includes(paper.id))
              .map((paper) => (
                <p key={paper.id}>
                  <Link to={paperPath(matter.caseId, paper.id, queryCode)}>{words.notices[paper.notice]}</Link>
                </p>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
};
