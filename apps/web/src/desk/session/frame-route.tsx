import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { LostPage } from '../parts/LoadState.tsx';
import { Frame } from './Frame.tsx';

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: LostPage });

/** Everything behind the sign-in. */
export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame });
