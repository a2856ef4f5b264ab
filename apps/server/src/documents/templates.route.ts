import { listTemplates } from '@daiban/contract/office-reference';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { type NoticeKind, noticeKinds } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { labels } from '../case-file/labels.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { Contact, PaperFacts } from './paper-facts.ts';
import { paperTemplates } from './paper-templates.ts';
import { sampleFacts } from './sample-facts.ts';

/** A fact as a sample shows it: texts as they are, a unit or a person by name, lists by their first. */
const inOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(inOneLine).join('；');
  if (typeof value !== 'object' || value === null) return String(value);
  const { name, text, title, on } = value as Readonly<Record<string, unknown>>;
  return [name, text, title, on].filter((part) => typeof part === 'string').join(' ');
};

const sampleOf = <Kind extends NoticeKind>(kind: Kind, facts: PaperFacts) => {
  const { paragraphs, remedy } = paperTemplates[kind](facts[kind]);
  return {
    notice: kind,
    title: labels.notice[kind],
    fields: Object.entries(facts[kind]).map(([name, value]) => ({ name, sample: inOneLine(value) })),
    paragraphs: [...paragraphs],
    ...(remedy === undefined ? {} : { remedy }),
  };
};

/** The templates of the papers as they are, each written once from invented facts. */
export const registerTemplates = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof listTemplates, StaffCaller>(
    app,
    listTemplates,
    () => {
      const { directory } = journal;
      const contact = (unitId: string | undefined): Contact => {
        const unit = unitId === undefined ? undefined : directory.unit(unitId);
        return {
          name: unit?.name ?? directory.office.name,
          phone: unit?.phone ?? '',
          address: unit?.address ?? '',
          hours: unit?.hours ?? '',
        };
      };
      const handling = [...directory.units.values()].find(({ kind }) => kind === 'functionalOffice');
      const today = toPlainDate(journal.clock.now().toISOString());
      const facts = sampleFacts({
        petitionOffice: contact(directory.petitionOfficeId),
        unit: contact(handling?.id),
        caseNumber: `XF-${directory.office.divisionCode}-${today.slice(0, 4)}-0000001`,
        today,
      });
      return { templates: noticeKinds.map((kind) => sampleOf(kind, facts)) };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
