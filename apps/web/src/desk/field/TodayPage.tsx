import type { FieldMatter } from '@daiban/contract/field';
import { useState } from 'react';
import { Message } from '../../ui/Message.tsx';
import { Button, Status } from '../../ui/parts.tsx';
import { caseOf, isUnsent, type OutboxEntry } from './device/outbox.ts';
import { toAcceptanceEntry } from './entries.ts';
import { dayOf, timeOf, useFieldTexts } from './field-language.tsx';
import { byPlace, nextDuty } from './today.ts';
import { fieldDevice, useOpenDevice } from './use-field-device.ts';

const Due = ({ matter }: { readonly matter: FieldMatter }) => {
  const texts = useFieldTexts();
  const duty = nextDuty(matter);
  if (duty === undefined) return <span className="quiet">{texts.today.noDuty}</span>;
  const day = dayOf(duty.dueOn, texts);
  // What the office owes is no alarm for the agent.
  if (!duty.mine)
    return (
      <span className="quiet">
        {texts.today.office(duty.title)} · {duty.overdue ? texts.today.late : texts.today.due(day)}
      </span>
    );
  return (
    <span className={duty.overdue ? 'field-late' : 'quiet'}>
      {duty.title} · {duty.overdue ? texts.today.overdue(day) : texts.today.due(day)}
    </span>
  );
};

const MatterLine = ({ matter }: { readonly matter: FieldMatter }) => (
  <li>
    <a className="field-card" href={`#matter/${matter.caseId}`}>
      <b>{matter.title}</b>
      <span>
        {matter.petitioner}
        {matter.place === undefined ? '' : ` · ${matter.place}`}
      </span>
      <Due matter={matter} />
    </a>
  </li>
);

/** A matter that was registered on this phone and is not in the list of the office yet. */
const OwnLine = ({ entry }: { readonly entry: OutboxEntry }) => {
  const { matter } = useFieldTexts();
  return (
    <li>
      <a className="field-card" href={`#matter/${entry.id}`}>
        <b>{entry.title}</b>
        {isUnsent(entry) ? <span className="field-waiting">{matter.waiting}</span> : null}
      </a>
    </li>
  );
};

const Orders = () => {
  const texts = useFieldTexts();
  const { kept, sender, outbox } = useOpenDevice();
  const orders = kept?.list.orders ?? [];
  if (orders.length === 0) return null;
  const isTaken = (caseId: string): boolean => outbox.entries.some((entry) => entry.kind === 'acceptance' && entry.caseId === caseId);
  return (
    <section>
      <h2>{texts.today.orders}</h2>
      <ul className="field-list">
        {orders.map((order) => (
          <li key={order.caseId} className="field-card">
            <b>{order.title}</b>
            <span>
              {order.place ?? texts.today.noPlace}
              {order.forMe ? ` · ${texts.today.forMe}` : ''}
            </span>
            {order.dueOn === undefined ? null : <span className="quiet">{texts.today.due(dayOf(order.dueOn, texts))}</span>}
            {isTaken(order.caseId) ? (
              <span className="field-waiting">{texts.today.accepting}</span>
            ) : (
              <Button onClick={() => void sender.add(toAcceptanceEntry({ title: order.title, caseId: order.caseId }, Date.now()))}>
                {texts.today.accept}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The agent's matters by place, what is due first. */
export const TodayPage = () => {
  const texts = useFieldTexts();
  const { kept, listState, outbox } = useOpenDevice();
  const [point, setPoint] = useState('');
  const known = new Set(kept?.list.matters.map(({ caseId }) => caseId));
  const own = outbox.entries.filter((entry) => entry.kind === 'registration' && !known.has(caseOf(entry, outbox.entries) ?? ''));
  const groups = byPlace(kept?.list.matters ?? []);
  const shown = groups.some((group) => group.point === point) ? groups.filter((group) => group.point === point) : groups;
  const readAt = kept === undefined ? undefined : texts.today.readAt(timeOf(kept.list.readAt, texts));
  return (
    <>
      <header className="field-head">
        <h1>{texts.today.title}</h1>
        <Button look="quiet" busy={listState === 'reading'} onClick={() => void fieldDevice.refresh()}>
          {texts.today.refresh}
        </Button>
      </header>
      <Status className="quiet">
        {listState === 'reading'
          ? texts.today.reading
          : listState === 'old' && kept !== undefined
            ? `${readAt} · ${texts.today.old}`
            : readAt}
      </Status>
      {own.length === 0 ? null : (
        <ul className="field-list">
          {own.map((entry) => (
            <OwnLine key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <Orders />
      {groups.length > 1 ? (
        <label className="field-filter">
          <span>{texts.today.filter}</span>
          <select value={point} onChange={(event) => setPoint(event.target.value)}>
            <option value="">{texts.today.everywhere}</option>
            {groups.map((group) => (
              <option key={group.point} value={group.point}>
                {group.point}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {shown.map((group) => (
        <section key={group.point}>
          <h2>{group.point}</h2>
          <ul className="field-list">
            {group.matters.map((matter) => (
              <MatterLine key={matter.caseId} matter={matter} />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && own.length === 0 ? <Message>{kept === undefined ? texts.today.noList : texts.today.empty}</Message> : null}
    </>
  );
};
