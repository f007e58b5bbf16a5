import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { oneOf, present, text, whole } from '@/lib/search';

export const TABS = ['tried', 'reuse'] as const;
export const KINDS = ['plaintext', 'publickey'] as const;

export const credentialsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/credentials',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      tab: oneOf(raw, 'tab', TABS),
      search: text(raw, 'search', 255),
      service: text(raw, 'service', 64),
      attacker_ip: text(raw, 'attacker_ip', 45),
      secret_kind: text(raw, 'secret_kind', 32),
      /** Least number of places of a reused credential. */
      min: whole(raw, 'min', 2, 1000),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
      /** The reused credential whose drawer is open. */
      reuse: text(raw, 'reuse', 36),
    }),
  component: lazyRouteComponent(() => import('./CredentialsPage'), 'CredentialsPage'),
});
