import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { instant, oneOf, present, text, whole } from '@/lib/search';

export const TABS = ['users', 'keys', 'limits', 'workers', 'audit', 'appearance'] as const;

export const configRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/config',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      tab: oneOf(raw, 'tab', TABS),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
      user: text(raw, 'user', 80),
      action: text(raw, 'action', 64),
      since: instant(raw, 'since'),
      /** The line of the audit log whose drawer is open. */
      line: whole(raw, 'line', 1, Number.MAX_SAFE_INTEGER),
    }),
  component: lazyRouteComponent(() => import('./ConfigPage'), 'ConfigPage'),
});
