import type { getPaper } from '@daiban/contract/cases';
import type { ResponseOf } from '@daiban/contract/endpoint';
import type { NoticeKind, ServiceMethod } from '@daiban/domain/case/vocabulary';
import { type NoticeTemplate, renderTemplate } from '@daiban/domain/documents/templates/template';
import { labels } from '../case-file/labels.ts';
import { documentNumber } from '../case-file/notice-view.ts';
import { gatherPaperFacts } from './gather-paper-facts.ts';
import type { PaperSource } from './paper-history.ts';
import { firstTemplates } from './paper-templates.ts';
import { toTemplateValues } from './paper-values.ts';

export type Paper = ResponseOf<typeof getPaper>;

const write = <Kind extends NoticeKind>(kind: Kind, source: PaperSource, template: NoticeTemplate) => {
  const facts = gatherPaperFacts(kind, source);
  return { ...renderTemplate(template, toTemplateValues(kind, facts)), issuedBy: facts.issuer.name };
};

/**
 * One paper as it was issued: facts, dates and names of the office stand as on that day, only the service is today's knowledge.
 * @param addressee the petitioner's name, or that of the unit.
 * @param edited the wording that it was issued with, when the office had changed the one that came with the product.
 */
export const toPaper = (source: PaperSource, addressee: string, edited?: NoticeTemplate): Paper => {
  const { notice, directory } = source;
  const kind = notice.kind as NoticeKind;
  const { paragraphs, remedy, issuedBy } = write(kind, source, edited ?? firstTemplates[kind]);
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
