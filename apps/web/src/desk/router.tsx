import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { adminRoutes } from './admin/routes.ts';
import { readFigureSearch } from './agency/figures/figure-search.ts';
import { readNetworkSearch } from './agency/network/network-search.ts';
import { readTeamSearch } from './agency/team/team-parts.ts';
import { CasePage } from './casework/CasePage.tsx';
import { CasesPage } from './casework/CasesPage.tsx';
import { readCaseFilter } from './casework/case-filter.ts';
import { DutiesPage } from './duties/DutiesPage.tsx';
import { readDutyFilter } from './duties/duty-filter.ts';
import { BrokenPage } from './parts/LoadState.tsx';
import { frameRoute, rootRoute } from './session/frame-route.tsx';
import { SignInPage } from './session/SignInPage.tsx';
import { readLetterSearch } from './supervision/letter-filter.ts';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string; refused?: string } => {
    const [next, refused] = [textOf(search.next), textOf(search.refused)];
    return { ...(next === undefined ? {} : { next }), ...(refused === undefined ? {} : { refused }) };
  },
  component: SignInPage,
});

const dutiesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  validateSearch: readDutyFilter,
  component: DutiesPage,
});
const registerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('./intake/RegisterPage.tsx'), 'RegisterPage'),
});
const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cases',
  validateSearch: readCaseFilter,
  component: CasesPage,
});
const caseRoute = createRoute({ getParentRoute: () => frameRoute, path: '/cases/$caseId', component: CasePage });
const paperRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cases/$caseId/papers/$noticeId',
  component: lazyRouteComponent(() => import('./documents/PaperPage.tsx'), 'PaperPage'),
});
/** The agent's phone view is a page of its own: what leads there inside the workbench loads it. */
const fieldRoute = createRoute({ getParentRoute: () => rootRoute, path: '/field', beforeLoad: () => location.assign('/desk/field') });
const lettersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/letters',
  validateSearch: readLetterSearch,
  component: lazyRouteComponent(() => import('./supervision/LettersPage.tsx'), 'LettersPage'),
});
const batchesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/batches',
  component: lazyRouteComponent(() => import('./batches/BatchesPage.tsx'), 'BatchesPage'),
});
const batchRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/batches/$batchId',
  component: lazyRouteComponent(() => import('./batches/BatchPage.tsx'), 'BatchPage'),
});
const returnVisitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/return-visits',
  component: lazyRouteComponent(() => import('./followup/ReturnVisitsPage.tsx'), 'ReturnVisitsPage'),
});
const backlogRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/backlog',
  component: lazyRouteComponent(() => import('./backlog/BacklogPage.tsx'), 'BacklogPage'),
});
const bountiesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bounties',
  component: lazyRouteComponent(() => import('./bounties/BountiesPage.tsx'), 'BountiesPage'),
});
const agencyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency',
  component: lazyRouteComponent(() => import('./agency/AgencyBoardPage.tsx'), 'AgencyBoardPage'),
});
const agencyFiguresRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/figures',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('./agency/figures/FiguresPage.tsx'), 'FiguresPage'),
});
const agencyTeamRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/team',
  validateSearch: readTeamSearch,
  component: lazyRouteComponent(() => import('./agency/team/TeamPage.tsx'), 'TeamPage'),
});
const agencyNetworkRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/network',
  validateSearch: readNetworkSearch,
  component: lazyRouteComponent(() => import('./agency/network/NetworkPage.tsx'), 'NetworkPage'),
});
const posterRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/posters/$placeId',
  component: lazyRouteComponent(() => import('./agency/network/PosterPage.tsx'), 'PosterPage'),
});
const agencyCatalogueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/catalogue',
  component: lazyRouteComponent(() => import('./agency/AgencyCataloguePage.tsx'), 'AgencyCataloguePage'),
});
const outreachRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/outreach',
  component: lazyRouteComponent(() => import('./outreach/TripsPage.tsx'), 'TripsPage'),
});
const tripRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/outreach/$tripId',
  component: lazyRouteComponent(() => import('./outreach/TripPage.tsx'), 'TripPage'),
});
const slipsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/outreach/slips',
  component: lazyRouteComponent(() => import('./outreach/SlipsPage.tsx'), 'SlipsPage'),
});
const resourcesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/outreach/resources',
  component: lazyRouteComponent(() => import('./outreach/ResourcesPage.tsx'), 'ResourcesPage'),
});
const urgentTicketsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/urgent-tickets',
  component: lazyRouteComponent(() => import('./outreach/UrgentTicketsPage.tsx'), 'UrgentTicketsPage'),
});
const roadsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/roads',
  component: lazyRouteComponent(() => import('./outreach/roads/RoadsPage.tsx'), 'RoadsPage'),
});
const councilsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/councils',
  component: lazyRouteComponent(() => import('./outreach/councils/CouncilsPage.tsx'), 'CouncilsPage'),
});
const teamsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agency/teams',
  component: lazyRouteComponent(() => import('./outreach/resolution/TeamsPage.tsx'), 'TeamsPage'),
});
const unitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/units',
  component: lazyRouteComponent(() => import('./insight/UnitsPage.tsx'), 'UnitsPage'),
});
const remediesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/remedies',
  component: lazyRouteComponent(() => import('./remedy/RemediesPage.tsx'), 'RemediesPage'),
});
const exportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/exports',
  component: lazyRouteComponent(() => import('./admin/personal-data/ExportsPage.tsx'), 'ExportsPage'),
});
const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
});
const interestsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/interests',
  component: lazyRouteComponent(() => import('./access/InterestsPage.tsx'), 'InterestsPage'),
});
const sealedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/sealed',
  component: lazyRouteComponent(() => import('./sealed/SealedPage.tsx'), 'SealedPage'),
});
const sealedCaseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/sealed/$caseId',
  component: lazyRouteComponent(() => import('./sealed/SealedCasePage.tsx'), 'SealedCasePage'),
});
const unitQuestionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/unit-questions',
  component: lazyRouteComponent(() => import('./sealed/UnitQuestionsPage.tsx'), 'UnitQuestionsPage'),
});
const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/import',
  validateSearch: (search: Record<string, unknown>): { importId?: string } => {
    const importId = textOf(search.importId);
    return importId === undefined ? {} : { importId };
  },
  component: lazyRouteComponent(() => import('./imports/ImportPage.tsx'), 'ImportPage'),
});

export const router = createRouter({
  basepath: '/desk',
  routeTree: rootRoute.addChildren([
    signInRoute,
    fieldRoute,
    frameRoute.addChildren([
      dutiesRoute,
      registerRoute,
      casesRoute,
      caseRoute,
      paperRoute,
      batchesRoute,
      batchRoute,
      unitsRoute,
      returnVisitsRoute,
      backlogRoute,
      bountiesRoute,
      agencyRoute,
      agencyTeamRoute,
      agencyNetworkRoute,
      posterRoute,
      agencyCatalogueRoute,
      agencyFiguresRoute,
      outreachRoute,
      roadsRoute,
      councilsRoute,
      teamsRoute,
      tripRoute,
      slipsRoute,
      resourcesRoute,
      urgentTicketsRoute,
      lettersRoute,
      importRoute,
      sealedRoute,
      sealedCaseRoute,
      unitQuestionsRoute,
      interestsRoute,
      accountRoute,
      exportsRoute,
      remediesRoute,
      adminRoutes,
    ]),
  ]),
  defaultPreload: false,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
