import type { Actor } from '@daiban/domain/case/actor';
import type { CommandInputs } from '@daiban/domain/case/commands';
import { handle, type Refusal } from '@daiban/domain/case/handle';
import type { CaseState } from '@daiban/domain/case/state';
import { accept, type Result, refuse } from '@daiban/domain/kernel/result';
import { isUniqueViolation } from '../platform/database/database-fault.ts';
import { type Connection, statement } from '../platform/database/statement.ts';
import { newId } from '../platform/ids.ts';
import { start } from './append.ts';
import { chainStart } from './hash-chain.ts';
import { contextFor, type Journal } from './journal.ts';
import { toListRow } from './project.ts';
import { toRecorded, unitsOf } from './record-rows.ts';
import { foldText, toMonthToken, toSearchTokens } from './search-tokens.ts';

/** A petitioner as the server stores one: sealed by the caller, masked for lists, with a keyed fingerprint of the phone. */
export interface StoredPetitioner {
  readonly sealed: Buffer;
  readonly maskedName: string;
  readonly maskedPhone?: string;
  readonly phoneIndex?: Buffer;
  readonly organisation: boolean;
}

/** A matter as it comes in, by any channel. */
export interface Filing {
  readonly commandId: string;
  readonly input: CommandInputs['submit'];
  /** In whose capacity; the petitioner's own when the web form was used. */
  readonly actor: Actor | 'petitioner';
  readonly petitioner: StoredPetitioner;
  readonly title: string;
  readonly text: string;
  readonly place?: string;
  readonly queryCodeIndex: Buffer;
  /** When it came in; now when left out. Only a ledger or a letter carries an earlier one. */
  readonly receivedAt?: string;
  /** Officers who are the petitioner in person: none of them can be the agent. */
  readonly principalOfficerIds?: readonly string[];
}

export interface Filed {
  readonly state: CaseState;
  readonly caseNumber: string;
  readonly receivedAt: string;
  readonly repeated: boolean;
}

const findByCommand = statement<{ state: CaseState; number: string; received_at: Date; actor_id: string; actor_role: string }>(
  'journal.by-command',
  `select c.state, l.number, l.received_at, j.actor_id, j.actor_role from command_log k join petition_case c on c.id = k.case_id
   join case_list l on l.case_id = c.id join journal j on j.case_id = c.id and j.sequence = 1
   where k.command_id = $1 and k.command = 'submit'`,
);

/**
 * What this filing made when it was sent before. Undefined also where somebody else sent it: ids of bookings and urgent tickets become
 * command ids and are known to colleagues, and the answer carries the key to the matter.
 */
const findFiled = async (connection: Connection, { commandId, actor }: Filing): Promise<Filed | undefined> => {
  const row = await findByCommand.row(connection, [commandId]);
  const isOwn = actor === 'petitioner' ? row?.actor_role === 'petitioner' : row?.actor_id === actor.officerId;
  return row && isOwn ? { state: row.state, caseNumber: row.number, receivedAt: row.received_at.toISOString(), repeated: true } : undefined;
};

/**
 * Whether a filing failed because its command id was filed before. The query code is made of the command id, and which of the two keys
 * is met first is the database's choice.
 */
export const isTaken = (error: unknown): boolean =>
  isUniqueViolation(error, 'command_log_pkey') || isUniqueViolation(error, 'case_list_query_code_index_key');

/**
 * Writes new matters, all in one transaction. A refused one comes back as its refusal and holds up no other.
 * @throws a unique violation that `isTaken` knows when one of the command ids was filed before; `startCase` answers that.
 */
export const startCases = async (
  journal: Journal,
  connection: Connection,
  filings: readonly Filing[],
): Promise<readonly Result<Filed, Refusal>[]> => {
  const at = journal.clock.now().toISOString();
  const rows = {
    cases: [],
    events: [],
    commands: [],
    list: [],
    newDuties: [],
    newNotices: [],
    outbox: [],
    petitioners: [],
    submissions: [],
    search: [],
    attachments: [],
    agencyMatters: [],
    agencyWork: [],
  } as Record<
    | 'cases'
    | 'commands'
    | 'list'
    | 'newDuties'
    | 'newNotices'
    | 'outbox'
    | 'petitioners'
    | 'submissions'
    | 'search'
    | 'attachments'
    | 'agencyMatters'
    | 'agencyWork',
    object[]
  > & { events: string[] };
  const results: Result<Filed, Refusal>[] = [];
  for (const filing of filings) {
    const [caseId, submissionId, petitionerId] = [newId(journal.clock), newId(journal.clock), newId(journal.clock)];
    const actor: Actor = filing.actor === 'petitioner' ? { officerId: petitionerId, role: 'petitioner', unitId: '' } : filing.actor;
    const { principalOfficerIds } = filing;
    const context = {
      ...contextFor(journal, actor, filing.commandId, at),
      newCase: { caseId, submissionId, petitionerId },
      ...(principalOfficerIds === undefined ? {} : { facts: { principalOfficerIds } }),
    };
    const handled = handle({ name: 'submit', input: filing.input }, undefined, context);
    if (!handled.ok) {
      results.push(handled);
      continue;
    }
    const { state } = handled.value;
    const receivedAt = filing.receivedAt ?? at;
    const number = await journal.caseNumbers.next(Number(state.receivedOn.slice(0, 4)));
    const recorded = toRecorded(chainStart, [], handled.value.events, state);
    const { petitioner } = filing;
    const searchText = `${number}\n${filing.title}\n${filing.text}\n${filing.place ?? ''}`;
    rows.cases.push({ id: caseId, version: state.version, hash: recorded.hash.toString('hex'), state });
    rows.events.push(...recorded.eventRows);
    rows.commands.push({ command_id: filing.commandId, case_id: caseId, command: 'submit', version: state.version, at });
    rows.list.push({
      ...toListRow(state),
      number,
      title: filing.title,
      query_code_index: filing.queryCodeIndex.toString('hex'),
      petitioner_id: petitionerId,
      masked_name: petitioner.maskedName,
      channel: state.channel,
      receiver_unit_id: state.receiverUnitId,
      received_at: receivedAt,
    });
    rows.newDuties.push(...recorded.projected.newDuties);
    rows.newNotices.push(...recorded.projected.newNotices);
    rows.outbox.push({ case_id: caseId, version: state.version, units: unitsOf(state), kinds: recorded.kinds });
    rows.petitioners.push({
      id: petitionerId,
      sealed: petitioner.sealed.toString('hex'),
      masked_name: petitioner.maskedName,
      masked_phone: petitioner.maskedPhone ?? null,
      phone_index: petitioner.phoneIndex?.toString('hex') ?? null,
      organisation: petitioner.organisation,
      created_at: at,
    });
    rows.submissions.push({
      id: submissionId,
      case_id: caseId,
      received_at: receivedAt,
      channel: state.channel,
      title: filing.title,
      text: filing.text,
      place: filing.place ?? null,
      source_number: filing.input.sourceNumber ?? null,
    });
    const tokens = [...toSearchTokens(searchText), toMonthToken(receivedAt)];
    rows.search.push({ case_id: caseId, received_at: receivedAt, tokens, text: foldText(searchText) });
    rows.attachments.push(...recorded.projected.attachments);
    rows.agencyMatters.push(...recorded.projected.agencyMatters);
    rows.agencyWork.push(...recorded.projected.agencyWork);
    results.push(accept({ state, caseNumber: number, receivedAt, repeated: false }));
  }
  if (rows.cases.length > 0) {
    await start(connection, rows);
    journal.wake();
  }
  return results;
};

/** Files one matter. A command id that the same filer filed before is answered with what it made then; one of another filer or command is refused. */
export const startCase = async (
  journal: Journal,
  filing: Filing,
): Promise<Result<Filed, Refusal | { readonly code: 'command-id-taken' | 'unknown-attachment' }>> => {
  try {
    const [result] = await startCases(journal, journal.pool, [filing]);
    if (result === undefined) throw new Error('a filing was neither refused nor written');
    return result;
  } catch (error) {
    const isAttachmentTaken = isUniqueViolation(error, 'attachment_taken');
    if (!isTaken(error) && !isAttachmentTaken) throw error;
    const filed = await findFiled(journal.pool, filing);
    return filed === undefined ? refuse({ code: isAttachmentTaken ? 'unknown-attachment' : 'command-id-taken' }) : accept(filed);
  }
};

/** Which of these command ids were carried out before; used by an import that is run again. */
export const findCarriedOut = async (connection: Connection, commandIds: readonly string[]): Promise<Set<string>> => {
  const rows = await connection.query<{ command_id: string }>(
    'select command_id::text from command_log where command_id = any($1::uuid[])',
    [commandIds],
  );
  return new Set(rows.rows.map((row) => row.command_id));
};
