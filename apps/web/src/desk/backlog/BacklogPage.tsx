import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { BoardCounts } from './BoardCounts.tsx';
import { type BacklogRow, type BoardPart, boardParts, isIn } from './board-filter.ts';
import { backlogQuery } from './queries.ts';
import { ZeroBacklogYears } from './ZeroBacklogYears.tsx';
import './backlog.css';

const Row = ({ row }: { readonly row: BacklogRow }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const words = texts.loop;
  return (
    <tr>
      <td className="col-title">
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
          {row.title}
        </Link>
        <p className="quiet number">{row.caseNumber}</p>
      </td>
      <td data-label={words.state}>{row.proposed ? words.waitsForLeader : texts.backlogs[row.backlog]}</td>
      <td data-label={words.ground}>{texts.choices.backlogGround[row.ground]}</td>
      <td className="figure" data-label={words.fiveOnes}>
        {words.ofFive(row.present)}
      </td>
      <td data-label={words.sponsor}>{row.sponsor ?? <span className="quiet">–</span>}</td>
      <td className="figure" data-label={words.idleWeeks}>
        {row.weeksWithoutWork === 0 ? (
          <span className="quiet">0</span>
        ) : (
          <span className={row.weeksWithoutWork >= 2 ? 'soon' : ''}>{row.weeksWithoutWork}</span>
        )}
      </td>
      <td data-label={words.unit}>{unitName(row.unitName)}</td>
      <td data-label={words.listed}>{row.listedOn === undefined ? '–' : shortDate(row.listedOn, texts)}</td>
      <td data-label={words.due}>
        {row.clearedOn !== undefined ? (
          <span className="quiet">{words.clearedOn(shortDate(row.clearedOn, texts))}</span>
        ) : row.dueOn === undefined ? (
          '–'
        ) : (
          <span className={row.overdue ? 'late' : ''}>
            {shortDate(row.dueOn, texts)}
            {row.overdue ? ` ${words.overdue}` : ''}
          </span>
        )}
      </td>
    </tr>
  );
};

/** The leaders' list: x of five ones, sponsor, weeks without work, due. It judges the work, never the petitioner (care G5, G13). */
export const BacklogPage = () => {
  const texts = useTexts();
  const words = texts.loop;
  const found = useQuery(backlogQuery);
  const [part, setPart] = useState<BoardPart>('open');
  const rows = found.data?.rows ?? [];
  const shown = rows.filter((row) => isIn(part, row));
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{words.backlogTitle}</h1>
        <span className="quiet">{words.backlogHint}</span>
      </div>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={10} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <BoardCounts
            label={words.show}
            parts={boardParts}
            names={words.parts}
            count={(one) => rows.filter((row) => isIn(one, row)).length}
            chosen={part}
            onChoose={setPart}
          />
          <ZeroBacklogYears />
          {shown.length === 0 ? (
            <Empty title={words.backlogEmpty} hint={words.backlogEmptyHint} />
          ) : (
            <div className="scroll-x">
              <table className="list backlog-table">
                <thead>
                  <tr>
                    <th>{words.matter}</th>
                    <th>{words.state}</th>
                    <th>{words.ground}</th>
                    <th className="figure">{words.fiveOnes}</th>
                    <th>{words.sponsor}</th>
                    <th className="figure">{words.idleWeeks}</th>
                    <th>{words.unit}</th>
                    <th>{words.listed}</th>
                    <th>{words.due}</th>
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
      )}
    </div>
  );
};
