import type { getPaper } from '@daiban/contract/cases';
import type { ResponseOf } from '@daiban/contract/endpoint';
import type { NoticeKind, ServiceMethod } from '@daiban/domain/case/vocabulary';
import { labels } from '../case-file/labels.ts';
import { documentNumber } from '../case-file/notice-view.ts';
import { gatherPaperFacts, type PaperSource } from './gather-paper-facts.ts';
import { paperTemplates } from './paper-templates.ts';

export type Paper = ResponseOf<typeof getPaper>;

const write = <Kind extends NoticeKind>(kind: Kind, source: PaperSource) => {
  const facts = gatherPaperFacts(kind, source);
  return { ...paperTemplates[kind](facts), issuedBy: facts.issuer.name };
};

/**
 * One paper as it was issued: facts, dates and names of the office stand as on that day, only the service is today's knowledge.
 * @param addressee the petitioner's name, or that of the unit.
 */
export const toPaper = (source: PaperSource, addressee: string): Paper => {
  const { notice, directory } = source;
  const kind = notice.kind as NoticeKind;
  const { paragraphs, remedy, issuedBy } = write(kind, source);
  const number = documentNumber(notice, directory);
  return {
    id: notice.notice_id,
    notice: kind,
    ...(number === undefined ? {} : { number }),
    title: labels.notice[kind],
    issuedBy,
    issuedOn: notice.issued_on,
    addressee: `${addressee}：`,
    paragraphs: [...paragraphs],
    ...(remedy === undefined ? {} : { remedy }),
    ...(notice.served_on === null || notice.served_method === null
      ? {}
      : { served: { on: notice.served_on, method: notice.served_method as ServiceMethod } }),
  };
};
