import './outreach.css';
import { listUrgentTickets, openUrgentTicket } from '@daiban/contract/urgent-tickets';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { holdsRoleOf } from '../sealed/queries.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { OpeningLine } from './OpeningLine.tsx';
import { OpenTicketForm } from './OpenTicketForm.tsx';
import { ticketsQuery } from './queries.ts';
import { TicketItem } from './TicketItem.tsx';

/** Urgent tickets (S2.60, S2.61): one for all units, two hours, one closing note. */
export const UrgentTicketsPage = () => {
  const texts = useTexts();
  const me = useMe();
  const { tickets } = texts;
  const isAllowed = holdsRoleOf(me, listUrgentTickets);
  const found = useQuery({ ...ticketsQuery, enabled: isAllowed });
  const [opening, setOpening] = useState(false);
  if (!isAllowed) return <Empty title={texts.state.forbidden} hint={texts.state.forbiddenHint} />;
  const { data } = found;
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{tickets.title}</h1>
        <span className="quiet">{tickets.hint}</span>
        {holdsRoleOf(me, openUrgentTicket) && !opening ? (
          <div className="page-bar-end">
            <Button type="primary" onClick={() => setOpening(true)}>
              {tickets.open}
            </Button>
          </div>
        ) : null}
      </div>
      {opening ? <OpenTicketForm onDone={() => setOpening(false)} /> : null}
      {data === undefined ? (
        found.error === null ? (
          <Waiting lines={6} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <p className="quiet">
            {tickets.figures(data.figures.open, data.figures.closed, data.figures.inTime)}
            {data.figures.medianMinutes === undefined ? '' : ` · ${tickets.median(data.figures.medianMinutes)}`} ·{' '}
            {tickets.term(data.term.hours, `${data.term.document} ${data.term.article}`)}
          </p>
          <OpeningLine figures={data.opening} />
          {data.rows.length === 0 ? (
            <Empty title={tickets.empty} hint={tickets.emptyHint} />
          ) : (
            <ul className="tickets">
              {data.rows.map((ticket) => (
                <TicketItem key={ticket.ticketId} ticket={ticket} />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
};
