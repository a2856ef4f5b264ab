import { submit } from '@daiban/contract/submissions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { call, ProblemError } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { faultsOfProblem } from '../commands/field-faults.ts';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { PetitionerFields, toPetitioner } from './PetitionerFields.tsx';
import { slipsQuery } from './queries.ts';

/** One slip of the hotline by hand; a number that is here already is shown instead of taken twice (S4.15). */
export const SlipForm = ({ onClose }: { readonly onClose: () => void }) => {
  const texts = useTexts();
  const { slips } = texts;
  const { today } = useMe();
  const queryClient = useQueryClient();
  const [commandId, setCommandId] = useState(newCommandId);
  const [written, setWritten] = useState({ number: '', receivedOn: today, name: '', phone: '', text: '' });
  const change = (part: Partial<typeof written>) => setWritten((before) => ({ ...before, ...part }));
  const number = useDeferredValue(written.number.trim());
  const there = useQuery({ ...slipsQuery(number), enabled: number.length > 2 }).data?.rows.find(({ slipNumber }) => slipNumber === number);
  const taking = useMutation({
    mutationFn: () =>
      call(submit, {
        body: {
          commandId,
          channel: 'hotlineTransfer',
          sourceNumber: written.number.trim(),
          receivedOn: written.receivedOn,
          text: written.text.trim(),
          petitioner: toPetitioner(written),
        },
      }),
    onSuccess: async () => {
      setCommandId(newCommandId());
      setWritten({ number: '', receivedOn: today, name: '', phone: '', text: '' });
      await queryClient.invalidateQueries({ queryKey: ['outreach', 'slips'] });
    },
  });
  const faults = taking.error instanceof ProblemError ? faultsOfProblem(taking.error.problem) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (there === undefined) taking.mutate();
  };
  return (
    <form className="outreach-form" onSubmit={send} noValidate aria-label={slips.byHand}>
      <div className="row">
        <Field label={slips.number} error={faults.sourceNumber}>
          {(ids) => <Input {...ids} value={written.number} maxLength={80} onChange={({ target }) => change({ number: target.value })} />}
        </Field>
        <Field label={slips.receivedOn} error={faults.receivedOn} className="short">
          {(ids) => (
            <Input {...ids} type="date" value={written.receivedOn} onChange={({ target }) => change({ receivedOn: target.value })} />
          )}
        </Field>
      </div>
      {there === undefined ? null : (
        <p role="alert">
          {slips.there}{' '}
          <Link to="/cases/$caseId" params={{ caseId: there.caseId }}>
            {there.caseNumber} {there.title}
          </Link>
        </p>
      )}
      <PetitionerFields texts={slips} written={written} faults={faults} onChange={change} />
      <ProblemNote fault={taking.error} />
      {taking.data === undefined ? null : <p role="status">{slips.taken(taking.data.caseNumber, taking.data.queryCode ?? '')}</p>}
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={taking.isPending} disabled={there !== undefined || written.number.trim() === ''}>
          {slips.send}
        </Button>
        <Button onClick={onClose}>{texts.outreach.close}</Button>
      </div>
    </form>
  );
};
