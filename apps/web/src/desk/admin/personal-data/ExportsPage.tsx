import { type PersonalExport, takePersonalExport } from '@daiban/contract/personal-data';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { takeFile } from '../../api.ts';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import './personal-data.css';
import { exportsQuery } from './queries.ts';

const OwnExport = ({ one }: { readonly one: PersonalExport }) => {
  const texts = useTexts();
  const { today } = useMe();
  const words = texts.ownExports;
  const queryClient = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takeFile(takePersonalExport, { exportId: one.id }, `${one.trace}.xlsx`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['exports'] }),
  });
  return (
    <article className="own-export" aria-labelledby={`export-${one.id}`}>
      <h2 id={`export-${one.id}`}>
        <span className="mono">{one.trace}</span> <span className="tag strong">{words.states[one.state]}</span>
      </h2>
      <p>
        {words.cases(one.cases)} · {texts.exporting.purposes[one.purpose]}
        {one.note === undefined ? '' : `（${one.note}）`} · {one.reason}
      </p>
      <p className="quiet">
        {words.asked(stamp(one.requestedAt, today))}
        {one.decidedBy === undefined ? '' : ` · ${words.decided(one.decidedBy.name)}`}
        {one.decisionNote === undefined ? '' : `：${one.decisionNote}`}
        {one.state === 'ready' && one.expiresAt !== undefined ? ` · ${words.until(stamp(one.expiresAt, today))}` : ''}
        {one.takenAt === undefined ? '' : ` · ${words.taken(stamp(one.takenAt, today))}`}
      </p>
      {one.state === 'ready' ? (
        <Button type="primary" loading={taking.isPending} onClick={() => taking.mutate()}>
          {words.take}
        </Button>
      ) : null}
      <ProblemNote fault={taking.error} />
    </article>
  );
};

/** Lists with names that the reader asked for: waiting, ready to be taken once, or over. */
export const ExportsPage = () => {
  const texts = useTexts();
  const words = texts.ownExports;
  const found = useQuery(exportsQuery);
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{words.title}</h1>
        <span className="page-bar-end">
          <Link to="/cases">{words.back}</Link>
        </span>
      </div>
      <p className="quiet">{words.hint}</p>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={6} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : found.data.exports.length === 0 ? (
        <Empty title={words.empty} hint={words.emptyHint} />
      ) : (
        found.data.exports.map((one) => <OwnExport key={one.id} one={one} />)
      )}
    </div>
  );
};
