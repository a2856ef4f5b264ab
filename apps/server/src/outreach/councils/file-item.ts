import type { turnItemIntoCase } from '@daiban/contract/councils';
import type { BodyOf, ResponseOf } from '@daiban/contract/endpoint';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { Actor } from '@daiban/domain/case/actor';
import { orderItem } from '@daiban/domain/outreach/councils/item';
import { refusalAnswer } from '../../case-file/refusal-answer.ts';
import { sendQueryCode } from '../../case-file/send-query-code.ts';
import { toStoredPetitioner } from '../../case-file/stored-petitioner.ts';
import type { Journal } from '../../journal/journal.ts';
import { isTaken, startCases } from '../../journal/start-case.ts';
import { inTransaction, statement } from '../../platform/database/statement.ts';
import { ProblemAnswer, ProblemError, problem } from '../../platform/http/problem.ts';
import { formatQueryCode } from '../../platform/ids.ts';
import type { Messages } from '../../platform/messages/messages.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';
import { queryCodeFor, queryCodeIndex } from '../../platform/personal-data/query-codes.ts';
import { takeItem, writeItem } from './council-rows.ts';

const numberOfCase = statement<{ number: string }>('council.case-number', 'select number from case_list where case_id = $1');

/**
 * Files an item of a council as a matter of the resident who raised it and consents (S2.65): both in one transaction, so that the link
 * stands on both sides or on neither. The item names the case, the case names the item as its source.
 */
export const fileItem = async (
  { journal, personal, messages }: { readonly journal: Journal; readonly personal: PersonalData; readonly messages: Messages },
  { itemId, orderId, consents, resident }: { readonly itemId: string } & BodyOf<typeof turnItemIntoCase>,
  recorder: Actor,
): Promise<ResponseOf<typeof turnItemIntoCase> | ProblemAnswer> => {
  const today = toPlainDate(journal.clock.now().toISOString());
  const code = queryCodeFor(personal, orderId);
  try {
    const filed = await inTransaction(journal.pool, async (connection) => {
      const item = await takeItem(connection, itemId);
      if (item === undefined) return problem('item-unknown');
      if (item.caseId !== undefined && item.orderIds.includes(orderId)) {
        const known = await numberOfCase.row(connection, [item.caseId]);
        return { caseId: item.caseId, caseNumber: known?.number ?? '', repeated: true };
      }
      const order = (caseId: string) => orderItem({ kind: 'turnIntoCase', caseId, consent: consents }, item, { orderId, today });
      const refused = order(orderId);
      if (!refused.ok) return refusalAnswer(refused.refusal);
      const [started] = await startCases(journal, connection, [
        {
          commandId: orderId,
          actor: recorder,
          input: {
            channel: 'council',
            receiverKind: 'petitionOffice',
            receiverUnitId: journal.directory.petitionOfficeId,
            persons: 1,
            representatives: 0,
            fromLedger: false,
            attachments: [],
            electronicService: resident.phone !== undefined,
            sourceNumber: `YS-${item.id.slice(0, 8)}`,
          },
          petitioner: toStoredPetitioner(personal, { ...resident, organisation: false }),
          title: item.title,
          text: item.about,
          queryCodeIndex: queryCodeIndex(personal, code),
        },
      ]);
      if (started === undefined || !started.ok) throw new ProblemError(started?.refusal.code ?? 'internal');
      const { state, caseNumber } = started.value;
      const decided = order(state.caseId);
      if (decided.ok) await writeItem(connection, decided.value);
      return { caseId: state.caseId, caseNumber, repeated: false };
    });
    if (filed instanceof ProblemAnswer) return filed;
    const { caseId, caseNumber } = filed;
    const sent = await sendQueryCode({ journal, messages }, { ...filed, recorder, code, phone: resident.phone });
    return { caseId, caseNumber, ...(sent ? {} : { queryCode: formatQueryCode(code) }) };
  } catch (error) {
    if (isTaken(error)) return problem('command-id-taken');
    throw error;
  }
};
