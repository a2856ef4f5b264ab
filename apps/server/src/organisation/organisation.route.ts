import { getOrganisation } from '@daiban/contract/desk';
import type { FastifyInstance } from 'fastify';
import type { Callers, StaffCaller } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import { registerEndpoint } from '../platform/http/route.ts';

/** Units and people, for pickers and for finding whom to call. */
export const registerOrganisation = (
  app: FastifyInstance,
  { journal, callers }: { readonly journal: Journal; readonly callers: Callers },
): void => {
  registerEndpoint<typeof getOrganisation, StaffCaller>(
    app,
    getOrganisation,
    () => ({
      units: [...journal.directory.units.values()].map(({ id, name, shortName, kind, tier, parentId, line, phone }) => ({
        id,
        name,
        shortName,
        kind,
        tier,
        phone,
        ...(parentId === undefined ? {} : { parentId }),
        ...(line === undefined ? {} : { line }),
      })),
      officers: [...journal.directory.officers.values()].map(({ id, name, phone, appointments }) => ({
        id,
        name,
        ...(phone === undefined ? {} : { phone }),
        appointments: appointments.map(({ role, unitId }) => ({ role, unitId, unitName: journal.directory.unitName(unitId) })),
      })),
    }),
    { authenticate: callers.staff },
  );
};
