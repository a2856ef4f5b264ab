import { listSponsorCandidates } from '@daiban/contract/loop';
import { conflictsOf, isConflicted } from '@daiban/domain/access/conflicts';
import { scoreSponsor } from '@daiban/domain/backlog/propose-sponsor';
import type { CaseState } from '@daiban/domain/case/state';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { type Callers, holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { findCaseState } from '../case-file/read-case.ts';
import { maySee } from '../case-file/reader.ts';
import type { Directory, DirectoryOfficer } from '../journal/directory.ts';
import type { Journal } from '../journal/journal.ts';
import { statement } from '../platform/database/statement.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';

const leading: readonly Role[] = ['principalLeader', 'deputyLeader', 'areaLead', 'sponsoringLeader'];

const openSponsorships = statement<{ readonly owner_key: string; readonly open: number }>(
  'backlog.sponsorships',
  "select owner_key, count(*)::int as open from duty where closed_on is null and kind in ('backlogResolve', 'relapseResolve') group by owner_key",
);

const areaOf = (unitId: string, directory: Directory): string | undefined => {
  const unit = directory.unit(unitId);
  return unit?.kind === 'areaBlock' ? unit.id : unit?.areaId;
};

/** What the proposal of F16 looks at, from the posts of a leader: the same line of business, the unit itself, the same area. */
const factsOf = (officer: DirectoryOfficer, state: CaseState, directory: Directory) => {
  const handling = directory.unit(state.handlingUnitId ?? state.ownerUnitId);
  const units = officer.appointments.map(({ unitId }) => unitId);
  const area = handling === undefined ? undefined : areaOf(handling.id, directory);
  return {
    field: handling?.line !== undefined && units.some((unitId) => directory.unit(unitId)?.line === handling.line),
    inCharge:
      handling !== undefined && (units.includes(handling.id) || (handling.parentId !== undefined && units.includes(handling.parentId))),
    local: area !== undefined && units.some((unitId) => areaOf(unitId, directory) === area),
  };
};

/** Proposes leaders for a hard matter with the reasons; the principal leader decides (S2.16, care G23). */
export const registerSponsorCandidates = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof listSponsorCandidates, StaffCaller>(
    app,
    listSponsorCandidates,
    async ({ params, caller }) => {
      const state = await findCaseState(journal.pool, params.caseId);
      if (state === undefined || !maySee(caller.reader, state)) return problem('case-unknown');
      const { directory } = journal;
      const conflicts = conflictsOf(state);
      const load = new Map((await openSponsorships.rows(journal.pool, [])).map(({ owner_key, open }) => [owner_key, open]));
      const leaders = [...directory.officers.values()].flatMap((officer) => {
        const post = officer.appointments.find(({ role }) => leading.includes(role));
        if (post === undefined) return [];
        const units = officer.appointments.map(({ unitId }) => unitId);
        const open = load.get(`officer:${officer.id}`) ?? 0;
        const conflicted = isConflicted(conflicts, officer.id, units);
        const { total, parts } = scoreSponsor({ ...factsOf(officer, state, directory), open, conflicted });
        if (total === undefined) return [];
        const { unitId } = post;
        return [{ officerId: officer.id, name: officer.name, unitId, unitName: directory.unitName(unitId), total, parts, open }];
      });
      return {
        leaders: leaders.toSorted((left, right) => right.total - left.total || (left.officerId < right.officerId ? -1 : 1)),
      };
    },
    { authenticate: callers.staff, holdsOneOf },
  );
};
