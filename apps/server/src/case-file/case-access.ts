import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Actor } from '@daiban/domain/case/actor';
import type { CaseState } from '@daiban/domain/case/state';
import type { Clock } from '../platform/clock.ts';
import { type Connection, statement } from '../platform/database/statement.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';

/** Who reads and acts on the petitioner's side of one case: the petitioner, or a representative by access of their own. */
export interface CaseHolder {
  readonly caseId: string;
  readonly actor: Actor;
  /** Fingerprint of the query code that the access hangs on: a new code ends every token of the old one. */
  readonly codeIndex: Buffer;
}

/** A token by which a page goes on without asking for the proof again. */
export interface CaseAccessToken {
  readonly token: string;
  readonly until: string;
}

export interface CaseAccess {
  /** A token bound to the case, the person and their query code; two hours from now. */
  issue(holder: CaseHolder): CaseAccessToken;
  /** Whose token this is, as the case stands now; undefined when it is none, is over, was made for an old code or a revoked authority. */
  find(token: string): Promise<CaseHolder | undefined>;
  /** The petitioner's or representative's own access, without a code: for an account whose phone was given with it. */
  holderOf(caseId: string, personId: string): Promise<CaseHolder | undefined>;
}

const validMilliseconds = 2 * 3_600_000;
const codePartLength = 8;
const bodyLength = 16 + 16 + codePartLength + 6;
const form = /^[\w-]{62}\.[\w-]{43}$/;

const uuidOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

interface HolderRow {
  readonly is_petitioner: boolean;
  readonly code_index: Buffer;
  readonly representatives: CaseState['representatives'] | null;
}

const findHolder = statement<HolderRow>(
  'case-access.holder',
  `select true as is_petitioner, query_code_index as code_index, null::json as representatives from case_list where case_id = $1 and petitioner_id = $2
   union all
   select false, r.query_code_index, c.state->'representatives' from representative r join petition_case c on c.id = r.case_id
   where r.id = $2 and r.case_id = $1`,
);

/** Whether a representative is one at present. */
export const isNamed = (representatives: CaseState['representatives'] | null, id: string): boolean =>
  (representatives ?? []).some((named) => named.id === id);

export const actorOf = (personId: string, isPetitioner: boolean): Actor => ({
  officerId: personId,
  role: isPetitioner ? 'petitioner' : 'authorisedRepresentative',
  unitId: '',
});

/** Tokens signed with a key of the server's own; nothing is stored, and one query tells whether a token still holds. */
export const createCaseAccess = (database: Connection, personal: PersonalData, clock: Clock): CaseAccess => {
  const signWith = (secret: Buffer, body: Buffer): Buffer => createHmac('sha256', secret).update(body).digest();
  const isOurs = (body: Buffer, signature: Buffer): boolean =>
    personal.blindIndexes('case-access-token').some((secret) => timingSafeEqual(signature, signWith(secret, body)));
  const holderOf: CaseAccess['holderOf'] = async (caseId, personId) => {
    const row = await findHolder.row(database, [caseId, personId]);
    if (row === undefined || (!row.is_petitioner && !isNamed(row.representatives, personId))) return undefined;
    return { caseId, actor: actorOf(personId, row.is_petitioner), codeIndex: row.code_index };
  };
  return {
    holderOf,
    issue: ({ caseId, actor, codeIndex }) => {
      const until = clock.now().getTime() + validMilliseconds;
      const end = Buffer.alloc(6);
      end.writeUIntBE(until, 0, 6);
      const body = Buffer.concat([bytesOf(caseId), bytesOf(actor.officerId), codeIndex.subarray(0, codePartLength), end]);
      return {
        token: `${body.toString('base64url')}.${signWith(personal.blindIndex('case-access-token'), body).toString('base64url')}`,
        until: new Date(until).toISOString(),
      };
    },
    find: async (token) => {
      if (!form.test(token)) return undefined;
      const [given = '', signature = ''] = token.split('.');
      const body = Buffer.from(given, 'base64url');
      const signed = Buffer.from(signature, 'base64url');
      if (body.length !== bodyLength || signed.length !== 32 || !isOurs(body, signed)) return undefined;
      if (body.readUIntBE(bodyLength - 6, 6) <= clock.now().getTime()) return undefined;
      const holder = await holderOf(uuidOf(body.subarray(0, 16)), uuidOf(body.subarray(16, 32)));
      const isSameCode = holder?.codeIndex.subarray(0, codePartLength).equals(body.subarray(32, 32 + codePartLength)) === true;
      return isSameCode ? holder : undefined;
    },
  };
};
