import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { present, text, whole } from '@/lib/search';

export const artifactsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/artifacts',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      sha256: text(raw, 'sha256', 64),
      decky: text(raw, 'decky', 64),
      service: text(raw, 'service', 16),
      file_type: text(raw, 'file_type', 127),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
    }),
  component: lazyRouteComponent(() => import('./ArtifactsPage'), 'ArtifactsPage'),
});
