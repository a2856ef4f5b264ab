import type { CaseView, TimelineEntry } from '@daiban/contract/cases';
import { Button, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { foldTimeline, openStretches, readableEntries, type Stretch, stagesOf } from './fold-timeline.ts';
import { StretchLines } from './StretchLines.tsx';
import './timeline.css';

const filters = ['all', 'petitioner', 'internal', 'papers', 'deadlines'] as const;
type Filter = (typeof filters)[number];
const paperKinds: readonly string[] = ['noticeIssued', 'noticeServed', 'serviceFailed', 'replyIssued'];
const deadlineKinds: readonly string[] = [
  'clockOverdue',
  'extensionRequested',
  'extensionApproved',
  'extensionRefused',
  'clocksRecalculated',
  'reminderSent',
  'overdueReported',
  'copyNoticeIssued',
  'copyLevelRaised',
  'escalationEnded',
  'colourChanged',
  'redReported',
  'timeLimitMet',
  'timeLimitMissed',
  'caseHeld',
  'caseResumed',
  'remedyLapsed',
  'evaluationLapsed',
  'supplementLapsed',
  'rulebookMoved',
];

const passes = (entry: TimelineEntry, filter: Filter): boolean => {
  if (filter === 'all') return true;
  if (filter === 'papers') return paperKinds.includes(entry.kind);
  if (filter === 'deadlines') return deadlineKinds.includes(entry.kind);
  return entry.audience === filter;
};

const keyOf = ({ from, to }: Stretch): string => `${from} ${to}`;
const stretchWith = (stretches: readonly Stretch[], sequence: number): Stretch | undefined =>
  stretches.find(({ parts }) =>
    parts.some((part) =>
      (part.by === 'person' ? [part.group] : part.groups).some((group) => group.some((one) => one.sequence === sequence)),
    ),
  );

/** The whole history, newest first: by whom it is for, folded by day, with the stages to jump to. Readable at hundreds of entries. */
export const Timeline = ({ view }: { readonly view: CaseView }) => {
  const texts = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<Filter>('all');
  /** Days that the reader opened or folded; the others are as the length of the history has them. */
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const entries = view.timeline.filter((entry) => passes(entry, filter));
  const stretches = foldTimeline(entries);
  const usuallyOpen = openStretches(stretches);
  const isLong = entries.length > readableEntries;
  const isOpen = (stretch: Stretch, index: number): boolean =>
    turned[keyOf(stretch)] ?? (index < usuallyOpen && !(isLong && stretch.quiet));
  const turnAll = (open: boolean) => setTurned(open ? Object.fromEntries(stretches.map((stretch) => [keyOf(stretch), true])) : {});
  const allOpen = stretches.every(isOpen);
  const stages = stagesOf(view.timeline);
  const jumpTo = (sequence: number) => {
    setFilter('all');
    const target = stretchWith(foldTimeline(view.timeline), sequence);
    if (target !== undefined) setTurned({ ...turned, [keyOf(target)]: true });
    window.requestAnimationFrame(() => {
      const line = list.current?.querySelector<HTMLElement>(`[data-holds~="${String(sequence)}"]`);
      line?.focus({ preventScroll: true });
      line?.scrollIntoView({ block: 'center' });
    });
  };
  return (
    <section className="case-timeline" aria-labelledby="timeline-title">
      <div className="part-bar">
        <h2 id="timeline-title">
          {texts.case.timeline} <span className="quiet">{texts.case.entries(entries.length)}</span>
        </h2>
        <Segmented
          size="small"
          aria-label={texts.case.timeline}
          value={filter}
          onChange={setFilter}
          options={filters.map((one) => ({ value: one, label: texts.case.filters[one] }))}
        />
      </div>
      {isLong && stages.length > 1 ? (
        <nav className="stages" aria-label={texts.case.jump}>
          <ol>
            {stages.map(({ stage, sequence, on }) => (
              <li key={sequence}>
                <button type="button" className="link" onClick={() => jumpTo(sequence)}>
                  {texts.case.stages[stage]} <span className="quiet">{shortDate(on, texts)}</span>
                </button>
              </li>
            ))}
          </ol>
          <Button size="small" type="text" onClick={() => turnAll(!allOpen)}>
            {allOpen ? texts.case.foldAll : texts.case.unfoldAll}
          </Button>
        </nav>
      ) : null}
      {entries.length === 0 ? <p className="quiet">{texts.case.timelineEmpty}</p> : null}
      <div ref={list} className="days">
        {stretches.map((stretch, index) => (
          <StretchLines
            key={keyOf(stretch)}
            stretch={stretch}
            view={view}
            open={isOpen(stretch, index)}
            onTurn={(open) => setTurned((before) => ({ ...before, [keyOf(stretch)]: open }))}
          />
        ))}
      </div>
    </section>
  );
};
