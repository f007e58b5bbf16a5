import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { flag, oneOf, present, text, whole } from '@/lib/search';
import { KINDS, STATES } from './words';

export const TABS = ['tokens', 'blobs'] as const;

export const canaryTokensRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/canary-tokens',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      tab: oneOf(raw, 'tab', TABS),
      decky: text(raw, 'decky', 64),
      state: oneOf(raw, 'state', STATES),
      kind: oneOf(raw, 'kind', KINDS),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
      /** The token whose drawer is open. */
      token: text(raw, 'token', 36),
      /** Where the uses of that token begin. */
      uses: whole(raw, 'uses', 1, 2_147_483_647),
      /** The form for a new one is open. */
      create: flag(raw, 'create'),
      /** The uploaded file that the new one shall lie in. */
      blob: text(raw, 'blob', 36),
    }),
  component: lazyRouteComponent(() => import('./CanaryTokensPage'), 'CanaryTokensPage'),
});
