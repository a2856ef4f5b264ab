import { acknowledgeTicket, closeUrgentTicket, openTicketCaller, type UrgentTicket } from '@daiban/contract/urgent-tickets';
import { type CallBack, callBacks } from '@daiban/domain/outreach/urgent-ticket';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../api.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { useMe } from '../session/me.ts';
import { stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { ticketsQuery } from './queries.ts';
import { TakeMatterForm } from './TakeMatterForm.tsx';

const useRefresh = () => {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: ticketsQuery.queryKey });
};

const CloseForm = ({ ticket, onClose }: { readonly ticket: UrgentTicket; readonly onClose: () => void }) => {
  const texts = useTexts();
  const { tickets, outreach } = texts;
  const refresh = useRefresh();
  const [note, setNote] = useState('');
  const hasPhone = ticket.caller?.phone !== undefined;
  const [callBack, setCallBack] = useState<CallBack>(hasPhone ? 'reached' : 'noPhone');
  const closing = useMutation({
    mutationFn: () => call(closeUrgentTicket, { params: { ticketId: ticket.ticketId }, body: { note: note.trim(), callBack } }),
    onSuccess: refresh,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    closing.mutate();
  };
  return (
    <form className="outreach-form" onSubmit={send} noValidate>
      <Field label={tickets.closingNote}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            className="grows"
            rows={2}
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <FieldGroup label={tickets.callBack}>
        <Radio.Group
          value={callBack}
          onChange={({ target }) => setCallBack(target.value as CallBack)}
          options={callBacks.map((value) => ({ value, label: tickets.callBacks[value] }))}
        />
      </FieldGroup>
      <ProblemNote fault={closing.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={note.trim() === ''} loading={closing.isPending}>
          {tickets.closeSend}
        </Button>
        <Button onClick={onClose}>{outreach.close}</Button>
      </div>
    </form>
  );
};

const UnitLine = ({ ticket, unit }: { readonly ticket: UrgentTicket; readonly unit: UrgentTicket['units'][number] }) => {
  const texts = useTexts();
  const { tickets } = texts;
  const { today } = useMe();
  const unitName = useUnitName();
  const refresh = useRefresh();
  const [note, setNote] = useState('');
  const taking = useMutation({
    mutationFn: () =>
      call(acknowledgeTicket, {
        params: { ticketId: ticket.ticketId },
        body: { unitId: unit.unitId, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      }),
    onSuccess: refresh,
  });
  return (
    <li>
      <b>{unitName(unit.name)}</b>
      {unit.acknowledgedAt === undefined ? (
        <span className="soon">{tickets.waiting}</span>
      ) : (
        <span className="quiet">{tickets.acknowledged(unit.acknowledgedBy ?? '', stamp(unit.acknowledgedAt, today))}</span>
      )}
      {unit.note === undefined ? null : <span>{unit.note}</span>}
      {unit.mayAcknowledge ? (
        <>
          <Input
            aria-label={`${unitName(unit.name)} ${tickets.acknowledgeNote}`}
            placeholder={tickets.acknowledgeNote}
            value={note}
            maxLength={300}
            className="ticket-note"
            onChange={({ target }) => setNote(target.value)}
          />
          <Button
            size="small"
            type="primary"
            aria-label={tickets.acknowledgeFor(unitName(unit.name))}
            loading={taking.isPending}
            onClick={() => taking.mutate()}
          >
            {tickets.acknowledge}
          </Button>
        </>
      ) : null}
      <ProblemNote fault={taking.error} />
    </li>
  );
};

const Caller = ({ ticket }: { readonly ticket: UrgentTicket }) => {
  const { tickets } = useTexts();
  const opening = useMutation({
    mutationFn: () => call(openTicketCaller, { params: { ticketId: ticket.ticketId }, body: { purpose: 'contactPetitioner' } }),
  });
  if (ticket.caller === undefined) return null;
  const { name, phone } = opening.data ?? ticket.caller;
  return (
    <p>
      {tickets.caller} {name} {phone}{' '}
      {opening.data === undefined ? (
        <Button size="small" type="link" loading={opening.isPending} onClick={() => opening.mutate()}>
          {tickets.showCaller}
        </Button>
      ) : null}
      <ProblemNote fault={opening.error} />
    </p>
  );
};

/** One urgent ticket: its clock in minutes, its units, its closing. */
export const TicketItem = ({ ticket }: { readonly ticket: UrgentTicket }) => {
  const texts = useTexts();
  const { tickets } = texts;
  const { today } = useMe();
  const refresh = useRefresh();
  const [closing, setClosing] = useState(false);
  const [registering, setRegistering] = useState(false);
  const term = Math.round((Date.parse(ticket.dueAt) - Date.parse(ticket.openedAt)) / 60_000);
  const clock =
    ticket.closed === undefined
      ? ticket.late
        ? tickets.over(ticket.minutes - term)
        : tickets.left(term - ticket.minutes)
      : tickets.took(ticket.minutes);
  return (
    <li>
      <p>
        <span className={ticket.late ? 'ticket-clock late' : 'ticket-clock'}>
          {clock}
          {ticket.late && ticket.closed !== undefined ? ` ${tickets.late}` : ''}
        </span>{' '}
        <span className="number">{ticket.number}</span>{' '}
        <span className="quiet">{tickets.openedBy(ticket.openedBy, stamp(ticket.openedAt, today))}</span>
      </p>
      <p>
        <b>{ticket.what}</b> {ticket.place === undefined ? null : <span className="quiet">{ticket.place}</span>}
        {ticket.matter === undefined ? null : (
          <>
            {' '}
            {tickets.matter}{' '}
            <Link to="/cases/$caseId" params={{ caseId: ticket.matter.caseId }} className="number">
              {ticket.matter.caseNumber}
            </Link>
          </>
        )}
      </p>
      <Caller ticket={ticket} />
      <ul className="ticket-units">
        {ticket.units.map((unit) => (
          <UnitLine key={unit.unitId} ticket={ticket} unit={unit} />
        ))}
      </ul>
      {ticket.closed === undefined ? null : (
        <p>
          {ticket.closed.note}{' '}
          <span className="quiet">
            {tickets.closedBy(ticket.closed.by, stamp(ticket.closed.at, today))} · {tickets.callBacks[ticket.closed.callBack]}
          </span>
        </p>
      )}
      {closing && ticket.mayClose ? (
        <CloseForm ticket={ticket} onClose={() => setClosing(false)} />
      ) : ticket.mayClose ? (
        <Button onClick={() => setClosing(true)}>{tickets.close}</Button>
      ) : null}{' '}
      {registering ? (
        <TakeMatterForm
          channel="phone"
          sourceNumber={ticket.number}
          place={ticket.place}
          filingId={ticket.ticketId}
          known={{ topic: ticket.what }}
          onClose={() => {
            setRegistering(false);
            refresh();
          }}
        />
      ) : ticket.mayRegister ? (
        <Button onClick={() => setRegistering(true)}>{tickets.register}</Button>
      ) : null}
    </li>
  );
};
