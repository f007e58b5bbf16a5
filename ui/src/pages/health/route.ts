import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';

export const healthRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/health',
  component: lazyRouteComponent(() => import('./HealthPage'), 'HealthPage'),
});
