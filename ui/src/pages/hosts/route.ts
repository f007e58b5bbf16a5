import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { flag, present, text, whole } from '@/lib/search';

export const hostsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hosts',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      offset: whole(raw, 'offset', 1, 2_147_483_647),
      /** The host whose drawer is open. */
      host: text(raw, 'host', 36),
      /** The form for a new one is open. */
      enroll: flag(raw, 'enroll'),
    }),
  component: lazyRouteComponent(() => import('./HostsPage'), 'HostsPage'),
});
