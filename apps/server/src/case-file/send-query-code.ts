import type { Actor } from '@daiban/domain/case/actor';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { Journal } from '../journal/journal.ts';
import { formatQueryCode } from '../platform/ids.ts';
import type { Messages } from '../platform/messages/messages.ts';
import { messageTexts } from './message-texts.ts';
import { findPhoneIndex } from './principal-officers.ts';

/** Whoever goes to the people takes matters in for others, and keeps no key to them. */
const inField: readonly Role[] = ['petitionAgent', 'agencyCoordinator', 'roadChief'];

interface FiledForOther {
  readonly recorder: Actor | undefined;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly code: string;
  /** Left out: none was given. */
  readonly phone?: string | undefined;
  /** Filed before: the message went out then. */
  readonly repeated: boolean;
}

/**
 * Sends the query code of a matter that was taken in at a door, on a round or in a council to the petitioner's own phone: an agent who has
 * it would go on reading, and could evaluate, after the mandate has ended (D60, care G12, G15).
 * @returns false where whoever recorded it hands the code over: at the window, without a phone, or where no messages go out.
 */
export const sendQueryCode = async (
  { journal, messages }: { readonly journal: Journal; readonly messages: Messages },
  { recorder, caseId, caseNumber, code, phone, repeated }: FiledForOther,
): Promise<boolean> => {
  if (recorder === undefined || !inField.includes(recorder.role) || !messages.available) return false;
  const stored = await findPhoneIndex.row(journal.pool, [caseId]);
  if (stored === undefined || stored.phone_index === null) return false;
  if (repeated || phone === undefined) return true;
  const { office, petitionOfficeId } = journal.directory;
  const text = messageTexts.filedByAgent(office.name, {
    number: caseNumber,
    code: formatQueryCode(code),
    phone: journal.directory.unit(petitionOfficeId)?.phone ?? '',
  });
  return messages.put({ kind: 'notice', phone, text, caseId });
};
