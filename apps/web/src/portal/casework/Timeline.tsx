import { Link } from '../../ui/navigation.tsx';
import { Disclosure } from '../../ui/parts.tsx';
import { paperPath } from '../documents/paper-path.ts';
import { useToday } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';
import type { MatterProps } from './MatterView.tsx';
import { foldPast, type TimelineGroup, toTimelineGroups } from './timeline-groups.ts';

interface TimelineProps extends MatterProps {
  /** The last event at the last visit; later ones are marked. */
  readonly seen: number | undefined;
}

const Moments = ({ groups, matter, queryCode, seen }: TimelineProps & { readonly groups: readonly TimelineGroup[] }) => {
  const { dates, words, stand } = useTexts();
  const today = useToday();
  return (
    <ol className="rows">
      {groups.map((group) => (
        <li key={group.at} className="moment">
          <time dateTime={group.at}>
            {dates.moment(group.at, today)}
            {seen !== undefined && group.sequence > seen ? <span className="new screen-only">{stand.isNew}</span> : null}
          </time>
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
  );
};

/** What happened, newest first; past rounds of a long matter are folded, and stay one touch away. */
export const Timeline = (props: TimelineProps) => {
  const { tracking, timeline, stand } = useTexts();
  const groups = toTimelineGroups(props.matter.timeline, timeline, tracking.claimsRecorded);
  const { shown, past } = foldPast(groups, props.matter.timeline, props.seen);
  return (
    <section className="part">
      <h2>{tracking.timeline}</h2>
      <Moments {...props} groups={shown} />
      {past.length === 0 ? null : (
        <Disclosure summary={stand.past(past.length)}>
          <Moments {...props} groups={past} />
        </Disclosure>
      )}
    </section>
  );
};
