import type { CaseView } from '@daiban/contract/cases';
import type { KeyboardEvent } from 'react';
import { useMe } from '../session/me.ts';
import { longDate, shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { describeEntry } from './describe-entry.ts';
import type { DayPart, EntryGroup, Stretch } from './fold-timeline.ts';
import { WholeGroup } from './TimelineLines.tsx';

/** So many events of the system in a row are shown as one line. */
const longRun = 3;
/** So many things are named on the line of a folded day. */
const named = 4;

const groupsOf = (part: DayPart): readonly EntryGroup[] => (part.by === 'person' ? [part.group] : part.groups);

const Run = ({ groups, view }: { readonly groups: readonly EntryGroup[]; readonly view: CaseView }) => {
  const texts = useTexts();
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  return (
    <li className="run">
      <details>
        <summary className="quiet">{texts.case.bySystem(count)}</summary>
        <ol className="timeline whole">
          {groups.map((group) => (
            <WholeGroup key={group[0].sequence} group={group} view={view} />
          ))}
        </ol>
      </details>
    </li>
  );
};

/** The arrow keys go from day to day, as they go from row to row in a list. */
const moveBetweenDays = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const days = [...(event.currentTarget.closest('.days')?.querySelectorAll<HTMLElement>('.day > summary') ?? [])];
  days[Math.max(0, Math.min(days.length - 1, days.indexOf(event.currentTarget) + step))]?.focus();
};

interface StretchLinesProps {
  readonly stretch: Stretch;
  readonly view: CaseView;
  readonly open: boolean;
  readonly onTurn: (open: boolean) => void;
}

/** A day of the history, or the days on which only the system wrote: folded, it says in a line what happened. */
export const StretchLines = ({ stretch, view, open, onTurn }: StretchLinesProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const { from, to, parts, quiet, count } = stretch;
  const first = longDate(to, texts, today);
  const what = parts
    .flatMap(groupsOf)
    .flat()
    .map((entry) => describeEntry(entry, view, texts).what);
  const names = [...new Set(what)];
  return (
    <details className="day" open={open} onToggle={(event) => event.currentTarget.open !== open && onTurn(event.currentTarget.open)}>
      <summary onKeyDown={moveBetweenDays}>
        <b>{from === to ? first : `${shortDate(from, texts)} – ${first}`}</b>{' '}
        <span className="quiet">
          {quiet ? texts.case.bySystem(count) : texts.case.entries(count)}
          {open ? null : ` · ${names.slice(0, named).join(texts.state.listSeparator)}${names.length > named ? ' …' : ''}`}
        </span>
      </summary>
      {open ? (
        <ol className="timeline whole">
          {parts.map((part) => {
            const groups = groupsOf(part);
            const [start] = groups;
            if (part.by === 'system' && !quiet && groups.length >= longRun)
              return <Run key={start?.[0].sequence} groups={groups} view={view} />;
            return groups.map((group) => <WholeGroup key={group[0].sequence} group={group} view={view} />);
          })}
        </ol>
      ) : null}
    </details>
  );
};
