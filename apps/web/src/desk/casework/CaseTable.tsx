import type { CaseRow } from '@daiban/contract/cases';
import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useWide } from '../parts/use-wide.ts';
import { useMe } from '../session/me.ts';
import { useShortcuts } from '../session/use-shortcuts.ts';
import { ColourMark } from '../supervision/ColourMark.tsx';
import { daysFrom, dueTone, longDate, shortDate } from '../texts/dates.ts';
import { dutyLabel } from '../texts/duty-name.ts';
import { useTexts } from '../texts/language.tsx';
import { RestrictedMark } from './CaseGuard.tsx';

const DueCell = ({ duty }: { readonly duty: NonNullable<CaseRow['nextDuty']> }) => {
  const texts = useTexts();
  const { today } = useMe();
  const tone = dueTone(duty, today) ?? '';
  const days = daysFrom(duty.dueOn, today);
  return (
    <span className={`due ${tone}`}>
      {duty.overdue && days > 0 ? texts.due.overdueBy(days) : days === 0 ? texts.due.today : longDate(duty.dueOn, texts, today)}
    </span>
  );
};

/** Ticking matters for an order to several of them; only those that it can be given to. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly canChoose: (row: CaseRow) => boolean;
  readonly onToggle: (row: CaseRow) => void;
  /** Ticks all of these that can be, or takes the ticks away when all are. */
  readonly onToggleAll: (rows: readonly CaseRow[]) => void;
}

/** Rows of the case list. `j` and `k` move the focus from title to title. */
export const CaseTable = ({ rows, choosing }: { readonly rows: readonly CaseRow[]; readonly choosing?: Choosing | undefined }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const wide = useWide(720);
  const open = choosing === undefined ? [] : rows.filter(choosing.canChoose);
  const ticked = open.filter(({ caseId }) => choosing?.chosen.has(caseId)).length;
  const move = (step: number) => {
    const links = [...document.querySelectorAll<HTMLElement>('.case-table .col-title a')];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at === -1 ? 0 : Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
  };
  useShortcuts({ j: () => move(1), k: () => move(-1) });
  return (
    <table className="list case-table">
      <thead>
        <tr>
          {choosing === undefined ? null : (
            <th className="col-choose">
              {wide && open.length > 0 ? (
                <Checkbox
                  aria-label={texts.batches.selectAll(open.length)}
                  title={texts.batches.selectAll(open.length)}
                  checked={ticked === open.length}
                  indeterminate={ticked > 0 && ticked < open.length}
                  onChange={() => choosing.onToggleAll(rows)}
                />
              ) : (
                <span className="unseen">{texts.batches.assign}</span>
              )}
            </th>
          )}
          <th className="col-number">{texts.cases.number}</th>
          <th>{texts.cases.matter}</th>
          <th className="col-person">{texts.cases.petitioner}</th>
          <th className="col-channel">{texts.cases.channel}</th>
          <th className="col-state">{texts.cases.procedure}</th>
          <th className="col-owner">{texts.cases.unitHandler}</th>
          <th className="col-date">{texts.cases.received}</th>
          <th className="col-next">{texts.cases.next}</th>
          <th className="col-due">{texts.duties.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.caseId}>
            {choosing === undefined ? null : (
              <td className="col-choose">
                {choosing.canChoose(row) ? (
                  <Checkbox
                    aria-label={texts.batches.select(row.caseNumber)}
                    checked={choosing.chosen.has(row.caseId)}
                    onChange={() => choosing.onToggle(row)}
                  />
                ) : null}
              </td>
            )}
            <td className="col-number quiet number">{row.caseNumber}</td>
            <td className="col-title">
              <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
                {row.title}
              </Link>{' '}
              <ColourMark colour={row.warning} /> {row.restricted ? <RestrictedMark /> : null}
            </td>
            <td className="col-person">{row.petitioner}</td>
            <td className="col-channel">{texts.channels[row.channel]}</td>
            <td className="col-state">{texts.procedures[row.procedure]}</td>
            <td className="col-owner">
              <span className="quiet">{unitName(row.unitName)}</span> {row.handlerName}
            </td>
            <td className="col-date">{shortDate(row.receivedOn, texts)}</td>
            <td className="col-next" {...(row.nextDuty === undefined ? {} : { 'data-label': texts.cases.next })}>
              {row.nextDuty === undefined ? (
                <span className="quiet">{texts.cases.noNext}</span>
              ) : (
                dutyLabel({ ...row.nextDuty, procedure: row.procedure }, texts)
              )}
            </td>
            <td className="col-due">{row.nextDuty === undefined ? null : <DueCell duty={row.nextDuty} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
