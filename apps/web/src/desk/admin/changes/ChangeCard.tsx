import { type ChangeDecision, decideChange, type SignedChange } from '@daiban/contract/signed-changes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';

/** Approving, refusing with a note, or withdrawing one's own. */
const Decision = ({ change }: { readonly change: SignedChange }) => {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const deciding = useMutation({
    mutationFn: (decision: ChangeDecision) =>
      call(decideChange, { params: { changeId: change.id }, body: { decision, ...(note.trim() === '' ? {} : { note: note.trim() }) } }),
    onSuccess: async ({ decision }) => {
      void message.success(texts.adminChanges.decided[decision ?? 'approved']);
      // What was approved may stand on any page of the administration and in the organisation.
      await Promise.all(['admin', 'organisation', 'me'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    },
  });
  const refuse = () => {
    setNoteMissing(note.trim() === '');
    if (note.trim() !== '') deciding.mutate('refused');
  };
  if (change.mayWithdraw) {
    return (
      <div className="change-decision">
        <ProblemNote fault={deciding.error} />
        <Button loading={deciding.isPending} onClick={() => deciding.mutate('withdrawn')}>
          {texts.adminChanges.withdraw}
        </Button>
      </div>
    );
  }
  if (!change.mayDecide) return null;
  return (
    <div className="change-decision">
      <Field
        label={texts.adminChanges.note}
        hint={texts.adminChanges.noteHint}
        error={noteMissing && note.trim() === '' ? texts.adminChanges.noteNeeded : undefined}
      >
        {(ids) => <Input.TextArea {...ids} rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <ProblemNote fault={deciding.error} />
      <div className="change-buttons">
        <Button type="primary" loading={deciding.isPending} onClick={() => deciding.mutate('approved')}>
          {texts.adminChanges.approve}
        </Button>
        <Button disabled={deciding.isPending} onClick={refuse}>
          {texts.adminChanges.refuse}
        </Button>
      </div>
    </div>
  );
};

/** One change in words: what it would change, why, by whom, how it was decided. */
export const ChangeCard = ({ change }: { readonly change: SignedChange }) => {
  const texts = useTexts();
  const { today } = useMe();
  const kinds: Readonly<Record<string, string>> = texts.changeKinds;
  const approvers = change.approvers.map((role) => texts.roles[role]).join(texts.state.listSeparator);
  return (
    <article className="change" aria-labelledby={`change-${change.id}`}>
      <h2 id={`change-${change.id}`}>
        {kinds[change.kind] ?? change.kind}
        {change.decision === undefined ? null : <span className="tag strong">{texts.adminChanges.states[change.decision]}</span>}
      </h2>
      <p className="quiet">
        {texts.adminChanges.proposed(change.proposedBy.name, stamp(change.proposedAt, today))}
        {change.decidedBy === undefined || change.decidedAt === undefined || change.decision === 'withdrawn'
          ? null
          : ` · ${texts.adminChanges.signedBy(change.decidedBy.name, stamp(change.decidedAt, today))}`}
      </p>
      <dl className="admin-facts">
        {change.summary.map(({ label, value }) => (
          <div key={`${label}\u0000${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.adminChanges.reason}</dt>
          <dd>{change.reason}</dd>
        </div>
        {change.note === undefined ? null : (
          <div>
            <dt>{texts.adminChanges.note}</dt>
            <dd>{change.note}</dd>
          </div>
        )}
        {change.decision === undefined && !change.mayDecide ? (
          <div>
            <dt>{texts.adminChanges.waitsFor}</dt>
            <dd>{approvers}</dd>
          </div>
        ) : null}
      </dl>
      <Decision change={change} />
    </article>
  );
};
