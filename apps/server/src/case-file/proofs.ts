import type { CaseState } from '@daiban/domain/case/state';
import { z } from 'zod';
import { type Connection, statement } from '../platform/database/statement.ts';
import { type ProblemAnswer, problem } from '../platform/http/problem.ts';
import { parseQueryCode } from '../platform/ids.ts';
import type { MessageCodes } from '../platform/messages/message-codes.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { queryCodeIndexes } from '../platform/personal-data/query-codes.ts';
import { actorOf, type CaseHolder, isNamed } from './case-access.ts';
import type { WrongTries } from './wrong-tries.ts';

/** What stands beside a query code: the last four digits of the phone that was given, or a one-time code sent to it. */
export type Proof =
  | { readonly by: 'digits'; readonly digits: string }
  | { readonly by: 'message'; readonly codeId: string; readonly code: string };

export interface Proofs {
  /** Whom a query code with its proof opens a case for; a problem says what is missing, wrong or paused. */
  prove(queryCode: string, proof: Proof | undefined, address: string): Promise<CaseHolder | ProblemAnswer>;
  /** The phone that was given with a query code, to send a one-time code to, and the subject under which that code is judged. */
  findPhone(queryCode: string, address: string): Promise<{ readonly phone: string; readonly subject: string } | ProblemAnswer>;
}

interface CodeRow {
  readonly case_id: string;
  readonly person_id: string;
  readonly is_petitioner: boolean;
  readonly code_index: Buffer;
  readonly has_phone: boolean;
  readonly sealed: Buffer;
  readonly representatives: CaseState['representatives'] | null;
  readonly code_open_at: Date | null;
  readonly address_open_at: Date | null;
}

// The pauses are read along: a right proof costs no query of its own.
const findByCode = statement<CodeRow>(
  'proof.by-code',
  `select found.*, (select open_at from wrong_try where about = $2) as code_open_at, (select open_at from wrong_try where about = $3) as address_open_at
   from (
     select l.case_id::text, p.id::text as person_id, true as is_petitioner, l.query_code_index as code_index, p.phone_index is not null as has_phone,
       p.sealed, null::json as representatives
     from case_list l join petitioner p on p.id = l.petitioner_id where l.query_code_index = any($1::bytea[])
     union all
     select r.case_id::text, r.id::text, false, r.query_code_index, r.phone_index is not null, r.sealed, c.state->'representatives'
     from representative r join petition_case c on c.id = r.case_id where r.query_code_index = any($1::bytea[])
   ) found`,
);

const contactSchema = z.object({ phone: z.string().optional() });

/** The digits of a phone as people write it. */
export const digitsOf = (phone: string): string => phone.normalize('NFKC').replace(/\D/g, '');

const subjectOf = (code: string): string => `query-code:${code}`;

const digitsAsked = 4;
/** Proofs of one code that wait to be judged in this process; more are sent away. */
const mostWaiting = 8;

export interface ProofParts {
  readonly database: Connection;
  readonly personal: PersonalData;
  readonly wrongTries: WrongTries;
  readonly codes: MessageCodes;
}

/**
 * Proof beside the query code. Wrong digits pause the digits of that code, and unknown codes pause an address, both for at most a
 * quarter of an hour; a one-time code opens during a pause of the digits, and a code with its right digits opens behind a paused address, so that
 * neither a stranger nor a neighbour at the same kiosk shuts anybody out.
 */
export const createProofs = ({ database, personal, wrongTries, codes }: ProofParts): Proofs => {
  const judging = new Map<string, { readonly last: Promise<unknown>; readonly waiting: number }>();

  /** One after the other for one code: tries sent side by side are counted before the next is judged. */
  const inTurn = async (code: string, judge: () => Promise<CaseHolder | ProblemAnswer>): Promise<CaseHolder | ProblemAnswer> => {
    const before = judging.get(code);
    if (before !== undefined && before.waiting >= mostWaiting) return paused(5);
    const turn = (before?.last ?? Promise.resolve()).then(judge, judge);
    const entry = { last: turn, waiting: (before?.waiting ?? 0) + 1 };
    judging.set(code, entry);
    try {
      return await turn;
    } finally {
      if (judging.get(code) === entry) judging.delete(code);
    }
  };
  const paused = (seconds: number): ProblemAnswer =>
    problem('proof-paused', { retryAfter: seconds, facts: { minutes: Math.ceil(seconds / 60) } });

  const read = async (code: string, address: string): Promise<CodeRow | undefined> => {
    const row = await findByCode.row(database, [
      queryCodeIndexes(personal, code),
      wrongTries.about({ code }),
      wrongTries.about({ address }),
    ]);
    return row === undefined || row.is_petitioner || isNamed(row.representatives, row.person_id) ? row : undefined;
  };
  const unknown = async (address: string): Promise<ProblemAnswer> => {
    const before = await wrongTries.pauseOf({ address });
    if (before > 0) return paused(before);
    await wrongTries.note({ address });
    return problem('query-code-unknown');
  };
  const phoneOf = (row: CodeRow): string => contactSchema.parse(personal.openPersonal(row.sealed)).phone ?? '';
  const wrong = async (code: string): Promise<ProblemAnswer> => {
    const seconds = await wrongTries.note({ code });
    return seconds > 0 ? paused(seconds) : problem('proof-wrong');
  };

  const judge = async (code: string, proof: Proof | undefined, address: string): Promise<CaseHolder | ProblemAnswer> => {
    const row = await read(code, address);
    if (row === undefined) return unknown(address);
    const holder = { caseId: row.case_id, actor: actorOf(row.person_id, row.is_petitioner), codeIndex: row.code_index };
    const addressPause = wrongTries.secondsTo(row.address_open_at);
    if (!row.has_phone) return addressPause > 0 ? paused(addressPause) : holder;
    // Whether a code exists is not told behind a paused address, except to who has the proof as well.
    if (proof === undefined) return addressPause > 0 ? paused(addressPause) : problem('proof-needed');
    if (proof.by === 'message') {
      return (await codes.use('follow', subjectOf(code), proof.codeId, proof.code)) ? holder : problem('one-time-code-wrong');
    }
    const pause = wrongTries.secondsTo(row.code_open_at);
    if (pause > 0) return paused(pause);
    const given = digitsOf(proof.digits);
    const asked = digitsOf(phoneOf(row)).slice(-digitsAsked);
    if (asked !== '' && given === asked) return holder;
    return wrong(code);
  };

  return {
    prove: (queryCode, proof, address) => {
      const code = parseQueryCode(queryCode);
      // What cannot be a code is a slip of the hand, not a guess.
      if (code === undefined) return Promise.resolve(problem('query-code-unknown'));
      return proof === undefined ? judge(code, proof, address) : inTurn(code, () => judge(code, proof, address));
    },
    findPhone: async (queryCode, address) => {
      const code = parseQueryCode(queryCode);
      if (code === undefined) return problem('query-code-unknown');
      const row = await read(code, address);
      if (row === undefined) return unknown(address);
      const pause = wrongTries.secondsTo(row.address_open_at);
      if (pause > 0) return paused(pause);
      return row.has_phone ? { phone: phoneOf(row), subject: subjectOf(code) } : problem('no-phone-given');
    },
  };
};
