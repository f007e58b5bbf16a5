import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { instant, oneOf, present } from '@/lib/search';
import { SPAN_WORDS } from './inTime';

/** One stream each, but `all`, which takes two of the five that somebody may have. */
export const FEEDS = ['tags', 'events', 'all'] as const;

export const overviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      /** End of the 24 hours of the histogram; without it, now. */
      until: instant(raw, 'until'),
      /** How far back the techniques are shown; a week unless it says otherwise. */
      span: oneOf(raw, 'span', SPAN_WORDS),
      /** What the live feed shows. */
      feed: oneOf(raw, 'feed', FEEDS),
      live: raw['live'] === false || raw['live'] === 'false' ? false : undefined,
    }),
  component: lazyRouteComponent(() => import('./OverviewPage'), 'OverviewPage'),
});
