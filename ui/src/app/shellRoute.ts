import { createRoute, redirect } from '@tanstack/react-router';
import { session } from '@/auth/session';
import { rootRoute } from './rootRoute';
import { Shell } from './Shell';

/** The parent of every page: only for who is logged in and has no password to change. */
export const shellRoute = createRoute({
  id: 'shell',
  getParentRoute: () => rootRoute,
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
