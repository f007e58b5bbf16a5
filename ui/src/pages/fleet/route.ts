import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { flag, oneOf, present, text, whole } from '@/lib/search';

export const TABS = ['deckies', 'sensors'] as const;

export const fleetRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/fleet',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      tab: oneOf(raw, 'tab', TABS),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
      /** The decky whose drawer is open. */
      decky: text(raw, 'decky', 64),
      /** The form for a new one is open. */
      deploy: flag(raw, 'deploy'),
    }),
  component: lazyRouteComponent(() => import('./FleetPage'), 'FleetPage'),
});
