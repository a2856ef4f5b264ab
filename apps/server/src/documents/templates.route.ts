import { listTemplates, templateChange, templateEditSchema } from '@daiban/contract/paper-templates';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { type NoticeKind, noticeKinds } from '@daiban/domain/case/vocabulary';
import type { NoticeTemplate, TemplateValues } from '@daiban/domain/documents/templates/template';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { labels } from '../case-file/labels.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { SignedChanges } from '../platform/signed-changes/signed-changes.ts';
import { listKeptTemplates } from './kept-templates.ts';
import type { Contact, PaperFacts } from './paper-facts.ts';
import { firstTemplates } from './paper-templates.ts';
import { toTemplateValues } from './paper-values.ts';
import { sampleFacts } from './sample-facts.ts';
import { registerTemplateTexts, templateKind } from './template.change.ts';

const copy = ({ blocks, remedy }: NoticeTemplate) => ({ blocks: [...blocks], remedy: [...remedy] });

const toSample = ({ fields, lists, conditions }: TemplateValues) => ({
  fields: { ...fields },
  lists: Object.fromEntries(Object.entries(lists).map(([name, entries]) => [name, entries.map((entry) => ({ ...entry }))])),
  conditions: [...conditions],
});

const sampleValues = <Kind extends NoticeKind>(kind: Kind, facts: PaperFacts): TemplateValues => toTemplateValues(kind, facts[kind]);

export interface TemplateParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly changes: SignedChanges;
}

/** The wording of the papers with its versions; a new one is signed by a second person. */
export const registerTemplates = (app: FastifyInstance, { journal, callers, changes }: TemplateParts): void => {
  registerTemplateTexts();
  changes.register(templateKind(journal));
  registerEndpoint<typeof listTemplates, StaffCaller>(
    app,
    listTemplates,
    async () => {
      const { directory, pool } = journal;
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
      const [kept, proposed] = await Promise.all([
        listKeptTemplates(pool),
        pool.query<{ content: unknown }>('select content from signed_change where kind = $1 and decision is null', [templateChange]),
      ]);
      const pending = proposed.rows.flatMap(({ content }) => {
        const parsed = templateEditSchema.safeParse(content);
        return parsed.success ? [parsed.data.notice] : [];
      });
      return {
        templates: noticeKinds.map((notice) => {
          const edited = kept.filter((candidate) => candidate.notice === notice);
          return {
            notice,
            title: labels.notice[notice],
            inForce: edited.findLast((candidate) => candidate.effective_on <= today)?.version ?? 1,
            pending: pending.includes(notice),
            versions: [
              { version: 1, template: copy(firstTemplates[notice]) },
              ...edited.map((candidate) => ({
                version: candidate.version,
                template: copy(candidate.template),
                effectiveOn: candidate.effective_on,
                reason: candidate.reason,
                proposedBy: directory.officerName(candidate.proposed_by),
                approvedBy: directory.officerName(candidate.approved_by),
                approvedAt: candidate.approved_at.toISOString(),
              })),
            ],
            sample: toSample(sampleValues(notice, facts)),
          };
        }),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
