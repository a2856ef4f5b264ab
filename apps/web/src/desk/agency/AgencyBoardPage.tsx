import type { AgencyRow } from '@daiban/contract/agency-board';
import { agencySteps, orderSources } from '@daiban/domain/agency/vocabulary-of-agency';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { BoardCounts } from '../backlog/BoardCounts.tsx';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { AgencyPage } from './AgencyPage.tsx';
import { type BoardFilter, type BoardPart, boardParts, fitsFilter, isInPart } from './board-parts.ts';
import { HelpingTracks } from './HelpingTracks.tsx';
import { agencyMattersQuery } from './queries.ts';
import '../backlog/backlog.css';

const Row = ({ row }: { readonly row: AgencyRow }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const words = texts.agencyBoard;
  return (
    <tr>
      <td className="col-title">
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
          {row.title}
        </Link>
        <p className="quiet number">{row.caseNumber}</p>
      </td>
      <td data-label={words.item}>
        {row.itemTitle ?? texts.agencyWords.otherItem}
        <p className="quiet">
          {texts.choices.source[row.source]} · {shortDate(row.askedOn, texts)}
        </p>
        <HelpingTracks tracks={row.helpingTracks} />
      </td>
      <td data-label={words.principal}>{row.petitioner}</td>
      <td data-label={words.agent}>
        {row.agentName ?? <span className="quiet">{texts.agencyPart.nobodyYet}</span>}
        <p className="quiet">{unitName(row.pointName)}</p>
        {row.recorded === undefined ? null : (
          <p className={row.recorded.told ? 'quiet' : 'soon'}>
            {words.recorded(texts.choices.form[row.recorded.form] ?? row.recorded.form, row.recorded.by, row.recorded.evidence)}
            {row.recorded.told ? '' : ` · ${words.notTold}`}
          </p>
        )}
      </td>
      <td data-label={words.step}>
        {row.tier?.beyond === true ? <p className="soon">{texts.agencyPart.beyond[row.step?.step ?? 'community']}</p> : null}
        {row.step === undefined ? (
          <span className="soon">{words.regions[row.agency]}</span>
        ) : (
          <>
            {texts.choices.step[row.step.step]}
            {row.step.step === 'community' ? null : <p className="quiet">{unitName(row.step.unitName)}</p>}
            <p className={row.step.taken ? 'quiet' : 'soon'}>
              {texts.agencyPart.since(shortDate(row.step.since, texts))}
              {row.step.taken ? '' : ` · ${texts.agencyPart.notTaken}`}
            </p>
          </>
        )}
      </td>
      <td data-label={words.due}>
        {row.due === undefined ? (
          <span className="quiet">{words.nothingDue}</span>
        ) : (
          <>
            <span className={row.due.overdue ? 'late' : ''}>
              {shortDate(row.due.dueOn, texts)}
              {row.due.overdue ? ` ${texts.loop.overdue}` : ''}
            </span>
            <p className="quiet">{texts.dutyKinds[row.due.kind as keyof typeof texts.dutyKinds]}</p>
          </>
        )}
      </td>
      <td className="figure" data-label={words.saved}>
        {row.tripsSaved}
        <p className="quiet">{words.runs(row.runs)}</p>
      </td>
      <td className="figure" data-label={words.visits}>
        {row.visits === 0 ? <span className="quiet">{words.none}</span> : row.visits}
      </td>
    </tr>
  );
};

interface NarrowProps {
  readonly rows: readonly AgencyRow[];
  readonly filter: BoardFilter;
  readonly onChange: (filter: BoardFilter) => void;
}

const Narrow = ({ rows, filter, onChange }: NarrowProps) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const words = texts.agencyBoard;
  const points = [...new Map(rows.map(({ pointId, pointName }) => [pointId, pointName]))];
  const choice = (name: keyof BoardFilter, label: string, options: readonly { readonly value: string; readonly label: string }[]) => (
    <Select
      aria-label={label}
      value={filter[name]}
      onChange={(value: string) => onChange({ ...filter, [name]: value })}
      options={[{ value: '', label }, ...options]}
    />
  );
  return (
    <div className="agency-filters">
      {choice(
        'step',
        words.anyStep,
        agencySteps.map((step) => ({ value: step, label: texts.choices.step[step] ?? step })),
      )}
      {choice(
        'point',
        words.anyPoint,
        points.map(([value, name]) => ({ value, label: unitName(name) })),
      )}
      {choice(
        'source',
        words.anySource,
        orderSources.map((source) => ({ value: source, label: texts.choices.source[source] ?? source })),
      )}
    </div>
  );
};

const Board = ({ rows, more }: { readonly rows: readonly AgencyRow[]; readonly more: boolean }) => {
  const texts = useTexts();
  const words = texts.agencyBoard;
  const [part, setPart] = useState<BoardPart>(() => (rows.some((row) => isInPart('mine', row)) ? 'mine' : 'all'));
  const [filter, setFilter] = useState<BoardFilter>({ step: '', point: '', source: '' });
  const narrowed = rows.filter((row) => fitsFilter(row, filter));
  const shown = narrowed.filter((row) => isInPart(part, row));
  return (
    <>
      <Narrow rows={rows} filter={filter} onChange={setFilter} />
      <BoardCounts
        label={words.show}
        parts={boardParts}
        names={words.parts}
        count={(one) => narrowed.filter((row) => isInPart(one, row)).length}
        chosen={part}
        onChoose={setPart}
      />
      {more ? <p className="soon">{words.more(rows.length)}</p> : null}
      {shown.length === 0 ? (
        <Empty title={words.empty} hint={words.emptyHint} />
      ) : (
        <div className="scroll-x">
          <table className="list backlog-table agency-table">
            <thead>
              <tr>
                <th>{words.matter}</th>
                <th>{words.item}</th>
                <th>{words.principal}</th>
                <th>{words.agent}</th>
                <th>{words.step}</th>
                <th>{words.due}</th>
                <th className="figure">{words.saved}</th>
                <th className="figure">{words.visits}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.caseId} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};

/** Matters with an agent: mine, what waits at my point, the station's view and the centre's, from one list (S0.17). */
export const AgencyBoardPage = () => {
  const texts = useTexts();
  const found = useQuery(agencyMattersQuery);
  return (
    <AgencyPage title={texts.agencyBoard.title} hint={texts.agencyBoard.hint}>
      {found.data !== undefined ? (
        <Board rows={found.data.rows} more={found.data.more} />
      ) : found.error === null ? (
        <Waiting lines={10} />
      ) : (
        <LoadState fault={found.error} onRetry={() => void found.refetch()} />
      )}
    </AgencyPage>
  );
};
