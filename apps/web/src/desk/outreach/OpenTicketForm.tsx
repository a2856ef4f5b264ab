import { openUrgentTicket } from '@daiban/contract/urgent-tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call, ProblemError } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { faultsOfProblem } from '../commands/field-faults.ts';
import { UnitsPicker } from '../commands/many-pickers.tsx';
import { Field } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useTexts } from '../texts/language.tsx';
import { ticketsQuery } from './queries.ts';

const given = (text: string, name: string): Readonly<Record<string, string>> => (text.trim() === '' ? {} : { [name]: text.trim() });

/** One urgent ticket for all units that are needed; the clock runs from here. */
export const OpenTicketForm = ({ onDone }: { readonly onDone: () => void }) => {
  const texts = useTexts();
  const { tickets } = texts;
  const queryClient = useQueryClient();
  const [ticketId] = useState(newCommandId);
  const [unitIds, setUnitIds] = useState<readonly string[]>([]);
  const [written, setWritten] = useState({ what: '', place: '', name: '', phone: '', caseNumber: '' });
  const change = (part: Partial<typeof written>) => setWritten((before) => ({ ...before, ...part }));
  const opening = useMutation({
    mutationFn: () => {
      const { what, place, name, phone, caseNumber } = written;
      const caller = { ...given(name, 'name'), ...given(phone, 'phone') };
      return call(openUrgentTicket, {
        params: { ticketId },
        body: {
          what: what.trim(),
          unitIds: [...unitIds],
          ...given(place, 'place'),
          ...given(caseNumber, 'caseNumber'),
          ...(Object.keys(caller).length === 0 ? {} : { caller }),
        },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ticketsQuery.queryKey });
      onDone();
    },
  });
  const faults = opening.error instanceof ProblemError ? faultsOfProblem(opening.error.problem) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate();
  };
  return (
    <form className="outreach-form" onSubmit={send} noValidate aria-label={tickets.open}>
      <Field label={tickets.what} error={faults.what}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            className="grows"
            rows={2}
            maxLength={500}
            value={written.what}
            onChange={({ target }) => change({ what: target.value })}
          />
        )}
      </Field>
      <Field label={tickets.place} error={faults.place} optional>
        {(ids) => <Input {...ids} value={written.place} maxLength={120} onChange={({ target }) => change({ place: target.value })} />}
      </Field>
      <Field label={tickets.units} hint={tickets.unitsHint} error={faults.unitIds}>
        {(ids) => <UnitsPicker ids={ids} values={unitIds} onChange={setUnitIds} />}
      </Field>
      <div className="row">
        <Field label={tickets.callerName} optional error={faults['caller.name']}>
          {(ids) => <Input {...ids} value={written.name} maxLength={40} onChange={({ target }) => change({ name: target.value })} />}
        </Field>
        <Field label={tickets.callerPhone} optional hint={tickets.callerHint} error={faults['caller.phone']}>
          {(ids) => (
            <Input {...ids} type="tel" value={written.phone} maxLength={20} onChange={({ target }) => change({ phone: target.value })} />
          )}
        </Field>
      </div>
      <Field label={tickets.caseNumber} optional className="short" error={faults.caseNumber}>
        {(ids) => (
          <Input {...ids} value={written.caseNumber} maxLength={40} onChange={({ target }) => change({ caseNumber: target.value })} />
        )}
      </Field>
      <ProblemNote fault={opening.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={opening.isPending} disabled={written.what.trim() === '' || unitIds.length === 0}>
          {tickets.send}
        </Button>
        <Button onClick={onDone}>{texts.outreach.close}</Button>
      </div>
    </form>
  );
};
