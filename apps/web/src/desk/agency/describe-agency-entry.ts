import type { TimelineEntry } from '@daiban/contract/cases';
import { shortDate } from '../texts/dates.ts';
import type { Texts } from '../texts/zh-CN.ts';

const word = (words: Readonly<Record<string, string>>, value: unknown): string | undefined =>
  typeof value === 'string' ? words[value] : undefined;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Facts of the running of a matter by an agent in the desk's words; none for other events. */
export const agencyFacts = ({ kind, data }: TimelineEntry, texts: Texts): readonly (string | undefined)[] => {
  const { choices } = texts;
  const day = (value: unknown): string | undefined => {
    const on = textOf(value);
    return on === undefined ? undefined : shortDate(on, texts);
  };
  switch (kind) {
    case 'mandateGranted':
      return [
        word(choices.form, data.form),
        word(choices.source, data.source),
        ...(Array.isArray(data.scope) ? data.scope.map((one) => word(choices.scope, one)) : []),
      ];
    case 'mandateReturned':
      return [word(choices.ground, data.ground)];
    case 'agencyPlanned':
      return [day(data.reviewOn), data.coordinationNotNeeded === true ? texts.fields.coordinationNotNeeded : undefined];
    case 'agencyRunLogged':
      return [day(data.ranOn), textOf(data.place), word(choices.purpose, data.purpose), word(choices.link, data.link)];
    case 'helpRecorded':
      return [word(choices.help, data.help)];
    case 'principalTripRecorded':
      return [day(data.on)];
    case 'agencyHandedUp':
    case 'agencyStepTaken':
      return [word(choices.step, data.step)];
    case 'agencyMemberBound':
      return [word(choices.member, data.member)];
    case 'resultExplained':
      return [word(choices.way, data.way), day(data.on)];
    case 'resultConfirmed':
      return [data.understood === true ? texts.fields.understood : texts.agencyPart.notUnderstood];
    default:
      return [];
  }
};
