import { cancelSimulation, type SimulationView, startSimulation } from '@daiban/contract/rulebook-versions';
import { checkRulebook } from '@daiban/domain/rulebook/check-rulebook';
import type { RulebookFault } from '@daiban/domain/rulebook/fault';
import { faultInWords } from '@daiban/domain/rulebook/fault-words';
import { isRecord } from '@daiban/domain/rulebook/reader';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Progress, Select } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { RulebookTabs } from './RulebookTabs.tsx';
import { languageOf } from './rule-words.ts';
import { SimulationReport } from './SimulationReport.tsx';
import './rulebook.css';
import './versions.css';
import { simulationQuery, simulationsQuery, versionsQuery } from './version-queries.ts';

/** A rulebook from a file, read and checked before it is sent. */
interface ChosenFile {
  readonly content: Readonly<Record<string, unknown>>;
  readonly title: string;
}

const readChosen = (text: string): ChosenFile | { readonly broken: true } | { readonly faults: readonly RulebookFault[] } => {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { broken: true };
  }
  if (!isRecord(content)) return { broken: true };
  const checked = checkRulebook(content);
  if (checked.ok) return { content, title: checked.value.title };
  return { faults: checked.refusal };
};

/** Under which rules, over which matters; starts a replay. */
const StartSimulation = ({ onStarted }: { readonly onStarted: (started: SimulationView) => void }) => {
  const texts = useTexts();
  const words = texts.adminSimulations;
  const versions = useQuery(versionsQuery).data;
  const [rulebook, setRulebook] = useState<string>();
  const [file, setFile] = useState<ReturnType<typeof readChosen>>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const chosen = file !== undefined && 'content' in file ? file : undefined;
  const start = useMutation({
    mutationFn: () =>
      call(startSimulation, {
        body: {
          rulebook: chosen?.content ?? rulebook ?? '',
          ...(from === '' ? {} : { from }),
          ...(to === '' ? {} : { to }),
        },
      }),
    onSuccess: onStarted,
  });
  const choices = [...(versions?.versions.filter((row) => row.from !== 'older') ?? []), ...(versions?.others ?? [])];
  return (
    <section>
      <div className="version-choice">
        <Select
          aria-label={words.rulebook}
          placeholder={words.rulebook}
          value={chosen === undefined ? (rulebook ?? null) : null}
          onChange={(next: string | null) => {
            setFile(undefined);
            setRulebook(next ?? undefined);
          }}
          options={choices.map(({ version, title }) => ({ value: version, label: `${version} ${title}` }))}
          popupMatchSelectWidth={false}
        />
        <Button onClick={() => input.current?.click()}>{words.file}</Button>
        <input
          ref={input}
          type="file"
          className="unseen"
          tabIndex={-1}
          accept=".json,application/json"
          aria-label={words.file}
          onChange={(event) => {
            const [picked] = event.target.files ?? [];
            void picked?.text().then((text) => setFile(readChosen(text)));
            event.target.value = '';
          }}
        />
        {chosen === undefined ? null : <span>{words.fileChosen(chosen.title)}</span>}
      </div>
      {file !== undefined && 'broken' in file ? <p className="fault">{words.fileBroken}</p> : null}
      {file !== undefined && 'faults' in file ? (
        <div role="alert" className="fault">
          {words.fileRefused}
          <ul>
            {[...new Set(file.faults.map((fault) => faultInWords(fault, languageOf(texts))))].map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="version-choice">
        <Field label={words.from} optional>
          {(ids) => <Input {...ids} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
        </Field>
        <Field label={words.to} optional>
          {(ids) => <Input {...ids} type="date" value={to} min={from} onChange={(event) => setTo(event.target.value)} />}
        </Field>
      </div>
      <ProblemNote fault={start.error} />
      <Button
        type="primary"
        disabled={(rulebook === undefined && chosen === undefined) || (from !== '' && to !== '' && to < from)}
        loading={start.isPending}
        onClick={() => start.mutate()}
      >
        {words.start}
      </Button>
    </section>
  );
};

/** One replay: how far it is, stopping it, and its result. */
const Simulation = ({ simulationId }: { readonly simulationId: string }) => {
  const texts = useTexts();
  const words = texts.adminSimulations;
  const queryClient = useQueryClient();
  const found = useQuery(simulationQuery(simulationId));
  const cancel = useMutation({
    mutationFn: () => call(cancelSimulation, { params: { simulationId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['admin', 'simulation'] });
      await queryClient.invalidateQueries({ queryKey: ['admin', 'simulations'] });
    },
  });
  const view = found.data;
  if (view === undefined) {
    return found.error === null ? <Waiting lines={6} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  }
  return (
    <section className="version-part" aria-labelledby="simulation">
      <h2 id="simulation">
        {view.rulebook} <span className="tag">{words.statuses[view.status]}</span>
      </h2>
      {view.status === 'running' ? (
        <div className="simulation-progress" role="status">
          <Progress percent={view.total === 0 ? 0 : Math.round((100 * view.done) / view.total)} style={{ maxWidth: 320 }} />
          <span>{words.running(view.done, view.total)}</span>
          <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {words.cancel}
          </Button>
          <ProblemNote fault={cancel.error} />
        </div>
      ) : null}
      {view.report === undefined ? null : <SimulationReport report={view.report} />}
    </section>
  );
};

/** What other rules would have made of what is recorded. */
export const SimulationsPage = () => {
  const texts = useTexts();
  const words = texts.adminSimulations;
  const { today } = useMe();
  const queryClient = useQueryClient();
  const list = useQuery(simulationsQuery);
  const [chosen, setChosen] = useState<string>();
  const shown = chosen ?? list.data?.simulations[0]?.simulationId;
  return (
    <div className="page rulebook">
      <RulebookTabs />
      <div className="page-bar">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <p className="quiet">{words.hint}</p>
      <StartSimulation
        onStarted={(started) => {
          setChosen(started.simulationId);
          void queryClient.invalidateQueries({ queryKey: ['admin', 'simulations'] });
        }}
      />
      {shown === undefined ? (
        list.error === null ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <LoadState fault={list.error} onRetry={() => void list.refetch()} />
        )
      ) : (
        <Simulation key={shown} simulationId={shown} />
      )}
      {(list.data?.simulations.length ?? 0) > 1 ? (
        <section className="version-part" aria-labelledby="earlier">
          <h2 id="earlier">{words.earlier}</h2>
          <ul>
            {list.data?.simulations.map((one) => (
              <li key={one.simulationId}>
                <Button type="link" size="small" onClick={() => setChosen(one.simulationId)}>
                  {one.rulebook}
                </Button>{' '}
                <span className="quiet">
                  {stamp(one.startedAt, today)} · {one.askedBy} · {words.statuses[one.status]}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
};
