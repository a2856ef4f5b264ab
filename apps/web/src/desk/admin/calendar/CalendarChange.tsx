import { type CalendarDay, previewCalendar } from '@daiban/contract/calendar-admin';
import { proposeChange } from '@daiban/contract/signed-changes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { longDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { changesOf } from './calendar-draft.ts';
import { MovesTable } from './MovesTable.tsx';

interface CalendarChangeProps {
  readonly year: number;
  readonly present: readonly CalendarDay[];
  readonly days: readonly CalendarDay[];
  readonly document: string;
  readonly onReset: () => void;
  readonly onProposed: () => void;
}

/** What the draft changes, which due dates would move, and sending it for signature. */
export const CalendarChange = ({ year, present, days, document: known, onReset, onProposed }: CalendarChangeProps) => {
  const texts = useTexts();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const [document, setDocument] = useState(known);
  const [reason, setReason] = useState('');
  const [changeId, setChangeId] = useState(newCommandId);
  const { added, removed } = changesOf(present, days);
  const content = { year, document: document.trim(), days: [...days] };
  const preview = useMutation({
    mutationFn: (of: readonly CalendarDay[]) => call(previewCalendar, { body: { year, document: String(year), days: [...of] } }),
  });
  const propose = useMutation({
    mutationFn: () => call(proposeChange, { body: { id: changeId, kind: 'setCalendarYear', content, reason: reason.trim() } }),
    onSuccess: async () => {
      setChangeId(newCommandId());
      onProposed();
      await queryClient.invalidateQueries({ queryKey: ['admin', 'changes'] });
    },
  });
  const inWords = ({ day, kind, name }: CalendarDay) => `${longDate(day, texts, today)} ${name} ${texts.adminCalendar.kinds[kind]}`;
  if (added.length + removed.length === 0) return <p className="quiet">{texts.adminCalendar.noChanges}</p>;
  // A preview of another draft says nothing about this one.
  const moves = preview.variables === days ? preview.data : undefined;
  return (
    <section className="calendar-change" aria-labelledby="calendar-changes">
      <h2 id="calendar-changes">{texts.adminCalendar.changes}</h2>
      <ul className="calendar-changes">
        {removed
          .filter(({ day }) => !added.some((one) => one.day === day))
          .map((day) => (
            <li key={day.day}>{texts.adminCalendar.removed(inWords(day))}</li>
          ))}
        {added.map((day) => (
          <li key={day.day}>{texts.adminCalendar.added(inWords(day))}</li>
        ))}
      </ul>
      <div className="change-buttons">
        <Button loading={preview.isPending} onClick={() => preview.mutate(days)}>
          {texts.adminCalendar.preview}
        </Button>
        <Button type="link" onClick={onReset}>
          {texts.adminCalendar.reset}
        </Button>
      </div>
      <ProblemNote fault={preview.error} />
      {moves === undefined ? null : (
        <div role="status" className="calendar-moves">
          <h3>
            {texts.adminCalendar.previewTitle} · {texts.adminCalendar.moving(moves.moving)}{' '}
            <span className="quiet">{texts.adminCalendar.looked(moves.looked, moves.capped)}</span>
          </h3>
          <p className="quiet">{texts.adminCalendar.previewNote}</p>
          <MovesTable moves={moves.moves} moving={moves.moving} />
        </div>
      )}
      <Field label={texts.adminCalendar.document} hint={texts.adminCalendar.documentHint}>
        {(ids) => <Input {...ids} value={document} maxLength={120} onChange={(event) => setDocument(event.target.value)} />}
      </Field>
      <Field label={texts.adminCalendar.reason}>
        {(ids) => <Input {...ids} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <ProblemNote fault={propose.error} />
      <Button
        type="primary"
        disabled={document.trim() === '' || reason.trim() === ''}
        loading={propose.isPending}
        onClick={() => propose.mutate()}
      >
        {texts.adminCalendar.propose}
      </Button>{' '}
      <Link to="/admin/changes">{texts.adminChanges.title}</Link>
    </section>
  );
};
