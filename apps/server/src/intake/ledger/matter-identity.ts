import { createHash } from 'node:crypto';

/** A UUID version 8 (RFC 9562, 5.8) made of the parts: the same parts give the same id on every machine. */
export const toUuid = (...parts: readonly string[]): string => {
  const bytes = createHash('sha256')
    .update(JSON.stringify(['daiban ledger', ...parts]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export interface MatterParts {
  readonly sourceNumber?: string;
  /** As written in the ledger: empty when it has no dates. */
  readonly receivedOn: string;
  readonly title: string;
  readonly text: string;
  readonly name: string;
}

/**
 * The command id under which a matter of a ledger is filed, so that a second run finds it again. Of its number and day, because many
 * offices begin their numbers anew each month or year; without a number, of what it says and who said it.
 */
export const commandIdOf = ({ sourceNumber, receivedOn, title, text, name }: MatterParts): string =>
  sourceNumber === undefined ? toUuid('content', receivedOn, title, text, name) : toUuid('number', sourceNumber, receivedOn);

/** The command id of the registration that follows a filing. */
export const registrationIdOf = (commandId: string): string => toUuid('register', commandId);
