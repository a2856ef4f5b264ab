import type { BodyOf } from '@daiban/contract/endpoint';
import type { turnFindingIntoCase } from '@daiban/contract/roads';
import type { Actor } from '@daiban/domain/case/actor';
import type { FindingActor } from '@daiban/domain/outreach/roads/finding';
import type { Reader } from '../../case-file/reader.ts';
import { sendQueryCode } from '../../case-file/send-query-code.ts';
import { toStoredPetitioner } from '../../case-file/stored-petitioner.ts';
import { isTaken, startCases } from '../../journal/start-case.ts';
import { statement } from '../../platform/database/statement.ts';
import { type ProblemAnswer, ProblemError, problem } from '../../platform/http/problem.ts';
import { formatQueryCode } from '../../platform/ids.ts';
import { queryCodeFor, queryCodeIndex } from '../../platform/personal-data/query-codes.ts';
import { numberOf } from './finding-rows.ts';
import { seesFinding } from './finding-view.ts';
import { type FindingParts, openContact, withFinding } from './order-finding.ts';
import { roadMessages, stationName } from './road-messages.ts';

const numberOfCase = statement<{ number: string }>('finding.case-number', 'select number from case_list where case_id = $1');

interface FiledFinding {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly queryCode?: string;
}

/**
 * Files a finding as a matter (S4.24): both in one transaction, so that the link stands on both sides or on neither. The finding names the
 * case, the case names the number of the finding as its source. The petitioner is a resident who said so, beside the officer or with the
 * report; else the road chief's station.
 */
export const fileFinding = async (
  parts: FindingParts,
  { findingId, orderId, title, resident }: { readonly findingId: string } & BodyOf<typeof turnFindingIntoCase>,
  { reader, actor, recorder }: { readonly reader: Reader; readonly actor: FindingActor; readonly recorder: Actor },
): Promise<FiledFinding | ProblemAnswer> => {
  const { journal, personal, messages } = parts;
  const code = queryCodeFor(personal, orderId);
  try {
    const filed = await withFinding(
      parts,
      { findingId, orderId, actor, sees: (finding, segment) => seesFinding(reader, finding, segment) },
      async ({ row, segment, order }, connection) => {
        const { state } = row;
        const contact = row.may_become_matter ? openContact(personal, row) : undefined;
        if (state.caseId !== undefined && state.steps.some(({ id }) => id === orderId)) {
          const number = await numberOfCase.row(connection, [state.caseId]);
          return { caseId: state.caseId, caseNumber: number?.number ?? '', contact, repeated: true };
        }
        const community = segment === undefined ? journal.directory.office.name : journal.directory.unitName(segment.community_id);
        const person = resident ?? (contact?.name === undefined ? undefined : { name: contact.name, phone: contact.phone });
        const [started] = await startCases(journal, connection, [
          {
            commandId: orderId,
            actor: recorder,
            input: {
              channel: 'patrol',
              receiverKind: 'petitionOffice',
              receiverUnitId: journal.directory.petitionOfficeId,
              persons: 1,
              representatives: 0,
              fromLedger: false,
              attachments: state.pictures,
              electronicService: person?.phone !== undefined,
              sourceNumber: numberOf(row),
            },
            petitioner: toStoredPetitioner(
              personal,
              person === undefined ? { name: stationName(community), organisation: true } : { ...person, organisation: false },
            ),
            title,
            text: state.note,
            place: state.place,
            queryCodeIndex: queryCodeIndex(personal, code),
          },
        ]);
        if (started === undefined || !started.ok) throw new ProblemError(started?.refusal.code ?? 'internal');
        const { state: filedCase, caseNumber } = started.value;
        await order({ kind: 'turnIntoCase', caseId: filedCase.caseId });
        if (resident === undefined && contact !== undefined)
          await messages.put(
            {
              kind: 'notice',
              phone: contact.phone,
              caseId: filedCase.caseId,
              text: roadMessages.becameCase(journal.directory.office.name, numberOf(row), caseNumber, formatQueryCode(code)),
            },
            connection,
          );
        return { caseId: filedCase.caseId, caseNumber, contact, repeated: false };
      },
    );
    // Who left a phone has the code by message; it is nobody else's.
    const isForDesk =
      resident === undefined
        ? filed.contact?.name === undefined
        : !(await sendQueryCode({ journal, messages }, { ...filed, recorder, code, phone: resident.phone }));
    return { caseId: filed.caseId, caseNumber: filed.caseNumber, ...(isForDesk ? { queryCode: formatQueryCode(code) } : {}) };
  } catch (error) {
    if (isTaken(error)) return problem('command-id-taken');
    throw error;
  }
};
