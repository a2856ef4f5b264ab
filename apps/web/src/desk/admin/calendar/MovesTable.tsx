import type { previewRecalculation } from '@daiban/contract/calendar-admin';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { useMe } from '../../session/me.ts';
import { longDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';

interface MovesTableProps {
  readonly moves: ResponseOf<typeof previewRecalculation>['moves'];
  /** How many there are beside those listed. */
  readonly moving: number;
}

/** Open duties that would fall due on another day: matter, what is owed, from when to when. */
export const MovesTable = ({ moves, moving }: MovesTableProps) => {
  const texts = useTexts();
  const { today } = useMe();
  if (moves.length === 0) return <p>{texts.adminCalendar.noMoves}</p>;
  return (
    <div className="scroll-x">
      <table className="list">
        <thead>
          <tr>
            <th>{texts.adminCalendar.matter}</th>
            <th>{texts.adminCalendar.owed}</th>
            <th>{texts.adminCalendar.dueOn}</th>
            <th>{texts.adminCalendar.wouldBeOn}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={`${move.caseId} ${move.title} ${move.dueOn}`}>
              <td className="number">{move.caseNumber}</td>
              <td>{move.title}</td>
              <td>{longDate(move.dueOn, texts, today)}</td>
              <td>{longDate(move.wouldBeOn, texts, today)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moves.length < moving ? <p className="quiet">{texts.adminCalendar.onlyFirst(moves.length)}</p> : null}
    </div>
  );
};
