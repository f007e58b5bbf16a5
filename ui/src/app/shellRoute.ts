import { createRoute, redirect } from '@tanstack/react-router';
import { session } from '@/auth/session';
import { present, text } from '@/lib/search';
import { rootRoute } from './rootRoute';
import { Shell } from './Shell';

/** The parent of every page: only for who is logged in and has no password to change. */
export const shellRoute = createRoute({
  id: 'shell',
  getParentRoute: () => rootRoute,
  /** What the TTP inspector is open for, on pages that have one. */
  validateSearch: (raw: Record<string, unknown>) => present({ inspect: text(raw, 'inspect', 20) }),
  beforeLoad: ({ location }) => {
    const known = session.get();
    if (known === null) {
      throw redirect({ to: '/login', search: { next: location.href } });
    }
    if (known.mustChangePassword) {
      throw redirect({ to: '/change-password', search: { next: location.href } });
    }
  },
  component: Shell,
});
