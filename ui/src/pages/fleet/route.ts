import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { present, whole } from '@/lib/search';

export const fleetRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/fleet',
  validateSearch: (raw: Record<string, unknown>) => present({ offset: whole(raw, 'offset', 1, 2_147_483_647) }),
  component: lazyRouteComponent(() => import('./FleetPage'), 'FleetPage'),
});
