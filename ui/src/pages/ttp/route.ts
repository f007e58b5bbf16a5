import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { flag, instant, oneOf, present, text } from '@/lib/search';
import { floorOf } from '@/ttp/floor';
import { WHENS } from './window';

export const HEATS = ['count', 'confidence', 'coverage'] as const;
export const SCOPES = ['fleet', 'campaign', 'identity', 'attacker', 'session'] as const;

/** What the filters say; undefined is what is usual. */
export interface MatrixSearch {
  heat?: (typeof HEATS)[number] | undefined;
  scope?: (typeof SCOPES)[number] | undefined;
  id?: string | undefined;
  floor?: number | undefined;
  release?: string | undefined;
  when?: (typeof WHENS)[number] | undefined;
  /** Ends of a range; both are optional. */
  since?: string | undefined;
  until?: string | undefined;
  sensor?: string | undefined;
  seen?: true | undefined;
  unfolded?: true | undefined;
}

export const ttpRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ttp',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      /** A technique to open at once, as the global search does. */
      technique: text(raw, 'technique', 9),
      heat: oneOf(raw, 'heat', HEATS),
      scope: oneOf(raw, 'scope', SCOPES),
      id: text(raw, 'id'),
      floor: floorOf(raw),
      release: text(raw, 'release', 7),
      when: oneOf(raw, 'when', WHENS),
      since: instant(raw, 'since'),
      until: instant(raw, 'until'),
      sensor: text(raw, 'sensor', 255),
      seen: flag(raw, 'seen'),
      unfolded: flag(raw, 'unfolded'),
    }),
  component: lazyRouteComponent(() => import('./TtpPage'), 'TtpPage'),
});
