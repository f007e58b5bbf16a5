import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { fraction, present, text, whole } from '@/lib/search';
import { floorOf } from '@/ttp/floor';

export const sessionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sessions',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      attacker: text(raw, 'attacker', 36),
      decky: text(raw, 'decky', 128),
      service: text(raw, 'service', 64),
      technique: text(raw, 'technique', 9),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
    }),
  component: lazyRouteComponent(() => import('./SessionsPage'), 'SessionsPage'),
});

export const sessionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sessions/$sessionId',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      /** First of the commands shown. */
      offset: whole(raw, 'offset', 1, 2_147_483_647),
      floor: floorOf(raw),
      /** Seconds into the recording. */
      at: fraction(raw, 'at', 0, 1_000_000),
    }),
  component: lazyRouteComponent(() => import('./SessionPage'), 'SessionPage'),
});
