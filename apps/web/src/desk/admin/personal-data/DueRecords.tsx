import type { ResponseOf } from '@daiban/contract/endpoint';
import { destructionChange, type getRetention } from '@daiban/contract/personal-data';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { Empty } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { usePropose } from './use-propose.ts';

/** Cases whose time is over; the archivist chooses those that were appraised and proposes their destruction. */
export const DueRecords = ({ due }: Pick<ResponseOf<typeof getRetention>, 'due'>) => {
  const texts = useTexts();
  const words = texts.adminRetention;
  const isArchivist = useMe().appointments.some(({ role }) => role === 'archivist');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const proposing = usePropose(destructionChange, words.proposed, () => {
    setChosen(new Set());
    setReason('');
  });
  const listed = due.filter(({ caseId }) => chosen.has(caseId));
  const choose = (caseIds: readonly string[], on: boolean) =>
    setChosen(new Set(on ? [...chosen, ...caseIds] : [...chosen].filter((caseId) => !caseIds.includes(caseId))));
  if (due.length === 0) return <Empty title={words.noDue} hint={words.noDueHint} />;
  return (
    <>
      <div className="table-scroll">
        <table className="keys-table">
          <thead>
            <tr>
              {isArchivist ? (
                <th>
                  <Checkbox
                    aria-label={words.due}
                    checked={listed.length === due.length}
                    indeterminate={listed.length > 0 && listed.length < due.length}
                    onChange={(event) =>
                      choose(
                        due.map(({ caseId }) => caseId),
                        event.target.checked,
                      )
                    }
                  />
                </th>
              ) : null}
              <th>{words.columns.number}</th>
              <th>{words.columns.title}</th>
              <th>{words.columns.retention}</th>
              <th>{words.columns.archivedOn}</th>
              <th>{words.columns.dueOn}</th>
            </tr>
          </thead>
          <tbody>
            {due.map((row) => (
              <tr key={row.caseId}>
                {isArchivist ? (
                  <td>
                    <Checkbox
                      aria-label={row.caseNumber}
                      checked={chosen.has(row.caseId)}
                      onChange={(event) => choose([row.caseId], event.target.checked)}
                    />
                  </td>
                ) : null}
                <td className="mono">{row.caseNumber}</td>
                <td>{row.title}</td>
                <td>{words.classes[row.retention]}</td>
                <td>{row.archivedOn}</td>
                <td>{row.dueOn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isArchivist ? (
        <form
          className="destruction"
          onSubmit={(event) => {
            event.preventDefault();
            proposing.mutate({
              content: { listId: newCommandId(), cases: listed.map(({ caseId, caseNumber }) => ({ caseId, caseNumber })) },
              reason,
            });
          }}
        >
          <p>{words.chosen(listed.length)}</p>
          <Field label={words.reason} hint={words.reasonHint}>
            {(ids) => (
              <Input.TextArea {...ids} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <ProblemNote fault={proposing.error} />
          <Button type="primary" htmlType="submit" disabled={listed.length === 0 || reason.trim() === ''} loading={proposing.isPending}>
            {words.propose}
          </Button>
        </form>
      ) : null}
    </>
  );
};
