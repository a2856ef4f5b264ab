import type { CaseView, TimelineEntry } from '@daiban/contract/cases';
import { Segmented } from 'antd';
import { useState } from 'react';
import { LongText } from '../parts/LongText.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useMe } from '../session/me.ts';
import { stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { describeEntry } from './describe-entry.ts';
import { groupEntries } from './group-entries.ts';

interface TimelineLinesProps {
  readonly entries: readonly TimelineEntry[];
  readonly view: CaseView;
  /** With who did it and what was written down. */
  readonly whole?: boolean;
  /** Only so many of the newest. */
  readonly most?: number;
}

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

export const TimelineLines = ({ entries, view, whole = false, most }: TimelineLinesProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const unitName = useUnitName();
  return (
    <ol className={whole ? 'timeline whole' : 'timeline'}>
      {groupEntries(entries)
        .slice(0, most)
        .map((group) => {
          const { at, actor, sequence } = group[0];
          return (
            <li key={sequence}>
              <time dateTime={at}>{stamp(at, today)}</time>
              <div>
                {group.map((entry) => (
                  <Line key={entry.sequence} entry={entry} view={view} whole={whole} />
                ))}
              </div>
              {whole ? (
                <p className="quiet who">
                  {actor.unitName === undefined ? '' : unitName(actor.unitName)} {actor.name}{' '}
                  {actor.unitName === undefined ? texts.roles[actor.role] : ''}
                </p>
              ) : null}
            </li>
          );
        })}
    </ol>
  );
};

const filters = ['all', 'petitioner', 'internal', 'papers'] as const;
type Filter = (typeof filters)[number];
const paperKinds: readonly string[] = ['noticeIssued', 'noticeServed', 'replyIssued'];

const passes = (entry: TimelineEntry, filter: Filter): boolean =>
  filter === 'all' || (filter === 'papers' ? paperKinds.includes(entry.kind) : entry.audience === filter);

/** The whole history, newest first, filtered by whom it is for. */
export const Timeline = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const [filter, setFilter] = useState<Filter>('all');
  const entries = view.timeline.filter((entry) => passes(entry, filter));
  return (
    <section className="case-timeline" aria-labelledby="timeline-title">
      <div className="part-bar">
        <h2 id="timeline-title">{texts.case.timeline}</h2>
        <Segmented
          size="small"
          aria-label={texts.case.timeline}
          value={filter}
          onChange={setFilter}
          options={filters.map((one) => ({ value: one, label: texts.case.filters[one] }))}
        />
      </div>
      {entries.length === 0 ? <p className="quiet">{texts.case.timelineEmpty}</p> : <TimelineLines entries={entries} view={view} whole />}
    </section>
  );
};
