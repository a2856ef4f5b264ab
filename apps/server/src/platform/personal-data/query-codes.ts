import { createHmac } from 'node:crypto';
import type { PersonalData } from './personal-data.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const codeUnder = (secret: Buffer, commandId: string): string => {
  const digest = createHmac('sha256', secret).update(commandId.toLowerCase()).digest();
  let rest = digest.readBigUInt64BE(0);
  let code = '';
  for (let index = 0; index < 10; index += 1) {
    code += alphabet[Number(rest % 30n)];
    rest /= 30n;
  }
  return code;
};

/**
 * The query code of a filing, from its command id under the server's key: a retry after a lost answer gets the same code, and nothing
 * readable is stored. 10 characters of 30, no date, no sequence.
 */
export const queryCodeFor = (personal: PersonalData, commandId: string): string =>
  codeUnder(personal.blindIndex('query-code-of-command'), commandId);

/** The same under every key, newest first: what it may have been when the command was carried out. */
export const queryCodesFor = (personal: PersonalData, commandId: string): readonly string[] =>
  personal.blindIndexes('query-code-of-command').map((secret) => codeUnder(secret, commandId));

/** The keyed fingerprint under which a query code is stored; 16 bytes. */
export const queryCodeIndex = (personal: PersonalData, code: string): Buffer => personal.blindIndex(`query-code:${code}`).subarray(0, 16);

/** The fingerprints it may stand under, newest key first: keys rotate, and a code must open its matter for years. */
export const queryCodeIndexes = (personal: PersonalData, code: string): readonly Buffer[] =>
  personal.blindIndexes(`query-code:${code}`).map((index) => index.subarray(0, 16));
