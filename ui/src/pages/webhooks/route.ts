import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { flag, present, text, whole } from '@/lib/search';

export const webhooksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/webhooks',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      /** The webhook whose drawer is open. */
      webhook: text(raw, 'webhook', 36),
      /** The form for a new one is open. */
      create: flag(raw, 'create'),
      /** Only what was given up. */
      dead: flag(raw, 'dead'),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
    }),
  component: lazyRouteComponent(() => import('./WebhooksPage'), 'WebhooksPage'),
});
