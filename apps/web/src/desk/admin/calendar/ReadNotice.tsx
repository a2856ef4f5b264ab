import { type CalendarDay, readNotice } from '@daiban/contract/calendar-admin';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useTexts } from '../../texts/language.tsx';

const mostCharacters = 20_000;

/** The notice as text or file; what was not understood is named, line by line. */
export const ReadNotice = ({
  year,
  onRead,
}: {
  readonly year: number;
  readonly onRead: (days: readonly CalendarDay[], onlyThese: boolean) => void;
}) => {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [onlyThese, setOnlyThese] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const reading = useMutation({
    mutationFn: () => call(readNotice, { body: { year, text } }),
    onSuccess: ({ days, faults }) => {
      if (days.length > 0) onRead(days, onlyThese);
      if (days.length > 0 && faults.length === 0) setOpen(false);
    },
  });
  const found = reading.data;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.adminCalendar.paste}</Button>
      <Modal title={texts.adminCalendar.pasteTitle} open={open} onCancel={() => setOpen(false)} footer={null} width={640}>
        <Field label={texts.adminCalendar.notice} hint={texts.adminCalendar.pasteHint}>
          {(ids) => (
            <Input.TextArea {...ids} rows={10} maxLength={mostCharacters} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        <input
          ref={file}
          type="file"
          className="unseen"
          tabIndex={-1}
          accept=".csv,.txt,text/csv,text/plain"
          aria-label={texts.adminCalendar.file}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            void chosen?.text().then((content) => setText(content.slice(0, mostCharacters)));
            event.target.value = '';
          }}
        />
        <Checkbox checked={onlyThese} onChange={(event) => setOnlyThese(event.target.checked)}>
          {texts.adminCalendar.onlyThese}
        </Checkbox>
        <ProblemNote fault={reading.error} />
        {found === undefined || found.faults.length === 0 ? null : (
          <div role="status">
            <p className="fault">{texts.adminCalendar.faultsTitle}</p>
            <ul>
              {found.faults.map((fault) => (
                <li key={fault.line}>
                  {texts.adminCalendar.line(fault.line)} {texts.adminCalendar.faults[fault.fault]}{' '}
                  <span className="quiet">{fault.text}</span>
                </li>
              ))}
            </ul>
            {found.days.length > 0 ? <p>{texts.adminCalendar.readDone(found.days.length)}</p> : null}
          </div>
        )}
        <div className="change-buttons">
          <Button type="primary" disabled={text.trim() === ''} loading={reading.isPending} onClick={() => reading.mutate()}>
            {texts.adminCalendar.read}
          </Button>
          <Button onClick={() => file.current?.click()}>{texts.adminCalendar.file}</Button>
        </div>
      </Modal>
    </>
  );
};
