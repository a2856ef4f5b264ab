import { organisationApprovers, organisationChanges, organisationProposers } from '@daiban/contract/organisation-changes';
import type { Journal } from '../journal/journal.ts';
import { refreshDirectory } from '../journal/watch-directory.ts';
import type { ChangeKind, SignedChanges } from '../platform/signed-changes/signed-changes.ts';
import { appointOfficerChange, endAppointmentChange } from './appointment-changes.ts';
import { endSetUpChange } from './end-set-up.ts';
import { createUnitChange, endUnitChange, importUnitsChange } from './unit-changes.ts';

/** The part of a change that differs from kind to kind; who proposes and signs, and that everybody reads anew, is the same for all. */
export type OrganisationChangePart<Content> = Pick<ChangeKind<Content>, 'check' | 'apply' | 'summarise'>;

/** Registers the changes of the organisation that two administrators sign. */
export const registerOrganisationChanges = (journal: Journal, changes: SignedChanges): void => {
  const add = <Kind extends keyof typeof organisationChanges, Content>(
    kind: Kind,
    schema: ChangeKind<Content>['schema'],
    part: OrganisationChangePart<Content>,
  ): void =>
    changes.register<Content>({
      kind,
      schema,
      proposers: organisationProposers,
      approvers: organisationApprovers,
      ...part,
      announce: () => refreshDirectory(journal),
    });
  add('createUnit', organisationChanges.createUnit, createUnitChange(journal));
  add('endUnit', organisationChanges.endUnit, endUnitChange(journal));
  add('importUnits', organisationChanges.importUnits, importUnitsChange(journal));
  add('appointOfficer', organisationChanges.appointOfficer, appointOfficerChange(journal));
  add('endAppointment', organisationChanges.endAppointment, endAppointmentChange(journal));
  add('endSetUp', organisationChanges.endSetUp, endSetUpChange(journal));
};
