import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { oneOf, present, text, whole } from '@/lib/search';

export const SORTS = ['recent', 'active', 'traversals', 'score'] as const;
export const VERDICTS = ['malicious', 'suspicious', 'benign', 'unknown'] as const;

export const attackersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/attackers',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      search: text(raw, 'search', 45),
      service: text(raw, 'service', 64),
      country: text(raw, 'country', 2),
      technique: text(raw, 'technique', 9),
      verdict: oneOf(raw, 'verdict', VERDICTS),
      sort: oneOf(raw, 'sort', SORTS),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
    }),
  component: lazyRouteComponent(() => import('./AttackersPage'), 'AttackersPage'),
});
