import { submit } from '@daiban/contract/submissions';
import type { Channel } from '@daiban/domain/case/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { call, ProblemError } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { faultsOfProblem } from '../commands/field-faults.ts';
import { ReceiptView } from '../intake/ReceiptView.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';
import { PetitionerFields, toPetitioner } from './PetitionerFields.tsx';

interface TakeMatterFormProps {
  /** Channel of the matter: the kind of the trip, or the phone. */
  readonly channel: Extract<Channel, 'nightService' | 'mobileStation' | 'phone'>;
  /** Number of the trip or the ticket; stands on the matter. */
  readonly sourceNumber: string;
  readonly place?: string | undefined;
  /** Of a booking or a ticket: its id is the id of the filing, so that it is one matter and no second. */
  readonly filingId?: string;
  readonly known?: { readonly name?: string | undefined; readonly phone?: string | undefined; readonly topic: string };
  readonly onClose: () => void;
}

/** What a resident says at a stop or on the phone becomes a matter with the place and the number of the trip or the ticket. */
export const TakeMatterForm = ({ channel, sourceNumber, place, filingId, known, onClose }: TakeMatterFormProps) => {
  const texts = useTexts();
  const { outreach } = texts;
  const queryClient = useQueryClient();
  const [commandId] = useState(() => filingId ?? newCommandId());
  const [written, setWritten] = useState({ name: known?.name ?? '', phone: known?.phone ?? '', text: known?.topic ?? '' });
  const taking = useMutation({
    mutationFn: () => {
      const petitioner = toPetitioner(written);
      return call(submit, {
        body: { commandId, channel, text: written.text.trim(), sourceNumber, petitioner, ...(place === undefined ? {} : { place }) },
      });
    },
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['outreach'] }),
  });
  const faults = taking.error instanceof ProblemError ? faultsOfProblem(taking.error.problem) : {};
  if (taking.data !== undefined)
    return <ReceiptView receipt={taking.data} name={written.name} title={place ?? sourceNumber} channel={channel} onAnother={onClose} />;
  const send = (event: FormEvent) => {
    event.preventDefault();
    taking.mutate();
  };
  const change = (part: Partial<typeof written>) => setWritten((before) => ({ ...before, ...part }));
  return (
    <form className="outreach-form no-print" onSubmit={send} noValidate aria-label={outreach.matterTitle(place ?? sourceNumber)}>
      <h2 className="part">{outreach.matterTitle(place ?? sourceNumber)}</h2>
      <PetitionerFields texts={outreach} written={written} faults={faults} onChange={change} />
      <ProblemNote fault={taking.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={taking.isPending}>
          {outreach.send}
        </Button>
        <Button onClick={onClose}>{outreach.close}</Button>
      </div>
    </form>
  );
};
