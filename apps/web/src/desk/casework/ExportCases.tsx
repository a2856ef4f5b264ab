import { exportCases } from '@daiban/contract/cases';
import { exportRequesterRoles, requestPersonalExport } from '@daiban/contract/personal-data';
import { type ExportPurpose, exportPurposes } from '@daiban/contract/purposes';
import type { Role } from '@daiban/domain/case/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { call, toQueryString } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { type CaseSearchParams, toCaseFilter } from './case-filter.ts';

/** Exports what is filtered: names masked at once, or with names after a second person has signed. Both for a stated purpose. */
export const ExportCases = ({ search }: { readonly search: CaseSearchParams }) => {
  const texts = useTexts();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const mayAsk = useMe().appointments.some(({ role }) => (exportRequesterRoles as readonly Role[]).includes(role));
  const [open, setOpen] = useState(false);
  const [named, setNamed] = useState(false);
  const [purpose, setPurpose] = useState<ExportPurpose>();
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const filter = toCaseFilter(search);
  const inWords = note.trim() === '' ? {} : { note: note.trim() };
  const asking = useMutation({
    mutationFn: (wanted: ExportPurpose) =>
      call(requestPersonalExport, {
        body: {
          id: newCommandId(),
          filter,
          purpose: wanted,
          ...inWords,
          reason: reason.trim(),
        },
      }),
    onSuccess: async () => {
      setOpen(false);
      void message.success(texts.exporting.asked);
      await queryClient.invalidateQueries({ queryKey: ['exports'] });
      await navigate({ to: '/exports' });
    },
  });
  const isPurposeGiven = purpose !== undefined && (purpose !== 'other' || note.trim() !== '');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.exporting.open}</Button>
      <Modal title={texts.exporting.title} open={open} onCancel={() => setOpen(false)} footer={null} width={480}>
        {mayAsk ? (
          <FieldGroup label={texts.exporting.what}>
            <Radio.Group
              vertical
              value={named}
              onChange={(event) => setNamed(event.target.value === true)}
              options={[
                { value: false, label: texts.exporting.masked },
                { value: true, label: texts.exporting.named },
              ]}
            />
          </FieldGroup>
        ) : null}
        <Field label={texts.exporting.purpose} hint={texts.exporting.watermark}>
          {(ids) => (
            <Select<ExportPurpose>
              {...ids}
              className="export-purpose"
              {...(purpose === undefined ? {} : { value: purpose })}
              onChange={setPurpose}
              options={exportPurposes.map((value) => ({ value, label: texts.exporting.purposes[value] }))}
            />
          )}
        </Field>
        {purpose === 'other' ? (
          <Field label={texts.exporting.note}>
            {(ids) => <Input {...ids} value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />}
          </Field>
        ) : null}
        {named ? (
          <Field label={texts.exporting.reason} hint={texts.exporting.reasonHint}>
            {(ids) => (
              <Input.TextArea {...ids} rows={3} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
        ) : null}
        <ProblemNote fault={asking.error} />
        {named ? (
          <Button
            type="primary"
            disabled={!isPurposeGiven || reason.trim() === ''}
            loading={asking.isPending}
            onClick={() => {
              if (purpose !== undefined) asking.mutate(purpose);
            }}
          >
            {texts.exporting.ask}
          </Button>
        ) : (
          <Button
            type="primary"
            disabled={!isPurposeGiven}
            {...(isPurposeGiven ? { href: `${exportCases.path}${toQueryString({ ...filter, purpose, ...inWords })}`, download: true } : {})}
            onClick={() => setOpen(false)}
          >
            {texts.exporting.download}
          </Button>
        )}
        {mayAsk ? (
          <Button type="link" onClick={() => void navigate({ to: '/exports' })}>
            {texts.exporting.own}
          </Button>
        ) : null}
      </Modal>
    </>
  );
};
