import type { SimulationReport as Report } from '@daiban/contract/rulebook-versions';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { Fragment, useState } from 'react';
import { useMe } from '../../session/me.ts';
import { longDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { nameOfKind, type ReportRow, rowsOf, widthOf } from './report-rows.ts';

/** Now above, then below, both on the scale of their column. */
const SideBars = ({ now, then, most }: { readonly now: number; readonly then: number; readonly most: number }) => {
  const words = useTexts().adminSimulations;
  return (
    <div className="side-bars">
      <i className="now" style={{ width: widthOf(now, most) }} aria-hidden="true" />
      <span>
        {words.now} {now}
      </span>
      <i className="then" style={{ width: widthOf(then, most) }} aria-hidden="true" />
      <span>
        {words.then} {then}
      </span>
    </div>
  );
};

/** The matters behind a row: what is now and what would be, each opening its case. */
const CasesBehind = ({ row, report }: { readonly row: ReportRow; readonly report: Report }) => {
  const texts = useTexts();
  const words = texts.adminSimulations;
  const { today } = useMe();
  const side = (found: Report['examples'][number]['duties'][number]['now']) =>
    found === undefined
      ? words.notThere
      : [words.dueOn(longDate(found.dueOn, texts, today)), words.outcomes[found.outcome], ...(found.late ? [words.late] : [])].join(' ');
  const titles = new Map(report.duties.map(({ kind, title }) => [kind, nameOfKind(kind, title, texts)]));
  const examples = report.examples.filter(({ caseId }) => row.cases.includes(caseId));
  return (
    <div className="simulation-cases">
      <h3>{words.casesOf(row.name)}</h3>
      {examples.length === 0 ? <p className="quiet">{words.noneSeen}</p> : <p className="quiet">{words.moreCases}</p>}
      <ul>
        {examples.map((example) => (
          <li key={example.caseId}>
            <Link to="/cases/$caseId" params={{ caseId: example.caseId }}>
              {example.caseNumber}
            </Link>
            {example.duties
              .filter(({ kind }) => row.list !== 'duties' || kind === row.key)
              .map((duty, place) => (
                // The same duty may differ more than once in a matter.
                <span key={`${duty.kind} ${place}`} className="quiet rule-marks">
                  {titles.get(duty.kind) ?? duty.kind}：{words.now} {side(duty.now)} → {words.then} {side(duty.then)}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Rows = ({ title, rows, report }: { readonly title: string; readonly rows: readonly ReportRow[]; readonly report: Report }) => {
  const words = useTexts().adminSimulations;
  const [open, setOpen] = useState<string>();
  const [first] = rows;
  if (first === undefined) return null;
  const most = (column: number): number =>
    Math.max(1, ...rows.flatMap(({ figures }) => [figures[column]?.now ?? 0, figures[column]?.then ?? 0]));
  return (
    <section className="version-part">
      <h2>{title}</h2>
      <div className="scroll-x">
        <table className="list rule-stack">
          <thead>
            <tr>
              <th>{title}</th>
              {first.figures.map(({ column }) => (
                <th key={column}>{words[column]}</th>
              ))}
              <th>{words.differing}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.key}>
                <tr>
                  <td>{row.name}</td>
                  {row.figures.map(({ column, now, then }, place) => (
                    <td key={column} data-label={words[column]}>
                      <SideBars now={now} then={then} most={most(place)} />
                    </td>
                  ))}
                  <td>
                    {row.cases.length === 0 ? (
                      <span className="quiet">–</span>
                    ) : (
                      <Button
                        type="link"
                        size="small"
                        aria-expanded={open === row.key}
                        aria-label={words.casesOf(row.name)}
                        onClick={() => setOpen(open === row.key ? undefined : row.key)}
                      >
                        {words.cases(row.cases.length)}
                      </Button>
                    )}
                  </td>
                </tr>
                {open === row.key ? (
                  <tr>
                    <td colSpan={first.figures.length + 2}>
                      <CasesBehind row={row} report={report} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

/** What would differ: terms, units, reminders and warnings, each number with the matters behind it. */
export const SimulationReport = ({ report }: { readonly report: Report }) => {
  const texts = useTexts();
  const words = texts.adminSimulations;
  const { today } = useMe();
  const [onlyDiffering, setOnlyDiffering] = useState(true);
  const shown = (rows: readonly ReportRow[]) => rows.filter(({ differs }) => differs || !onlyDiffering);
  const lists = rowsOf(report, texts);
  const sections = [
    { title: words.duties, rows: shown(lists.duties) },
    { title: words.units, rows: shown(lists.units) },
    { title: words.measures, rows: shown(lists.measures) },
  ];
  return (
    <div>
      <p>
        <strong>{words.summary(report.cases, report.differing)}</strong>{' '}
        <span className="quiet">
          {[
            words.under(report.now.join(texts.state.listSeparator), `${report.rulebook.version} ${report.rulebook.title}`),
            words.until(longDate(report.until.slice(0, 10), texts, today)),
            ...(report.left === 0 ? [] : [words.left(report.left)]),
          ].join(' · ')}
        </span>
      </p>
      <details>
        <summary>{words.formula}</summary>
        <p className="quiet">{words.formulaText}</p>
      </details>
      <Checkbox checked={onlyDiffering} onChange={(event) => setOnlyDiffering(event.target.checked)}>
        {words.onlyDiffering}
      </Checkbox>
      {sections.every(({ rows }) => rows.length === 0) ? <p>{words.noDifference}</p> : null}
      {sections.map(({ title, rows }) => (
        <Rows key={title} title={title} rows={rows} report={report} />
      ))}
    </div>
  );
};
