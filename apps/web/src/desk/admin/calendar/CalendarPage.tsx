import type { CalendarDay } from '@daiban/contract/calendar-admin';
import { useQuery } from '@tanstack/react-query';
import { App, AutoComplete, Button, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../../parts/Field.tsx';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { calendarQuery } from '../queries.ts';
import { CalendarChange } from './CalendarChange.tsx';
import './calendar.css';
import { putOver, toggleDay } from './calendar-draft.ts';
import { ReadNotice } from './ReadNotice.tsx';
import { Recalculation } from './Recalculation.tsx';
import { YearSheet } from './YearSheet.tsx';

const legend = ['work', 'weekend', 'holiday', 'makeUp'] as const;

/** The work calendar of a year: as it is, edited as a draft, sent for signature. */
export const CalendarPage = () => {
  const texts = useTexts();
  const { today } = useMe();
  const { message } = App.useApp();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [draft, setDraft] = useState<readonly CalendarDay[]>();
  const [name, setName] = useState(texts.adminCalendar.names[0] ?? '');
  const found = useQuery(calendarQuery(year));
  const data = found.data;
  const years = [...new Set([...(data?.years ?? []), thisYear, thisYear + 1])].filter((one) => one >= thisYear - 2).toSorted();
  const days = draft ?? data?.days ?? [];
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminCalendar.title}</h1>
        <Select
          aria-label={texts.adminCalendar.year}
          value={year}
          onChange={(next) => {
            setDraft(undefined);
            setYear(next);
          }}
          options={years.map((value) => ({ value, label: String(value) }))}
        />
        <span className="page-bar-end">
          {(data?.published.length ?? 0) > 0 ? (
            <Button onClick={() => setDraft(data?.published)}>{texts.adminCalendar.usePublished}</Button>
          ) : null}
          <ReadNotice
            key={year}
            year={year}
            onRead={(read, onlyThese) => {
              setDraft(onlyThese ? putOver(days, read) : read);
              void message.success(texts.adminCalendar.readDone(read.length));
            }}
          />
        </span>
      </div>
      <p className="quiet">{texts.adminCalendar.hint}</p>
      {data === undefined ? (
        found.error === null ? (
          <Waiting lines={14} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <p>
            {data.signed === undefined
              ? data.days.length === 0
                ? texts.adminCalendar.noData
                : texts.adminCalendar.notSigned
              : texts.adminCalendar.signed(data.signed.document, data.signed.proposedBy, data.signed.decidedBy)}
          </p>
          <div className="calendar-tools">
            <Field label={texts.adminCalendar.name}>
              {(ids) => (
                <AutoComplete
                  {...ids}
                  value={name}
                  maxLength={30}
                  onChange={setName}
                  options={texts.adminCalendar.names.map((value) => ({ value }))}
                />
              )}
            </Field>
            <p className="calendar-legend" aria-label={texts.adminCalendar.legend}>
              {legend.map((kind) => (
                <span key={kind}>
                  <i className={`day ${kind}`} aria-hidden="true" /> {texts.adminCalendar.kinds[kind]}
                </span>
              ))}
            </p>
          </div>
          <YearSheet
            year={year}
            days={days}
            present={data.days}
            onToggle={(day) => setDraft(toggleDay(day, name.trim() || texts.adminCalendar.otherName, days))}
          />
          <CalendarChange
            key={year}
            year={year}
            present={data.days}
            days={days}
            document={data.signed?.document ?? ''}
            onReset={() => setDraft(undefined)}
            onProposed={() => {
              setDraft(undefined);
              void message.success(`${texts.adminCalendar.proposed} ${texts.adminCalendar.proposedHint}`);
            }}
          />
          <Recalculation key={`recalculation-${year}`} year={year} document={data.signed?.document ?? ''} />
        </>
      )}
    </div>
  );
};
