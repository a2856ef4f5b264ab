import type { AuditEntryView } from '@daiban/contract/audit-log';
import type { Texts } from '../../texts/zh-CN.ts';

const nameIn = (names: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined;

/** Words in place of the identifiers that were recorded, where there are some. */
const valueOf = (key: string, value: string, texts: Texts): string => {
  switch (key) {
    case 'command':
      return nameIn(texts.commands, value) ?? value;
    case 'notice':
      return nameIn(texts.notices, value) ?? value;
    case 'kind':
      return nameIn(texts.changeKinds, value) ?? nameIn(texts.auditKinds, value) ?? value;
    case 'purpose':
      return nameIn(texts.reveal.purposes, value) ?? nameIn(texts.exporting.purposes, value) ?? value;
    case 'what':
      return nameIn(texts.auditValues, value) ?? nameIn(texts.changeKinds, value) ?? value;
    case 'phrase':
    case 'note':
    case 'filter':
      return value;
    default:
      return nameIn(texts.auditValues, value) ?? value;
  }
};

/** What else was recorded with an entry, as short texts; a fact that is only true or false is said by its name. */
export const describeFacts = (facts: AuditEntryView['facts'], texts: Texts): readonly { readonly key: string; readonly text: string }[] =>
  facts.map(({ key, value }) => {
    const name = nameIn(texts.auditFacts, key) ?? key;
    return { key, text: value === 'true' || value === '' ? name : `${name} ${valueOf(key, value, texts)}` };
  });
