import { getSignInPolicy, listAccounts } from '@daiban/contract/accounts';
import { listAudit } from '@daiban/contract/audit-log';
import { getCalendarYear } from '@daiban/contract/calendar-admin';
import { getBackupState } from '@daiban/contract/office-reference';
import { organisationReaders } from '@daiban/contract/organisation-changes';
import { listRightsRequests } from '@daiban/contract/own-data';
import { getPersonalDataState, getRetention } from '@daiban/contract/personal-data';
import { listSealedAudit } from '@daiban/contract/sealed';
import type { Me } from '@daiban/contract/sign-in';
import { administratorRoles, listChanges } from '@daiban/contract/signed-changes';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { Texts } from '../texts/zh-CN.ts';

/** What a section is about; the side list is parted by it. */
export const sectionGroups = ['signing', 'office', 'rules', 'data', 'oversight'] as const;
export type SectionGroup = (typeof sectionGroups)[number];

/** One section of the administration. Its address is in `routes.ts`. */
export interface AdminSection {
  readonly path: `/admin/${string}`;
  readonly group: SectionGroup;
  /** Who finds it in the list: the roles of the endpoint that fills it. */
  readonly roles: readonly Role[];
  readonly title: (texts: Texts) => string;
}

/** Every section, in the order of the side list. */
export const adminSections = [
  { path: '/admin/organisation', group: 'office', roles: organisationReaders, title: (texts) => texts.adminOrganisation.title },
  { path: '/admin/people', group: 'office', roles: organisationReaders, title: (texts) => texts.adminPeople.title },
  { path: '/admin/accounts', group: 'office', roles: listAccounts.roles ?? [], title: (texts) => texts.adminAccounts.title },
  { path: '/admin/sign-in-policy', group: 'office', roles: getSignInPolicy.roles ?? [], title: (texts) => texts.adminSignInPolicy.title },
  { path: '/admin/changes', group: 'signing', roles: listChanges.roles ?? [], title: (texts) => texts.adminChanges.title },
  { path: '/admin/calendar', group: 'rules', roles: getCalendarYear.roles ?? [], title: (texts) => texts.adminCalendar.title },
  { path: '/admin/rulebook', group: 'rules', roles: administratorRoles, title: (texts) => texts.adminRulebook.title },
  { path: '/admin/templates', group: 'rules', roles: administratorRoles, title: (texts) => texts.adminTemplates.title },
  {
    path: '/admin/personal-data',
    group: 'data',
    roles: getPersonalDataState.roles ?? [],
    title: (texts) => texts.adminPersonalData.title,
  },
  { path: '/admin/data-rights', group: 'data', roles: listRightsRequests.roles ?? [], title: (texts) => texts.adminDataRights.title },
  { path: '/admin/retention', group: 'data', roles: getRetention.roles ?? [], title: (texts) => texts.adminRetention.title },
  { path: '/admin/audit', group: 'oversight', roles: listAudit.roles ?? [], title: (texts) => texts.adminAudit.title },
  { path: '/admin/sealed-audit', group: 'oversight', roles: listSealedAudit.roles ?? [], title: (texts) => texts.sealedAudit.title },
  { path: '/admin/backup', group: 'oversight', roles: getBackupState.roles ?? [], title: (texts) => texts.adminBackup.title },
] as const satisfies readonly AdminSection[];

type Holder = Pick<Me, 'appointments'>;

/** The sections that a person's roles open. */
export const sectionsOf = (me: Holder): readonly (typeof adminSections)[number][] =>
  adminSections.filter(({ roles }) => me.appointments.some(({ role }) => (roles as readonly Role[]).includes(role)));

/** Whether somebody has a part in changes that two people sign. */
export const maySign = (me: Holder): boolean => sectionsOf(me).some(({ path }) => path === '/admin/changes');
