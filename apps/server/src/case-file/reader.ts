import type { Sight } from '@daiban/domain/access/access-table';
import { conflictKeys } from '@daiban/domain/access/conflicts';
import { decideAccess } from '@daiban/domain/access/decide-access';
import { type AccessState, toAccessFacts } from '@daiban/domain/access/facts';
import type { UnitTree } from '@daiban/domain/access/relations';
import { type Scopes, scopesOf } from '@daiban/domain/access/scope';
import type { Actor } from '@daiban/domain/case/actor';
import { ownerKey } from '../journal/owner-key.ts';

/**
 * Who reads, worked out once from their posts and the table of access. The same value decides on one case and narrows lists, counts,
 * search, export, duties and live updates.
 */
export interface Reader {
  readonly officerId: string;
  readonly actors: readonly Actor[];
  readonly tree: UnitTree;
  readonly scopes: Scopes;
  /** Keys of `case_list.barred` under which this person is kept away. */
  readonly conflictKeys: readonly string[];
  /** Keys of `duty.owner_key` under which this person owes. */
  readonly dutyKeys: readonly string[];
}

/** The reader that an officer is by all their appointments. An officer without a role in casework sees no case. */
export const readerOf = (officerId: string, actors: readonly Actor[], tree: UnitTree): Reader => ({
  officerId,
  actors,
  tree,
  scopes: scopesOf(actors, tree),
  conflictKeys: conflictKeys(
    officerId,
    actors.map(({ unitId }) => unitId),
  ),
  dutyKeys: [
    ownerKey({ by: 'officer', officerId, unitId: '' }),
    ...new Set(actors.map((actor) => ownerKey({ by: 'role', role: actor.role, unitId: actor.unitId }))),
  ],
});

/** What this person sees of the case. */
export const sightsOf = (reader: Reader, state: AccessState): readonly Sight[] =>
  decideAccess(reader.actors, toAccessFacts(state), reader.tree).sees;

/** Whether this person sees that of the case; left out, whether they may open it at all. */
export const maySee = (reader: Reader, state: AccessState, sight: Sight = 'case'): boolean => sightsOf(reader, state).includes(sight);

/** Whether rows of the whole office are seen, whatever the case stands at. */
export const seesWholeOffice = ({ scopes }: Reader): boolean => scopes.normal.office === 'all';
