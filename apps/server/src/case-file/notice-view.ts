import type { NoticeKind, ServiceMethod } from '@daiban/domain/case/vocabulary';
import type { Directory } from '../journal/directory.ts';
import type { CaseFile, StoredNotice } from './read-case.ts';

/** Series word of each numbered document, as it stands in 沥信受〔2026〕15号. */
const seriesWords: Partial<Record<string, string>> = {
  acceptanceNotice: '受',
  nonAcceptanceNotice: '不受',
  forwardingNotice: '转告',
  extensionNotice: '延',
  handlingOpinion: '处',
  suggestionReply: '建复',
  mergeNotice: '并',
  consultationAnswer: '咨',
  noFurtherAcceptanceNotice: '不再受',
  legalChannelNotice: '法',
  supplementNotice: '补',
  holdNotice: '中',
  resumeNotice: '恢',
  reviewOpinion: '查',
  reReviewOpinion: '核',
  hearingNotice: '听',
  withdrawalConfirmation: '撤',
  simpleAnswer: '简',
  redoReply: '重',
  refusalCheckNotice: '核查',
  mandate: '委',
  reopeningNotice: '启',
  warningNotice: '警',
  supervisionLetter: '督',
  copyNoticeSlip: '抄',
  backlogReminder: '积',
  closureReport: '结',
  forwardingOrder: '转',
  assignmentOrder: '交',
};

/** Number of a document: office word, series, year in 〔〕, running number of its unit without gaps. */
export const documentNumber = (notice: StoredNotice, directory: Directory): string | undefined => {
  const word = seriesWords[notice.kind];
  if (notice.number === null || notice.number_year === null || word === undefined) return undefined;
  const unit =
    notice.number_unit === null || notice.number_unit === directory.petitionOfficeId
      ? ''
      : (directory.unit(notice.number_unit)?.shortName ?? '');
  return `${directory.office.documentWord}信${unit}${word}〔${notice.number_year}〕${notice.number}号`;
};

/** Papers of a case for a reader; the petitioner sees those addressed to them. */
export const toNoticeViews = (file: CaseFile, directory: Directory, reader: 'office' | 'petitioner') =>
  file.notices
    .filter((notice) => reader === 'office' || notice.recipient === 'petitioner')
    .map((notice) => {
      const number = documentNumber(notice, directory);
      const failed = file.state.notices.find(({ id }) => id === notice.notice_id)?.failed;
      return {
        id: notice.notice_id,
        notice: notice.kind as NoticeKind,
        to: notice.recipient === 'petitioner' ? ('petitioner' as const) : ('unit' as const),
        ...(number === undefined ? {} : { number }),
        issuedOn: notice.issued_on,
        ...(notice.served_on === null || notice.served_method === null
          ? {}
          : { served: { on: notice.served_on, method: notice.served_method as ServiceMethod } }),
        ...(failed === undefined || notice.served_on !== null ? {} : { failed: { on: failed.on, method: failed.method } }),
      };
    });
