import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../session/frame-route.tsx';
import { readAuditSearch } from './audit/audit-filter.ts';

/** The administration: its frame, and one address a section. What stands in the side list says `sections.ts`. */
const adminRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/admin',
  component: lazyRouteComponent(() => import('./AdminFrame.tsx'), 'AdminFrame'),
});

const homeRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./AdminHome.tsx'), 'AdminHome'),
});
const changesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/changes',
  component: lazyRouteComponent(() => import('./changes/ChangesPage.tsx'), 'ChangesPage'),
});

const personalDataRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/personal-data',
  component: lazyRouteComponent(() => import('./personal-data/PersonalDataPage.tsx'), 'PersonalDataPage'),
});
const dataRightsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/data-rights',
  component: lazyRouteComponent(() => import('./data-rights/DataRightsPage.tsx'), 'DataRightsPage'),
});
const retentionRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/retention',
  component: lazyRouteComponent(() => import('./personal-data/RetentionPage.tsx'), 'RetentionPage'),
});

const calendarRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./calendar/CalendarPage.tsx'), 'CalendarPage'),
});
const rulebookRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/rulebook',
  component: lazyRouteComponent(() => import('./rulebook/RulebookPage.tsx'), 'RulebookPage'),
});
const versionsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/rulebook/versions',
  component: lazyRouteComponent(() => import('./rulebook/VersionsPage.tsx'), 'VersionsPage'),
});
const changeFiguresRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/rulebook/change',
  component: lazyRouteComponent(() => import('./rulebook/ChangeFiguresPage.tsx'), 'ChangeFiguresPage'),
});
const simulationsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/rulebook/simulations',
  component: lazyRouteComponent(() => import('./rulebook/SimulationsPage.tsx'), 'SimulationsPage'),
});
const templatesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/templates',
  component: lazyRouteComponent(() => import('./templates/TemplatesPage.tsx'), 'TemplatesPage'),
});
const auditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
});
const backupRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/backup',
  component: lazyRouteComponent(() => import('./backup/BackupPage.tsx'), 'BackupPage'),
});

const accountsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./sign-in/AccountsPage.tsx'), 'AccountsPage'),
});
const signInPolicyRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/sign-in-policy',
  component: lazyRouteComponent(() => import('./sign-in/SignInPolicyPage.tsx'), 'SignInPolicyPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/organisation',
  component: lazyRouteComponent(() => import('./organisation/OrganisationPage.tsx'), 'OrganisationPage'),
});
const importUnitsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/organisation/import',
  component: lazyRouteComponent(() => import('./organisation/ImportUnitsPage.tsx'), 'ImportUnitsPage'),
});
const unitRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/organisation/units/$unitId',
  component: lazyRouteComponent(() => import('./organisation/UnitPage.tsx'), 'UnitPage'),
});
const peopleRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('./organisation/PeoplePage.tsx'), 'PeoplePage'),
});

const sealedAuditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/sealed-audit',
  component: lazyRouteComponent(() => import('../sealed/SealedAuditPage.tsx'), 'SealedAuditPage'),
});

export const adminRoutes = adminRoute.addChildren([
  organisationRoute,
  importUnitsRoute,
  unitRoute,
  peopleRoute,
  homeRoute,
  accountsRoute,
  signInPolicyRoute,
  changesRoute,
  calendarRoute,
  rulebookRoute,
  versionsRoute,
  changeFiguresRoute,
  simulationsRoute,
  templatesRoute,
  auditRoute,
  sealedAuditRoute,
  backupRoute,
  personalDataRoute,
  retentionRoute,
  dataRightsRoute,
]);
