import { type BatchReport, type BatchRow, batchStages, signBatch } from '@daiban/contract/batches';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { mayEver } from '../session/may-do.ts';
import { useMe } from '../session/me.ts';
import { dateOf, longDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { batchQuery } from './queries.ts';
import './batches.css';

const route = getRouteApi('/frame/batches/$batchId');

type Shown = BatchRow['stage'] | 'late' | 'all';

const isShown = (row: BatchRow, shown: Shown): boolean =>
  shown === 'all' || (shown === 'late' ? row.late && row.stage !== 'refused' : row.stage === shown);

/** How many stand where; each number opens the matters behind it. */
const Numbers = ({
  report,
  shown,
  onShow,
}: {
  readonly report: BatchReport;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}) => {
  const { batches } = useTexts();
  const numbers: readonly (readonly [Shown, string, number])[] = [
    ['all', batches.all, report.rows.length],
    ...batchStages.map((stage) => [stage, batches.stages[stage], report.counts[stage]] as const),
    ['late', batches.late, report.late],
  ];
  return (
    <p className="batch-numbers">
      {numbers
        .filter(([name, , count]) => name === 'all' || count > 0)
        .map(([name, label, count]) => (
          <Button
            key={name}
            size="small"
            type={name === shown ? 'primary' : 'default'}
            aria-pressed={name === shown}
            onClick={() => onShow(name)}
          >
            {label} {count}
          </Button>
        ))}
    </p>
  );
};

/** 两签 in bulk: ticked one by one after looking, each signed by an order of its own. */
const useSigning = (report: BatchReport | undefined) => {
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const signing = useMutation({
    mutationFn: (rows: readonly BatchRow[]) =>
      call(signBatch, {
        params: { batchId: report?.batchId ?? '' },
        body: { commandId: newCommandId(), items: rows.map(({ caseId, version }) => ({ caseId, expectedVersion: version })) },
      }),
    onSuccess: () => {
      setChosen(new Set());
      for (const key of ['case', 'cases', 'duties', 'units']) void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
  const waiting = report?.rows.filter(({ stage }) => stage === 'waiting') ?? [];
  const toggle = (caseId: string) =>
    setChosen((before) => (before.has(caseId) ? new Set([...before].filter((id) => id !== caseId)) : new Set([...before, caseId])));
  return { chosen, toggle, setChosen, waiting, picked: waiting.filter(({ caseId }) => chosen.has(caseId)), signing };
};

const Row = ({
  row,
  tick,
}: {
  readonly row: BatchRow;
  readonly tick: { readonly chosen: boolean; readonly onToggle: () => void } | undefined;
}) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { batches } = texts;
  return (
    <tr>
      <td>
        {tick === undefined ? null : (
          <Checkbox aria-label={batches.select(row.caseNumber)} checked={tick.chosen} onChange={tick.onToggle} />
        )}
      </td>
      <td>
        <span className="quiet number">{row.caseNumber}</span>{' '}
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
          {row.title}
        </Link>
      </td>
      <td>{unitName(row.unitName)}</td>
      <td>
        {batches.stages[row.stage]}
        {row.late && row.stage !== 'refused' ? <span className="due late"> · {batches.late}</span> : null}
        {row.refusal === undefined ? null : (
          <span className="quiet">
            {' '}
            · {row.refusal.title} {row.refusal.nextStep}
          </span>
        )}
      </td>
      <td>{row.dueOn === undefined ? '' : longDate(row.dueOn, texts)}</td>
    </tr>
  );
};

/** One batch: what has become of each of its matters, and the signatures that it waits for. */
export const BatchPage = () => {
  const texts = useTexts();
  const { batches } = texts;
  const me = useMe();
  const { batchId } = route.useParams();
  const found = useQuery(batchQuery(batchId));
  const [shown, setShown] = useState<Shown>('all');
  const report = found.data;
  const { chosen, toggle, setChosen, waiting, picked, signing } = useSigning(report);
  if (report === undefined)
    return (
      <div className="page">
        {found.error === null ? <Waiting lines={8} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />}
      </div>
    );
  const maySign = mayEver(me, 'signAssignment') && waiting.length > 0;
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{report.reason}</h1>
        <span className="quiet">
          {report.orderedBy} · {longDate(dateOf(report.orderedAt), texts)}
          {report.termOn === undefined ? '' : ` · ${batches.termOn(longDate(report.termOn, texts))}`}
        </span>
        <span className="page-bar-end">
          <Link to="/batches">{batches.back}</Link>
        </span>
      </div>
      <Numbers report={report} shown={shown} onShow={setShown} />
      {maySign ? (
        <div className="chosen-bar">
          <Button type="primary" disabled={picked.length === 0} loading={signing.isPending} onClick={() => signing.mutate(picked)}>
            {batches.sign(picked.length)}
          </Button>
          <Button onClick={() => setChosen(new Set(waiting.map(({ caseId }) => caseId)))}>{batches.chooseAll}</Button>
          <span className="quiet">{batches.signHint}</span>
        </div>
      ) : null}
      <ProblemNote fault={signing.error} />
      {signing.data === undefined || signing.data.refused.length === 0 ? null : (
        <div role="alert">
          <p>{batches.signRefused}</p>
          <ul>
            {signing.data.refused.map(({ caseId, title }) => (
              <li key={caseId}>
                {report.rows.find((row) => row.caseId === caseId)?.caseNumber} {title}
              </li>
            ))}
          </ul>
        </div>
      )}
      <table className="list batch-cases">
        <thead>
          <tr>
            <th aria-label={batches.waiting} />
            <th>{texts.cases.matter}</th>
            <th>{batches.unit}</th>
            <th>{batches.stage}</th>
            <th>{batches.due}</th>
          </tr>
        </thead>
        <tbody>
          {report.rows
            .filter((row) => isShown(row, shown))
            .map((row) => (
              <Row
                key={row.caseId}
                row={row}
                tick={
                  maySign && row.stage === 'waiting' ? { chosen: chosen.has(row.caseId), onToggle: () => toggle(row.caseId) } : undefined
                }
              />
            ))}
        </tbody>
      </table>
    </div>
  );
};
