import type { ResponseOf } from '@daiban/contract/endpoint';
import type { getBackupState } from '@daiban/contract/office-reference';
import { useQuery } from '@tanstack/react-query';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { backupQuery } from '../queries.ts';
import { backupStateOf, hoursSince, inMegabytes } from './backup-state.ts';

type Backup = ResponseOf<typeof getBackupState>;

const LastBackup = ({ backup, last }: { readonly backup: Backup; readonly last: NonNullable<Backup['last']> }) => {
  const texts = useTexts();
  const { today } = useMe();
  const words = texts.adminBackup;
  const state = backupStateOf(last, backup);
  const at = last.finishedAt ?? last.startedAt;
  const rows = [
    [words.startedAt, stamp(last.startedAt, today)],
    ...(last.finishedAt === undefined ? [] : [[words.finishedAt, stamp(last.finishedAt, today)]]),
    [words.kind, words.kinds[last.kind] ?? last.kind],
    ...(last.bytes === undefined ? [] : [[words.bytes, inMegabytes(last.bytes)]]),
    [words.verified, last.verified ? words.yes : words.no],
    ...(last.error === undefined ? [] : [[words.error, last.error]]),
  ] as const;
  return (
    <>
      <p className={state === 'failed' || state === 'late' ? 'late' : state === 'good' ? '' : 'soon'}>
        {words.states[state]} · {words.age(hoursSince(at, backup.now))}
      </p>
      {state === 'late' ? <p className="quiet">{words.lateHint(backup.lateAfterHours)}</p> : null}
      <dl className="admin-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** The last backup: when, how large, checked or not; what to do when there is none. */
export const BackupPage = () => {
  const texts = useTexts();
  const found = useQuery(backupQuery);
  const backup = found.data;
  return (
    <div className="page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.adminBackup.title}</h1>
      </div>
      <p className="quiet">{texts.adminBackup.hint}</p>
      {backup === undefined ? (
        found.error === null ? (
          <Waiting lines={6} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : backup.last !== undefined ? (
        <LastBackup backup={backup} last={backup.last} />
      ) : backup.unreadable ? (
        <Empty title={texts.adminBackup.unreadable} hint={texts.adminBackup.unreadableHint} />
      ) : (
        <Empty title={texts.adminBackup.none} hint={texts.adminBackup.noneHint} />
      )}
    </div>
  );
};
