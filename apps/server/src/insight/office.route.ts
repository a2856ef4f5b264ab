import { getOffice } from '@daiban/contract/submissions';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { FastifyInstance } from 'fastify';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { Messages } from '../platform/messages/messages.ts';
import { isTrainingClock } from '../platform/training-clock.ts';

/** The public face of the office, open to everybody. */
export const registerOffice = (
  app: FastifyInstance,
  { journal, messages }: { readonly journal: Journal; readonly messages: Pick<Messages, 'available'> },
): void => {
  registerEndpoint(app, getOffice, () => {
    const { directory, rulebook } = journal;
    const place = (unitId: string) => {
      const unit = directory.unit(unitId);
      return { name: unit?.name ?? '', address: unit?.address ?? '', phone: unit?.phone ?? '', hours: unit?.hours ?? '' };
    };
    const discipline = [...directory.units.values()].find((unit) => unit.kind === 'disciplineBody');
    return {
      name: directory.office.name,
      shortName: directory.office.name,
      petitionOffice: place(directory.petitionOfficeId),
      ...(discipline === undefined
        ? {}
        : { disciplineBody: { name: discipline.name, address: discipline.address, phone: discipline.phone } }),
      rulebook: { id: rulebook.id, version: rulebook.version, title: rulebook.title },
      clocks: rulebook.duties.flatMap((rule) =>
        rule.shownToPetitioner && !('ordered' in rule.within)
          ? [
              {
                kind: rule.kind,
                title: rule.title,
                within: { ...rule.within },
                document: rule.document,
                article: rule.article,
                origin: rule.origin,
              },
            ]
          : [],
      ),
      demo: directory.office.demo,
      training: isTrainingClock(journal.clock),
      oneTimeCodes: messages.available,
      today: toPlainDate(journal.clock.now().toISOString()),
    };
  });
};
