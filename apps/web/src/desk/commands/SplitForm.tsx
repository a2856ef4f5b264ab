import { splitCase } from '@daiban/contract/split-case';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';
import { ClaimsField } from './ClaimFields.tsx';
import { newCommandId } from './command-id.ts';
import { sendOnCtrlEnter } from './FormEnd.tsx';
import type { CommandFormProps } from './use-give-command.ts';

/** D5: takes claims out of a mixed petition. The new number and query code are for the petitioner and stay until the form is closed. */
export const SplitForm = ({ view, command, onDone }: CommandFormProps) => {
  const texts = useTexts();
  const { sendingOn, fields } = texts;
  const queryClient = useQueryClient();
  const [commandId] = useState(newCommandId);
  const [claimIds, setClaimIds] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const splitting = useMutation({
    mutationFn: () =>
      call(splitCase, {
        params: { caseId: view.caseId },
        body: { commandId, expectedVersion: view.version, input: { claimIds: [...claimIds], title, reason } },
      }),
  });
  const made = splitting.data;
  const close = () => {
    for (const key of ['case', 'duties', 'cases']) void queryClient.invalidateQueries({ queryKey: [key] });
    onDone();
  };
  if (made !== undefined)
    return (
      <div className="split-done" role="status">
        <p>
          {sendingOn.splitDone}{' '}
          <Link to="/cases/$caseId" params={{ caseId: made.caseId }}>
            {made.caseNumber}
          </Link>
        </p>
        <p className="query-code" translate="no">
          {made.queryCode}
        </p>
        <p className="quiet">{sendingOn.splitCodeHint}</p>
        <div className="form-end">
          <Button type="primary" onClick={() => window.print()}>
            {texts.case.printCode}
          </Button>
          <Button onClick={close}>{texts.case.close}</Button>
        </div>
      </div>
    );
  const isReady = claimIds.length > 0 && title.trim() !== '' && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) splitting.mutate();
  };
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      <ClaimsField
        label={fields.claimIds}
        error={undefined}
        view={view}
        values={claimIds}
        onChange={(chosen) => setClaimIds(Array.isArray(chosen) ? chosen.map(String) : [])}
      />
      <Field label={sendingOn.splitTitle}>
        {(ids) => <Input {...ids} maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field label={fields.reason}>
        {(ids) => <Input.TextArea {...ids} className="grows" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <ProblemNote fault={splitting.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={splitting.isPending}>
          {texts.commands[command]}
        </Button>
      </div>
    </form>
  );
};
