import type { DutyRow } from '@daiban/contract/desk';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { basisText, Due, Owner } from '../parts/Due.tsx';
import { dutyLabel } from '../texts/duty-name.ts';
import { useTexts } from '../texts/language.tsx';
import { dutyPlace } from './duty-place.ts';

interface DutyTableProps {
  readonly rows: readonly DutyRow[];
  readonly chosen: DutyRow | undefined;
  readonly withOwner: boolean;
  readonly onChoose: (row: DutyRow) => void;
}

/** Duties by due date under the four headings. The matter's title is the link; it takes the focus when the row is chosen. */
export const DutyTable = ({ rows, chosen, withOwner, onChoose }: DutyTableProps) => {
  const texts = useTexts();
  return (
    <table className="list duty-table">
      <thead>
        <tr>
          <th className="col-due">{texts.duties.due}</th>
          <th className="col-what">{texts.duties.what}</th>
          <th>{texts.duties.matter}</th>
          <th className="col-person">{texts.duties.petitioner}</th>
          {withOwner ? <th className="col-owner">{texts.duties.owner}</th> : null}
          <th className="col-basis">{texts.duties.basis}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={`${row.caseId}-${row.id}`}>
            {rows[index - 1]?.bucket === row.bucket ? null : (
              <tr className="group">
                <th colSpan={withOwner ? 6 : 5} scope="rowgroup">
                  {texts.buckets[row.bucket]}
                </th>
              </tr>
            )}
            <tr
              className={row === chosen ? 'chosen' : ''}
              aria-current={row === chosen ? 'true' : undefined}
              onClick={() => onChoose(row)}
              onDoubleClick={() => document.getElementById(`duty-${row.caseId}-${row.id}`)?.click()}
            >
              <td className="col-due">
                <Due duty={row} />
              </td>
              <td className="col-what">
                <b>{dutyLabel(row, texts)}</b>
              </td>
              <td className="col-title">
                <Link id={`duty-${row.caseId}-${row.id}`} {...dutyPlace(row)} onFocus={() => onChoose(row)}>
                  {row.caseTitle}
                </Link>
              </td>
              <td className="col-person">
                <span title={row.petitioner}>{row.petitioner}</span>
              </td>
              {withOwner ? (
                <td className="col-owner">
                  <Owner owner={row.owner} />
                </td>
              ) : null}
              <td className="col-basis quiet" title={basisText(row.basis)}>
                {texts.due.shortDocument(row.basis.document)} {row.basis.article}
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
};
