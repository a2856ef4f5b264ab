import { previewPreset, type UnitImport } from '@daiban/contract/unit-imports';
import { type AgencyForm, agencyForms } from '@daiban/domain/organisation/plan-divisions';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { call, uploadUnitFile } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';
import { ChangeEnd } from './ChangeEnd.tsx';
import './organisation.css';
import { presetsQuery } from './queries.ts';
import { useIsMadeAtOnce, useOrganisationChange } from './use-organisation-change.ts';

type Source = { readonly presetId: string } | { readonly file: File };

/** What would be made: real numbers beside the declared ones, the rows that were not understood, the whole list. */
const Preview = ({ preview }: { readonly preview: UnitImport }) => {
  const texts = useTexts();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const isMadeAtOnce = useIsMadeAtOnce('importUnits');
  const change = useOrganisationChange('importUnits', isMadeAtOnce, () => void navigate({ to: '/admin/organisation' }));
  const words = texts.adminImportUnits;
  const isDeclared = preview.declared.some(({ kind }) => kind !== undefined);
  const others = preview.declared.filter(({ kind }) => !preview.counts.some((count) => count.kind === kind));
  return (
    <section className="unit-part" aria-labelledby="import-preview">
      <h2 id="import-preview">{words.preview(preview.source)}</h2>
      <div className="scroll-x">
        <table className="list import-counts">
          <thead>
            <tr>
              <th>{words.kind}</th>
              <th className="figure">{words.real}</th>
              {isDeclared ? <th className="figure">{words.declared}</th> : null}
            </tr>
          </thead>
          <tbody>
            {preview.counts.map(({ kind, planned }) => (
              <tr key={kind}>
                <td>{texts.unitKinds[kind]}</td>
                <td className="figure">{planned}</td>
                {isDeclared ? <td className="figure">{preview.declared.find((one) => one.kind === kind)?.count ?? '–'}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others.length === 0 ? null : (
        <p>
          {words.declared}: {others.map(({ label, count }) => `${label} ${count}`).join(texts.state.listSeparator)}
        </p>
      )}
      {preview.declared.length === 0 ? null : <p className="quiet">{words.declaredHint}</p>}
      {preview.faults.length === 0 ? null : (
        <>
          <h3>{words.faults}</h3>
          <ul>
            {preview.faults.map(({ row, code, words: said }) => (
              <li key={row}>
                {words.row(row)}: {words.faultCodes[code]} {said === '' ? null : <span className="quiet">{said}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {preview.known === 0 ? null : <p>{words.known(preview.known)}</p>}
      {preview.units.length === 0 ? (
        <p>{words.nothingNew}</p>
      ) : (
        <>
          <p>
            <strong>{words.unitsToMake(preview.units.length)}</strong>
          </p>
          <details>
            <summary>{words.all}</summary>
            <ul className="unit-found">
              {preview.units.map(({ id, name, kind }) => (
                <li key={id}>
                  {name} <span className="quiet">{texts.unitKinds[kind]}</span>
                </li>
              ))}
            </ul>
          </details>
          <ChangeEnd
            isMadeAtOnce={isMadeAtOnce}
            reason={reason}
            onReason={setReason}
            isReady
            isPending={change.isPending}
            fault={change.error}
            onSend={() => change.mutate({ content: { source: preview.source, units: preview.units }, reason: reason.trim() })}
          />
        </>
      )}
    </section>
  );
};

/** Builds many units at once: choose divisions or a file, look at what would come of it, then make or propose it. */
export const ImportUnitsPage = () => {
  const texts = useTexts();
  const words = texts.adminImportUnits;
  const presets = useQuery(presetsQuery);
  const file = useRef<HTMLInputElement>(null);
  const [source, setSource] = useState<Source>();
  const [form, setForm] = useState<AgencyForm>();
  const looking = useMutation({
    mutationFn: ({ of, as }: { readonly of: Source; readonly as: AgencyForm | undefined }) =>
      'file' in of
        ? uploadUnitFile(of.file, as ?? 'agency')
        : call(previewPreset, { body: { presetId: of.presetId, ...(as === undefined ? {} : { form: as }) } }),
  });
  const look = (of: Source, as: AgencyForm | undefined) => {
    setSource(of);
    setForm(as);
    looking.mutate({ of, as });
  };
  const chosen = presets.data?.presets.find(({ id }) => source !== undefined && 'presetId' in source && id === source.presetId);
  return (
    <div className="page organisation">
      <p className="organisation-back">
        <Link to="/admin/organisation">‹ {texts.adminOrganisation.title}</Link>
      </p>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p className="quiet">{words.hint}</p>
      <section className="unit-part">
        <h2>{words.preset}</h2>
        {presets.data === undefined ? (
          presets.error === null ? (
            <Waiting lines={3} />
          ) : (
            <LoadState fault={presets.error} onRetry={() => void presets.refetch()} />
          )
        ) : (
          <div className="preset-list">
            {presets.data.presets.map((preset) => (
              <button
                key={preset.id}
                type="button"
                className="preset"
                aria-pressed={chosen?.id === preset.id}
                onClick={() => look({ presetId: preset.id }, undefined)}
              >
                <strong>{preset.title}</strong>
                <span className="quiet">{words.presetSummary(preset.townships, preset.communities)}</span>
              </button>
            ))}
          </div>
        )}
      </section>
      <section className="unit-part">
        <h2>{words.file}</h2>
        <p className="quiet">{words.fileHint}</p>
        <input
          ref={file}
          type="file"
          hidden
          accept=".xlsx,.json"
          onChange={(event) => {
            const [picked] = event.target.files ?? [];
            if (picked !== undefined) look({ file: picked }, form);
            event.target.value = '';
          }}
        />
        <Button onClick={() => file.current?.click()}>{words.chooseFile}</Button>
      </section>
      {source === undefined ? null : (
        <section className="unit-part import-form">
          <Field label={words.form}>
            {(ids) => (
              <Select
                {...ids}
                value={form ?? chosen?.form ?? 'agency'}
                onChange={(next: AgencyForm) => look(source, next)}
                options={agencyForms.map((value) => ({ value, label: words.forms[value] }))}
              />
            )}
          </Field>
        </section>
      )}
      <ProblemNote fault={looking.error} />
      {looking.isPending ? <Waiting lines={6} /> : null}
      {looking.data === undefined || looking.isPending ? null : <Preview preview={looking.data} />}
    </div>
  );
};
