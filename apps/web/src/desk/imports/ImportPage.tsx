import { cancelImport, type ImportView, ledgerFields, mapImport, startImport } from '@daiban/contract/desk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Progress, Select } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { call, sendLedger } from '../api.ts';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { importQuery } from '../queries.ts';
import { mayTakeIn } from '../session/may-do.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { ImportFaults } from './ImportFaults.tsx';

const route = getRouteApi('/frame/import');

const ChooseLedger = ({ onRead }: { readonly onRead: (view: ImportView) => void }) => {
  const texts = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const reading = useMutation({ mutationFn: (file: File) => sendLedger<ImportView>(file), onSuccess: onRead });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) reading.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      <section
        className={over ? 'drop over' : 'drop'}
        aria-label={texts.import.choose}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{texts.import.drop}</p>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx,.csv,.jsonl"
          hidden
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button type="primary" loading={reading.isPending} onClick={() => chooser.current?.click()}>
          {reading.isPending ? texts.import.reading : texts.import.choose}
        </Button>
        <p className="quiet">{texts.import.hint}</p>
        <p className="quiet">{texts.import.safe}</p>
      </section>
      <ProblemNote fault={reading.error} />
    </>
  );
};

const Mapping = ({
  view,
  busy,
  onMap,
}: {
  readonly view: ImportView;
  readonly busy: boolean;
  readonly onMap: (column: string, field: string) => void;
}) => {
  const texts = useTexts();
  return (
    <section>
      <h2 className="part">{texts.import.mapping}</h2>
      <table className="list">
        <thead>
          <tr>
            <th>{texts.import.column}</th>
            <th className="col-field">{texts.import.field}</th>
            <th>{texts.import.sample}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map(({ column, field, sample }) => (
            <tr key={column}>
              <td>{column}</td>
              <td>
                <Select
                  aria-label={`${column} ${texts.import.field}`}
                  value={field}
                  disabled={busy}
                  onChange={(next) => onMap(column, next)}
                  options={ledgerFields.map((value) => ({ value, label: texts.ledgerFields[value] }))}
                />
              </td>
              <td className="quiet samples">{sample.slice(0, 3).join(' ／ ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const ImportWork = ({ importId, onAnother }: { readonly importId: string; readonly onAnother: () => void }) => {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const found = useQuery(importQuery(importId));
  const show = (view: ImportView) => queryClient.setQueryData(importQuery(importId).queryKey, view);
  const mapping = useMutation({
    mutationFn: (columns: Record<string, ImportView['columns'][number]['field']>) =>
      call(mapImport, { params: { importId }, body: { columns } }),
    onSuccess: show,
  });
  const starting = useMutation({ mutationFn: () => call(startImport, { params: { importId } }), onSuccess: show });
  const stopping = useMutation({ mutationFn: () => call(cancelImport, { params: { importId } }), onSuccess: show });
  const view = found.data;
  const over = view !== undefined && view.status !== 'preview' && view.status !== 'running';
  useEffect(() => {
    if (over) for (const key of ['duties', 'cases', 'units']) void queryClient.invalidateQueries({ queryKey: [key] });
  }, [over, queryClient]);
  if (view === undefined)
    return found.error === null ? <Waiting lines={10} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { totals } = view;
  const handled = totals.imported + totals.skipped;
  const map = (column: string, field: string) => {
    const columns = Object.fromEntries(
      view.columns.map((one) => [
        one.column,
        one.column === column ? (ledgerFields.find((name) => name === field) ?? one.field) : one.field,
      ]),
    );
    mapping.mutate(columns);
  };
  return (
    <>
      <div className="import-head">
        <h2>{view.fileName}</h2>
        <span className="tag">{texts.importStatuses[view.status]}</span>
        <span>{texts.import.rows(totals.rows)}</span>
        <span>{texts.import.good(totals.good)}</span>
        <span className={totals.faulty > 0 ? 'soon' : 'quiet'}>{texts.import.faulty(totals.faulty)}</span>
      </div>
      {view.status === 'preview' ? null : (
        <div className="import-progress" role="status">
          {view.status === 'running' ? null : (
            <b>{{ done: texts.import.doneTitle, cancelled: texts.import.cancelledTitle, failed: texts.import.failedTitle }[view.status]}</b>
          )}
          <Progress
            percent={totals.good === 0 ? 0 : Math.round((handled / totals.good) * 100)}
            size="small"
            status="normal"
            aria-label={texts.import.running(handled, totals.good)}
          />
          <span>
            {view.status === 'running'
              ? texts.import.running(handled, totals.good)
              : `${texts.import.imported(totals.imported)} · ${texts.import.skipped(totals.skipped)}`}
          </span>
        </div>
      )}
      <ProblemNote fault={mapping.error ?? starting.error ?? stopping.error} />
      <div className="form-end">
        {view.status === 'running' ? (
          <Button loading={stopping.isPending} onClick={() => stopping.mutate()}>
            {texts.import.cancel}
          </Button>
        ) : view.status === 'done' ? (
          <Link to="/cases" className="as-button primary">
            {texts.import.seeCases}
          </Link>
        ) : (
          <Button
            type="primary"
            loading={starting.isPending}
            disabled={totals.good === 0 || mapping.isPending}
            onClick={() => starting.mutate()}
          >
            {view.status === 'preview'
              ? totals.good === 0
                ? texts.import.nothingGood
                : texts.import.start(totals.good)
              : texts.import.resume}
          </Button>
        )}
        {view.status === 'running' ? null : <Button onClick={onAnother}>{texts.import.again}</Button>}
        <span className="quiet">{texts.import.safe}</span>
      </div>
      {view.status === 'preview' ? <Mapping view={view} busy={mapping.isPending} onMap={map} /> : null}
      <ImportFaults view={view} />
    </>
  );
};

/** Brings a ledger in: choose, say which column is which, look at the faults, import, and see it happen. */
export const ImportPage = () => {
  const texts = useTexts();
  const { importId } = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const me = useMe();
  if (!mayTakeIn(me)) return <Empty title={texts.state.forbidden} hint={texts.state.forbiddenHint} />;
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.import.title}</h1>
      </div>
      {importId === undefined ? (
        <ChooseLedger
          onRead={(view) => {
            queryClient.setQueryData(importQuery(view.importId).queryKey, view);
            void navigate({ to: '/import', search: { importId: view.importId } });
          }}
        />
      ) : (
        <ImportWork key={importId} importId={importId} onAnother={() => void navigate({ to: '/import', search: {} })} />
      )}
    </div>
  );
};
