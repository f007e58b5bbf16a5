import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { oneOf, present, text, whole } from '@/lib/search';

export const TYPES = ['fingerprint', 'artifact', 'ip_leak'] as const;

export const bountyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bounty',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      type: oneOf(raw, 'type', TYPES),
      search: text(raw, 'search', 255),
      attacker: text(raw, 'attacker', 36),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
      /** The find whose drawer is open. */
      find: text(raw, 'find', 36),
    }),
  component: lazyRouteComponent(() => import('./BountyPage'), 'BountyPage'),
});
