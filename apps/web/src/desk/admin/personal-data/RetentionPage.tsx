import { retentionClasses } from '@daiban/domain/case/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { DueRecords } from './DueRecords.tsx';
import './personal-data.css';
import { retentionQuery } from './queries.ts';

/** What is archived and for how long, what has reached the end of its time, and what was destroyed. */
export const RetentionPage = () => {
  const texts = useTexts();
  const words = texts.adminRetention;
  const { today } = useMe();
  const found = useQuery(retentionQuery);
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <p className="class-counts">
            <b>{words.archived}</b>
            {retentionClasses.map((retention) => (
              <span key={retention}>
                {words.classes[retention]} {words.cases(found.data.archived.find((one) => one.retention === retention)?.cases ?? 0)}
              </span>
            ))}
          </p>
          <h2 className="part">{words.due}</h2>
          <p className="quiet">{words.dueHint}</p>
          <DueRecords due={found.data.due} />
          <h2 className="part">{words.lists}</h2>
          {found.data.lists.length === 0 ? <p className="quiet">{words.noLists}</p> : null}
          {found.data.lists.map((list) => (
            <article key={list.listId} className="destruction-list">
              <p>
                <b>{words.progress(list.done, list.cases)}</b> · {words.files(list.files)}
              </p>
              <p className="quiet">{words.signed(list.proposedBy.name, list.approvedBy.name, stamp(list.approvedAt, today))}</p>
              {list.keptBack.length === 0 ? null : (
                <p>
                  {words.keptBack}
                  {list.keptBack.map(({ caseNumber }) => caseNumber).join(texts.state.listSeparator)}
                </p>
              )}
            </article>
          ))}
        </>
      )}
    </div>
  );
};
