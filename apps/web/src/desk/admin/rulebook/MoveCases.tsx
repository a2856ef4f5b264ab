import type { ResponseOf } from '@daiban/contract/endpoint';
import { previewRulebookMove, type VersionRow, versionRoles } from '@daiban/contract/rulebook-versions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { call, giveCommand } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Field } from '../../parts/Field.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { longDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { usePropose } from '../personal-data/use-propose.ts';

type Preview = ResponseOf<typeof previewRulebookMove>;

interface MovesProps {
  readonly preview: Preview;
  readonly to: string;
  readonly reason: string;
  readonly onMoved: () => void;
}

/** What would move, case by case; the head of the petition office may move a single one. */
const Moves = ({ preview, to, reason, onMoved }: MovesProps) => {
  const texts = useTexts();
  const words = texts.adminVersions.move;
  const { appointments, today } = useMe();
  const { message } = App.useApp();
  const isHead = appointments.some(({ role }) => role === 'petitionOfficeHead');
  const moving = useMutation({
    mutationFn: (caseId: string) =>
      giveCommand({ caseId, command: 'moveToRulebook', commandId: newCommandId(), input: { to, reason: reason.trim() } }),
    onSuccess: () => {
      void message.success(words.oneDone);
      onMoved();
    },
  });
  return (
    <div role="status">
      <p>
        {[
          words.cases(preview.cases),
          ...(preview.capped ? [words.looked(preview.looked)] : []),
          words.moving(preview.moving),
          ...(preview.lacking === 0 ? [] : [words.lacking(preview.lacking)]),
        ].join(' · ')}
      </p>
      <ProblemNote fault={moving.error} />
      {preview.moves.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <div className="scroll-x">
          <table className="list rule-stack">
            <thead>
              <tr>
                <th>{words.matter}</th>
                <th>{words.owed}</th>
                <th>{words.dueOn}</th>
                <th>{words.wouldBeOn}</th>
                {isHead ? <th /> : null}
              </tr>
            </thead>
            <tbody>
              {preview.moves.map((move) => (
                <tr key={`${move.caseId} ${move.title} ${move.dueOn}`}>
                  <td className="number">
                    {isHead ? (
                      <Link to="/cases/$caseId" params={{ caseId: move.caseId }}>
                        {move.caseNumber}
                      </Link>
                    ) : (
                      move.caseNumber
                    )}
                  </td>
                  <td data-label={words.owed}>
                    {move.title}
                    <span className="quiet rule-marks">{move.window ? words.window : words.duty}</span>
                  </td>
                  <td data-label={words.dueOn}>{longDate(move.dueOn, texts, today)}</td>
                  <td data-label={words.wouldBeOn}>{longDate(move.wouldBeOn, texts, today)}</td>
                  {isHead ? (
                    <td>
                      <Button
                        size="small"
                        aria-label={`${words.one} ${move.caseNumber}`}
                        disabled={reason.trim() === ''}
                        loading={moving.isPending && moving.variables === move.caseId}
                        onClick={() => moving.mutate(move.caseId)}
                      >
                        {words.one}
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
          {preview.moves.length < preview.moving ? <p className="quiet">{words.onlyFirst(preview.moves.length)}</p> : null}
        </div>
      )}
    </div>
  );
};

/** Moving running matters to another version: what it would do, and proposing it. */
export const MoveCases = ({ versions }: { readonly versions: readonly VersionRow[] }) => {
  const texts = useTexts();
  const words = texts.adminVersions.move;
  const { appointments } = useMe();
  const queryClient = useQueryClient();
  const busiest = versions.toSorted((left, right) => right.running - left.running)[0]?.version ?? '';
  const [from, setFrom] = useState(busiest);
  const [to, setTo] = useState(versions.find(({ inForce }) => inForce)?.version ?? '');
  const [reason, setReason] = useState('');
  const isSigner = appointments.some(({ role }) => (versionRoles as readonly string[]).includes(role));
  const preview = useMutation({ mutationFn: () => call(previewRulebookMove, { body: { from, to } }) });
  const propose = usePropose('moveCasesToRulebook', words.proposed, () => {
    setReason('');
    preview.reset();
  });
  const option = ({ version, running }: VersionRow) => ({
    value: version,
    label: `${version} · ${texts.adminVersions.runningCount(running)}`,
  });
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    preview.reset();
  };
  return (
    <section className="version-part" aria-labelledby="move-cases">
      <h2 id="move-cases">{words.title}</h2>
      <p className="quiet">{words.hint}</p>
      <div className="version-choice">
        <span>
          {words.from}{' '}
          <Select
            aria-label={words.from}
            value={from}
            onChange={change(setFrom)}
            options={versions.map(option)}
            popupMatchSelectWidth={false}
          />
        </span>
        <span>
          {words.to}{' '}
          <Select
            aria-label={words.to}
            value={to}
            onChange={change(setTo)}
            options={versions.filter((row) => row.from !== 'older').map(option)}
            popupMatchSelectWidth={false}
          />
        </span>
        <Button disabled={from === to} loading={preview.isPending} onClick={() => preview.mutate()}>
          {words.preview}
        </Button>
        {from === to ? <span className="quiet">{words.choose}</span> : null}
      </div>
      <ProblemNote fault={preview.error} />
      {preview.data === undefined ? null : (
        <>
          <Field label={texts.adminVersions.reason}>
            {(ids) => <Input {...ids} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
          <Moves
            preview={preview.data}
            to={to}
            reason={reason}
            onMoved={() => {
              preview.mutate();
              void queryClient.invalidateQueries({ queryKey: ['admin', 'rulebook-versions'] });
            }}
          />
          {isSigner ? (
            <>
              <ProblemNote fault={propose.error} />
              <Button
                type="primary"
                disabled={reason.trim() === '' || preview.data.cases === 0}
                loading={propose.isPending}
                onClick={() => propose.mutate({ content: { from, to }, reason })}
              >
                {words.propose}
              </Button>
            </>
          ) : null}
        </>
      )}
    </section>
  );
};
