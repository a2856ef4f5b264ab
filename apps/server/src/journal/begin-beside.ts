import type { Recorded as Begun } from '@daiban/domain/case/handle';
import type { CaseState } from '@daiban/domain/case/state';
import { type Connection, statement } from '../platform/database/statement.ts';
import { newId } from '../platform/ids.ts';
import { start } from './append.ts';
import { chainStart } from './hash-chain.ts';
import type { Journal } from './journal.ts';
import { toListRow } from './project.ts';
import { toRecorded, unitsOf } from './record-rows.ts';
import { foldText, toMonthToken, toSearchTokens } from './search-tokens.ts';

/** What a matter that begins beside another one is opened by. */
export interface NewCode {
  readonly index: Buffer;
  /** Sealed by the sender of the order, so that the code can be shown to the petitioner and renewed when keys rotate. */
  readonly sealed: Buffer;
}

interface Origin {
  readonly sealed: string;
  readonly masked_name: string;
  readonly masked_phone: string | null;
  readonly phone_index: string | null;
  readonly organisation: boolean;
  readonly text: string;
  readonly place: string | null;
  readonly source_number: string | null;
  readonly received_at: Date;
}

const findOrigin = statement<Origin>(
  'journal.origin',
  `select encode(p.sealed, 'hex') as sealed, p.masked_name, p.masked_phone, encode(p.phone_index, 'hex') as phone_index, p.organisation,
     s.text, s.place, s.source_number, l.received_at
   from case_list l join petitioner p on p.id = l.petitioner_id join submission s on s.id = $2 where l.case_id = $1`,
);

const keepCode = statement('journal.keep-code', 'insert into kept_query_code (holder_id, case_id, sealed) values ($1, $1, $2)');

const narrow = statement('journal.narrow', 'update case_list set confidentiality = $2, circle = $3, barred = $4 where case_id = $1');

/**
 * Writes a matter that began with an order to another one (D5), inside the transaction of that order: its own number and query code,
 * the petitioner, the words and the day of the first receipt taken over.
 * @returns the number of the new matter.
 */
export const startBeside = async (
  journal: Journal,
  connection: Connection,
  origin: CaseState,
  { state, events }: Begun,
  { code, at }: { readonly code: NewCode; readonly at: string },
): Promise<string> => {
  const from = await findOrigin.row(connection, [origin.caseId, origin.submissionId]);
  if (from === undefined) throw new Error(`the submission of ${origin.caseId} is gone`);
  const number = await journal.caseNumbers.next(Number(state.receivedOn.slice(0, 4)));
  const recorded = toRecorded(chainStart, [], events, state);
  const list = toListRow(state);
  const title = state.title ?? '';
  const searchText = [number, title, ...state.claims.map((claim) => claim.text), from.place ?? ''].join('\n');
  await start(connection, {
    cases: [{ id: state.caseId, version: state.version, hash: recorded.hash.toString('hex'), state }],
    events: recorded.eventRows,
    commands: [{ command_id: newId(journal.clock), case_id: state.caseId, command: 'submit', version: state.version, at }],
    list: [
      {
        ...list,
        number,
        title,
        query_code_index: code.index.toString('hex'),
        petitioner_id: state.petitionerId,
        masked_name: from.masked_name,
        channel: state.channel,
        receiver_unit_id: state.receiverUnitId,
        received_at: from.received_at.toISOString(),
      },
    ],
    newDuties: recorded.projected.newDuties,
    newNotices: recorded.projected.newNotices,
    agencyMatters: recorded.projected.agencyMatters,
    agencyWork: recorded.projected.agencyWork,
    outbox: [{ case_id: state.caseId, version: state.version, units: unitsOf(state), kinds: recorded.kinds }],
    petitioners: [
      {
        id: state.petitionerId,
        sealed: from.sealed,
        masked_name: from.masked_name,
        masked_phone: from.masked_phone,
        phone_index: from.phone_index,
        organisation: from.organisation,
        created_at: at,
      },
    ],
    submissions: [
      {
        id: state.submissionId,
        case_id: state.caseId,
        received_at: from.received_at.toISOString(),
        channel: state.channel,
        title,
        text: from.text,
        place: from.place,
        source_number: from.source_number,
      },
    ],
    search: [
      {
        case_id: state.caseId,
        received_at: from.received_at.toISOString(),
        tokens: [...toSearchTokens(searchText), toMonthToken(from.received_at.toISOString())],
        text: foldText(searchText),
      },
    ],
    attachments: [],
  });
  await connection.query('insert into case_link (case_id, other_case_id, relation) values ($1, $2, $3)', [
    state.caseId,
    origin.caseId,
    'partOf',
  ]);
  await narrow.count(connection, [state.caseId, list.confidentiality, list.circle, list.barred]);
  await keepCode.count(connection, [state.caseId, code.sealed]);
  return number;
};
