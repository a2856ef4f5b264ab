import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../session/frame-route.tsx';

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
const retentionRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/retention',
  component: lazyRouteComponent(() => import('./personal-data/RetentionPage.tsx'), 'RetentionPage'),
});

export const adminRoutes = adminRoute.addChildren([homeRoute, changesRoute, personalDataRoute, retentionRoute]);
