import { z } from 'zod';
import type { Journal } from '../journal/journal.ts';
import { digestOf, newToken } from '../platform/auth/tokens.ts';
import { inTransaction, statement } from '../platform/database/statement.ts';
import type { Messages } from '../platform/messages/messages.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { messageTexts } from './message-texts.ts';

export interface TellParts {
  readonly journal: Journal;
  readonly personal: PersonalData;
  readonly messages: Messages;
  readonly publicUrl?: string | undefined;
}

const findPerson = statement<{ sealed: Buffer }>(
  'mandate-link.person',
  'select p.sealed from case_list l join petitioner p on p.id = l.petitioner_id where l.case_id = $1',
);
const insert = statement('mandate-link.put', 'insert into mandate_link (token_hash, case_id, mandate_id, sent_at) values ($1, $2, $3, $4)');
const contactSchema = z.object({ phone: z.string().optional() });

/**
 * Tells the principal, at the contact that is their own, that staff recorded a mandate, with a link that ends it in one tap (D60, care
 * G15). Without a contact, or where no messages go out, the paper says it.
 * @param ownAddress the address under which this server was reached, when none is configured.
 * @returns whether a message is on its way.
 */
export const tellPrincipal = async (
  { journal, personal, messages, publicUrl }: TellParts,
  { caseId, mandateId }: { readonly caseId: string; readonly mandateId: string },
  ownAddress: string,
): Promise<boolean> => {
  if (!messages.available) return false;
  const person = await findPerson.row(journal.pool, [caseId]);
  const phone = person && contactSchema.parse(personal.openPersonal(person.sealed)).phone;
  if (phone === undefined) return false;
  const token = newToken();
  const { office, petitionOfficeId } = journal.directory;
  const address = `${publicUrl ?? ownAddress}/mandate#${token}`;
  const text = messageTexts.mandateRecorded(office.name, address, journal.directory.unit(petitionOfficeId)?.phone ?? '');
  return inTransaction(journal.pool, async (connection) => {
    if (!(await messages.put({ kind: 'notice', phone, text, caseId }, connection))) return false;
    await insert.count(connection, [digestOf(token), caseId, mandateId, journal.clock.now()]);
    return true;
  });
};
