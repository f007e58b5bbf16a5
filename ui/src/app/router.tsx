import { createRouter } from '@tanstack/react-router';
import { changePasswordRoute, loginRoute } from '@/pages/login/route';
import { pageRoutes } from '@/pages/routes';
import { PageFailed } from './PageFailed';
import { PagePending } from './PagePending';
import { rootRoute } from './rootRoute';
import { shellRoute } from './shellRoute';

const routeTree = rootRoute.addChildren([loginRoute, changePasswordRoute, shellRoute.addChildren(pageRoutes)]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: PageFailed,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 150,
  // What no page reads of an address is dropped, so that no page hands it on to the API.
  search: { strict: true },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
