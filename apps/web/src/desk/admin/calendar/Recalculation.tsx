import { proposeChange } from '@daiban/contract/signed-changes';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
import { recalculationQuery } from '../queries.ts';
import { MovesTable } from './MovesTable.tsx';

interface RecalculationProps {
  readonly year: number;
  /** The notice that the year stands on, when it was signed. */
  readonly document: string;
}

/** Open clocks that still have the dates of an older calendar: what would move, sending it for signature, and what was done. */
export const Recalculation = ({ year, document: known }: RecalculationProps) => {
  const texts = useTexts();
  const words = texts.adminCalendar.recalculation;
  const { today } = useMe();
  const queryClient = useQueryClient();
  const found = useQuery(recalculationQuery(year)).data;
  const [document, setDocument] = useState(known);
  const [reason, setReason] = useState('');
  const [changeId, setChangeId] = useState(newCommandId);
  const propose = useMutation({
    mutationFn: () =>
      call(proposeChange, {
        body: { id: changeId, kind: 'recalculateClocks', content: { year, document: document.trim() }, reason: reason.trim() },
      }),
    onSuccess: async () => {
      setChangeId(newCommandId());
      setReason('');
      await queryClient.invalidateQueries({ queryKey: ['admin'] });
    },
  });
  if (found === undefined || (found.moving + found.certain === 0 && found.runs.length === 0)) return null;
  return (
    <section className="calendar-change" aria-labelledby="recalculation">
      <h2 id="recalculation">{words.title}</h2>
      {found.runs.length === 0 ? null : (
        <ul className="calendar-changes">
          {found.runs.map((run) => (
            <li key={run.signedAt}>
              {words.run(run.document, longDate(run.signedAt.slice(0, 10), texts, today), run.cases)}
              {run.finished ? '' : ` ${words.running}`}
            </li>
          ))}
        </ul>
      )}
      {found.moving + found.certain === 0 ? null : (
        <>
          <p>{words.hint(found.moving, found.certain)}</p>
          <p className="quiet">{words.rules}</p>
          {found.moving === 0 ? null : <MovesTable moves={found.moves} moving={found.moving} />}
          <Field label={texts.adminCalendar.document} hint={texts.adminCalendar.documentHint}>
            {(ids) => <Input {...ids} value={document} maxLength={120} onChange={(event) => setDocument(event.target.value)} />}
          </Field>
          <Field label={texts.adminCalendar.reason}>
            {(ids) => <Input {...ids} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}
          </Field>
          <ProblemNote fault={propose.error} />
          {propose.isSuccess ? (
            <p role="status">
              {texts.adminCalendar.proposed} <Link to="/admin/changes">{texts.adminChanges.title}</Link>
            </p>
          ) : (
            <Button disabled={document.trim() === '' || reason.trim() === ''} loading={propose.isPending} onClick={() => propose.mutate()}>
              {words.propose}
            </Button>
          )}
        </>
      )}
    </section>
  );
};
