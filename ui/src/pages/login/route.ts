import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/app/rootRoute';
import { text } from '@/lib/search';

interface Search {
  /** Where to go on, a path of this site. */
  next?: string;
}

const validateSearch = (raw: Record<string, unknown>): Search => {
  const next = text(raw, 'next', 2048);
  return next === undefined ? {} : { next };
};

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch,
  component: lazyRouteComponent(() => import('./LoginPage'), 'LoginPage'),
});

export const changePasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/change-password',
  validateSearch,
  component: lazyRouteComponent(() => import('./ChangePasswordPage'), 'ChangePasswordPage'),
});
