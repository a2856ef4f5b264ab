/** The characters of a query code: no 0 and 1, no I, L, O and U. */
const form = /^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{10}$/;

/** Reads a query code as people type it: lower case, blanks, dashes of any kind, full-width characters. Undefined when it is none. */
export const readQueryCode = (text: string): string | undefined => {
  const code = text
    .slice(0, 80)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·ー]/gu, '');
  return form.test(code) ? code : undefined;
};

const caseIdForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What an address names a matter by: its query code, or its id when it was opened from the list of one's own matters. */
export const readMatterKey = (text: string): string | undefined => (caseIdForm.test(text) ? text : readQueryCode(text));

export const isCaseId = (matterKey: string): boolean => caseIdForm.test(matterKey);

/** What somebody typed in place of a query code: the number of the matter, which starts with letters and has a year, a phone number, or the sixteen digits of an accusation. */
export const findMistake = (text: string): 'isNumber' | 'isPhone' | 'isSealed' | undefined => {
  const typed = text
    .slice(0, 80)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·ー()]/gu, '');
  if (/^XF\d{4,}$/.test(typed)) return 'isNumber';
  if (/^\d{16}$/.test(typed)) return 'isSealed';
  return /^(\+?86)?(1[3-9]\d{9}|0\d{9,11})$/.test(typed) ? 'isPhone' : undefined;
};

/** `8F3K-72QD-M9`, the way a code is printed. */
export const groupQueryCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

/** Address that opens a matter. The code stands in the fragment, which is never sent to a server or written to its log. */
export const trackingPath = (code: string, act?: string): string => `/track${act === undefined ? '' : `?do=${act}`}#${code}`;
