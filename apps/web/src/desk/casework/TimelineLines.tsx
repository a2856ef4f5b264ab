import type { CaseView, TimelineEntry } from '@daiban/contract/cases';
import { LongText } from '../parts/LongText.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useMe } from '../session/me.ts';
import { stamp, timeOf } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { describeEntry } from './describe-entry.ts';
import type { EntryGroup } from './fold-timeline.ts';
import { groupEntries } from './group-entries.ts';

const Line = ({ entry, view, whole }: { readonly entry: TimelineEntry; readonly view: CaseView; readonly whole: boolean }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { what, facts, words } = describeEntry(entry, view, texts);
  return (
    <>
      <p>
        <b>{what}</b>
        {facts.length === 0 ? null : <span className="facts"> {facts.map(unitName).join(' · ')}</span>}
      </p>
      {whole && words !== undefined ? <LongText>{words}</LongText> : null}
    </>
  );
};

/** What was done in one go below the heading of its day: when, what with its words, and who. */
export const WholeGroup = ({ group, view }: { readonly group: EntryGroup; readonly view: CaseView }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { at, actor } = group[0];
  return (
    <li tabIndex={-1} data-holds={group.map(({ sequence }) => sequence).join(' ')}>
      <time dateTime={at}>{timeOf(at)}</time>
      <div>
        {group.map((entry) => (
          <Line key={entry.sequence} entry={entry} view={view} whole />
        ))}
      </div>
      <p className="quiet who">
        {actor.unitName === undefined ? '' : unitName(actor.unitName)} {actor.name}{' '}
        {actor.unitName === undefined ? texts.roles[actor.role] : ''}
      </p>
    </li>
  );
};

interface TimelineLinesProps {
  readonly entries: readonly TimelineEntry[];
  readonly view: CaseView;
  /** Only so many of the newest. */
  readonly most: number;
}

/** The last of the history in short, beside a list. */
export const TimelineLines = ({ entries, view, most }: TimelineLinesProps) => {
  const { today } = useMe();
  return (
    <ol className="timeline">
      {groupEntries(entries)
        .slice(0, most)
        .map((group) => (
          <li key={group[0].sequence}>
            <time dateTime={group[0].at}>{stamp(group[0].at, today)}</time>
            <div>
              {group.map((entry) => (
                <Line key={entry.sequence} entry={entry} view={view} whole={false} />
              ))}
            </div>
          </li>
        ))}
    </ol>
  );
};
