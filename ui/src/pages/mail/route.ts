import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { present, text, whole } from '@/lib/search';

export const mailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mail',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      attacker: text(raw, 'attacker', 36),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
    }),
  component: lazyRouteComponent(() => import('./MailPage'), 'MailPage'),
});
