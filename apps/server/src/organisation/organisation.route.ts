import { getOrganisation } from '@daiban/contract/desk';
import type { FastifyInstance } from 'fastify';
import type { StaffCaller } from '../case-file/caller.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { type ChangeOrganisationParts, registerChangeOrganisation } from './change-organisation.route.ts';
import { registerImportUnits } from './import-units.route.ts';
import { registerOrganisationChanges } from './organisation-changes.ts';
import { registerOrganisationTexts } from './organisation-texts.ts';
import { registerReadOrganisation } from './read-organisation.route.ts';

/** Units and people: for pickers, for finding whom to call, and for the administrators. */
export const registerOrganisation = (app: FastifyInstance, parts: ChangeOrganisationParts): void => {
  const { journal, callers } = parts;
  registerOrganisationTexts();
  registerOrganisationChanges(journal, parts.changes);
  registerReadOrganisation(app, parts);
  registerChangeOrganisation(app, parts);
  registerImportUnits(app, parts);
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
