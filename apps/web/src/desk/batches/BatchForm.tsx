import { createBatch } from '@daiban/contract/batches';
import type { CaseRow } from '@daiban/contract/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { UnitPicker } from '../commands/pickers.tsx';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';

interface BatchFormProps {
  readonly rows: readonly CaseRow[];
  readonly onDone: () => void;
}

/** S0.25: one unit for all, or another for a single matter; one reason and one day. */
export const BatchForm = ({ rows, onDone }: BatchFormProps) => {
  const texts = useTexts();
  const { batches, fields } = texts;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [batchId] = useState(newCommandId);
  const [unitId, setUnitId] = useState('');
  const [single, setSingle] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [termOn, setTermOn] = useState('');
  const unitFor = (caseId: string): string => single[caseId] ?? unitId;
  const isReady = reason.trim() !== '' && rows.every(({ caseId }) => unitFor(caseId) !== '');
  const ordering = useMutation({
    mutationFn: () =>
      call(createBatch, {
        body: {
          batchId,
          items: rows.map(({ caseId }) => ({ caseId, unitId: unitFor(caseId) })),
          reason,
          ...(termOn === '' ? {} : { termOn }),
        },
      }),
    onSuccess: async () => {
      for (const key of ['case', 'cases', 'boards', 'duties', 'units']) void queryClient.invalidateQueries({ queryKey: [key] });
      onDone();
      await navigate({ to: '/batches/$batchId', params: { batchId } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) ordering.mutate();
  };
  return (
    <form className="command-form" onSubmit={submit} noValidate>
      <Field label={batches.sameUnit} hint={batches.eachUnit}>
        {(ids) => <UnitPicker ids={ids} value={unitId} onChange={(next) => setUnitId(next ?? '')} />}
      </Field>
      <Field label={fields.reason}>
        {(ids) => <Input.TextArea {...ids} className="grows" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Field label={fields.termOn} optional className="short">
        {(ids) => <Input {...ids} type="date" value={termOn} onChange={(event) => setTermOn(event.target.value)} />}
      </Field>
      <ul className="batch-items">
        {rows.map((row) => (
          <li key={row.caseId}>
            <span>
              <span className="quiet number">{row.caseNumber}</span> {row.title}
            </span>
            <UnitPicker
              label={batches.unitOf(row.title)}
              value={unitFor(row.caseId)}
              onChange={(next) =>
                setSingle((before) => {
                  const { [row.caseId]: _replaced, ...others } = before;
                  return next === undefined ? others : { ...others, [row.caseId]: next };
                })
              }
              clearable
            />
          </li>
        ))}
      </ul>
      <ProblemNote fault={ordering.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={ordering.isPending}>
          {batches.send}
        </Button>
      </div>
    </form>
  );
};
