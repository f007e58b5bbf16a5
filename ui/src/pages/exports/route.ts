import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { fraction, oneOf, present, text } from '@/lib/search';
import { FORMATS, LIGHTS, LINE_FORMATS, SCOPES } from './paths';

export const exportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/exports',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      scope: oneOf(raw, 'scope', SCOPES),
      /** Uuid, id of a session, or address of an attacker. */
      id: text(raw, 'id', 255),
      format: oneOf(raw, 'format', FORMATS),
      tlp: oneOf(raw, 'tlp', LIGHTS),
      min: fraction(raw, 'min', 0, 1),
      findings: oneOf(raw, 'findings', LINE_FORMATS),
    }),
  component: lazyRouteComponent(() => import('./ExportsPage'), 'ExportsPage'),
});
