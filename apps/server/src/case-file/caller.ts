import type { Actor } from '@daiban/domain/case/actor';
import type { FastifyRequest } from 'fastify';
import type { Journal } from '../journal/journal.ts';
import type { Sessions } from '../platform/auth/sessions.ts';
import { isOwnRequest } from '../platform/http/cross-site.ts';
import { ProblemAnswer } from '../platform/http/problem.ts';
import type { CaseAccess, CaseHolder } from './case-access.ts';
import type { Proofs } from './proofs.ts';
import { type Reader, readerOf } from './reader.ts';

/** A signed-in member of staff. */
export interface StaffCaller {
  readonly by: 'staff';
  readonly reader: Reader;
}

/** The petitioner of one case, or a representative, who has proved it. */
export interface PetitionerCaller {
  readonly by: 'petitioner';
  readonly caseId: string;
  readonly actor: Actor;
  /** The browser holds a session of staff as well: some acts are refused there (care G12). */
  readonly besideStaff: boolean;
}

export { queryCodeIndex, queryCodeIndexes } from '../platform/personal-data/query-codes.ts';

/** Whether a member of staff holds one of these roles in any unit. */
export const holdsOneOf = ({ reader }: StaffCaller, roles: readonly string[]): boolean =>
  reader.actors.some((actor) => roles.includes(actor.role));

export type Caller = StaffCaller | PetitionerCaller;

export interface Callers {
  /** Staff by session. */
  staff(request: FastifyRequest): Promise<StaffCaller | undefined>;
  /** Staff by session, when the request comes from our own pages or only reads. */
  ownStaff(request: FastifyRequest): Promise<StaffCaller | undefined>;
  /**
   * Staff by session, or the petitioner's side by `Authorization: CaseAccess <token>` or `QueryCode <code>; phone=<last four digits>`.
   * A problem says what is wrong with a code or its proof.
   */
  either(request: FastifyRequest): Promise<Caller | ProblemAnswer | undefined>;
}

const codeHeader = /^QueryCode\s+([^;]{1,40})(?:;\s*phone=(\d{1,4}))?$/i;
const tokenHeader = /^CaseAccess\s+(\S{1,200})$/i;

export interface CallerParts {
  readonly journal: Journal;
  readonly sessions: Sessions;
  readonly access: CaseAccess;
  readonly proofs: Proofs;
  readonly publicUrl?: string | undefined;
}

/** Who sends a request. What the header proves counts before a session, so that staff who help at a window act as the petitioner's page does. */
export const createCallers = ({ journal, sessions, access, proofs, publicUrl }: CallerParts): Callers => {
  const readers = new Map<string, { readonly reader: Reader; readonly of: Journal['directory'] }>();
  const staff = async (request: FastifyRequest): Promise<StaffCaller | undefined> => {
    const officerId = await sessions.find(request);
    if (officerId === undefined) return undefined;
    request.account = officerId;
    const known = readers.get(officerId);
    if (known !== undefined && known.of === journal.directory) return { by: 'staff', reader: known.reader };
    if (journal.directory.actorsOf(officerId).length === 0) {
      // The last appointment has ended, and every session with it.
      await sessions.endAll(officerId);
      return undefined;
    }
    const reader = readerOf(officerId, journal.directory.actorsOf(officerId), journal.directory);
    readers.set(officerId, { reader, of: journal.directory });
    return { by: 'staff', reader };
  };
  // A cookie travels by itself, so a change by session must come from our own pages.
  const ownStaff = async (request: FastifyRequest): Promise<StaffCaller | undefined> =>
    request.method !== 'GET' && !isOwnRequest(request, publicUrl) ? undefined : staff(request);
  const toCaller = async ({ caseId, actor }: CaseHolder, request: FastifyRequest): Promise<PetitionerCaller> => ({
    by: 'petitioner',
    caseId,
    actor,
    besideStaff: request.headers.cookie !== undefined && (await staff(request)) !== undefined,
  });
  return {
    staff,
    ownStaff,
    async either(request) {
      const { authorization } = request.headers;
      if (authorization === undefined) return ownStaff(request);
      const token = tokenHeader.exec(authorization)?.[1];
      if (token !== undefined) {
        const holder = await access.find(token);
        return holder === undefined ? undefined : toCaller(holder, request);
      }
      const [, code, digits] = codeHeader.exec(authorization) ?? [];
      if (code === undefined) return ownStaff(request);
      const holder = await proofs.prove(code, digits === undefined ? undefined : { by: 'digits', digits }, request.ip);
      if (!(holder instanceof ProblemAnswer)) return toCaller(holder, request);
      return holder.code === 'query-code-unknown' ? undefined : holder;
    },
  };
};
