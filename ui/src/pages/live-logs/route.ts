import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { instant, oneOf, present, text, whole } from '@/lib/search';

export const CLASSES = ['interaction', 'scan', 'noise'] as const;

export const liveLogsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/live-logs',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      q: text(raw, 'q'),
      service: text(raw, 'service', 64),
      decky: text(raw, 'decky', 64),
      class: oneOf(raw, 'class', CLASSES),
      attacker: text(raw, 'attacker', 36),
      /** Begin of the hour that is chosen. */
      time: instant(raw, 'time'),
      /** End of the 24 hours of the histogram; without it, now. */
      until: instant(raw, 'until'),
      live: raw['live'] === false || raw['live'] === 'false' ? false : undefined,
      page: whole(raw, 'page', 2, 200),
      /** The event whose drawer is open. */
      event: text(raw, 'event', 36),
    }),
  component: lazyRouteComponent(() => import('./LiveLogsPage'), 'LiveLogsPage'),
});

export type LiveLogsSearch = (typeof liveLogsRoute)['types']['fullSearchSchema'];
