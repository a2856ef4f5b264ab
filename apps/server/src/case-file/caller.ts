import type { Actor } from '@daiban/domain/case/actor';
import type { FastifyRequest } from 'fastify';
import type { Journal } from '../journal/journal.ts';
import type { Sessions } from '../platform/auth/sessions.ts';
import { isOwnRequest } from '../platform/http/cross-site.ts';
import { parseQueryCode } from '../platform/ids.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { queryCodeIndexes } from '../platform/personal-data/query-codes.ts';
import { findCaseByCode } from './read-case.ts';
import { type Reader, readerOf } from './reader.ts';

/** A signed-in member of staff. */
export interface StaffCaller {
  readonly by: 'staff';
  readonly reader: Reader;
}

/** The petitioner of one case, who holds its query code. */
export interface PetitionerCaller {
  readonly by: 'petitioner';
  readonly caseId: string;
  readonly actor: Actor;
}

export { queryCodeIndex, queryCodeIndexes } from '../platform/personal-data/query-codes.ts';

/** Whether a member of staff holds one of these roles in any unit. */
export const holdsOneOf = ({ reader }: StaffCaller, roles: readonly string[]): boolean =>
  reader.actors.some((actor) => roles.includes(actor.role));

export type Caller = StaffCaller | PetitionerCaller;

export interface Callers {
  /** Staff by session. */
  staff(request: FastifyRequest): Promise<StaffCaller | undefined>;
  /** Staff by session, or the petitioner by `Authorization: QueryCode <code>`. */
  either(request: FastifyRequest): Promise<Caller | undefined>;
}

const codeHeader = /^QueryCode\s+(.{1,40})$/i;

/** Who sends a request. A code in the header counts before a session, so that staff who help at a window act as the petitioner's page does. */
export const createCallers = (journal: Journal, sessions: Sessions, personal: PersonalData, publicUrl?: string): Callers => {
  const readers = new Map<string, { readonly reader: Reader; readonly of: Journal['directory'] }>();
  const staff = async (request: FastifyRequest): Promise<StaffCaller | undefined> => {
    const officerId = await sessions.find(request);
    if (officerId === undefined) return undefined;
    const known = readers.get(officerId);
    if (known !== undefined && known.of === journal.directory) return { by: 'staff', reader: known.reader };
    const reader = readerOf(officerId, journal.directory.actorsOf(officerId));
    readers.set(officerId, { reader, of: journal.directory });
    return { by: 'staff', reader };
  };
  return {
    staff,
    async either(request) {
      const header = codeHeader.exec(request.headers.authorization ?? '')?.[1];
      if (header !== undefined) {
        const code = parseQueryCode(header);
        const found = code === undefined ? undefined : await findCaseByCode(journal.pool, queryCodeIndexes(personal, code));
        return (
          found && { by: 'petitioner', caseId: found.caseId, actor: { officerId: found.petitionerId, role: 'petitioner', unitId: '' } }
        );
      }
      // A cookie travels by itself, so a change by session must come from our own pages.
      if (request.method !== 'GET' && !isOwnRequest(request, publicUrl)) return undefined;
      return staff(request);
    },
  };
};
