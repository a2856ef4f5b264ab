import type { EventData } from '@daiban/domain/case/events';
import type { CaseFile, StoredNotice } from '../case-file/read-case.ts';
import type { Directory } from '../journal/directory.ts';
import type { Paper } from './paper.ts';

/** What a service record (送达回证) says of one paper: every attempt that failed, and who recorded its service. */
export const serviceRecordOf = (file: CaseFile, { notice_id }: StoredNotice, directory: Directory): NonNullable<Paper['record']> => {
  const about = file.events.filter(({ data }) => data['noticeId'] === notice_id);
  const served = about.findLast(({ kind }) => kind === 'noticeServed');
  const note = served?.data['note'];
  return {
    ...(served === undefined ? {} : { servedBy: directory.officerName(served.actor_id) }),
    ...(typeof note === 'string' ? { note } : {}),
    failed: about
      .filter(({ kind }) => kind === 'serviceFailed')
      .map((event) => {
        // The domain wrote these data under this kind.
        const { failedOn, method, failure, note: said } = event.data as unknown as EventData['serviceFailed'];
        return { on: failedOn, method, failure, ...(said === undefined ? {} : { note: said }) };
      }),
  };
};
