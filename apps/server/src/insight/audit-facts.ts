import { type PersonalData, PersonalDataUnreadable } from '../platform/personal-data/personal-data.ts';

export interface AuditFact {
  readonly key: string;
  readonly value: string;
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const toFacts = (values: object): readonly AuditFact[] =>
  Object.entries(values).flatMap(([key, value]) => (value === undefined || value === null ? [] : [{ key, value: toText(value) }]));

/** What stood under `sealed`: a search phrase, a purpose. Unreadable once the key it was sealed with has been retired. */
const openSealed = (sealed: string, personal: PersonalData): readonly AuditFact[] => {
  try {
    const opened = personal.openPersonal(Buffer.from(sealed, 'base64'));
    return typeof opened === 'object' && opened !== null ? toFacts(opened) : [];
  } catch (error) {
    if (error instanceof PersonalDataUnreadable) return [{ key: 'sealed', value: '' }];
    throw error;
  }
};

/** The detail of an entry for the reader of the log, a line each; words that somebody typed are opened. */
export const readAuditFacts = (detail: Readonly<Record<string, unknown>>, personal: PersonalData): readonly AuditFact[] => {
  const { sealed, ...plain } = detail;
  return [...toFacts(plain), ...(typeof sealed === 'string' ? openSealed(sealed, personal) : [])];
};
