import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { flag, oneOf, present, text, whole } from '@/lib/search';
import { floorOf } from '@/ttp/floor';

export const TABS = [
  'commands',
  'sessions',
  'timeline',
  'fingerprints',
  'files',
  'credentials',
  'intel',
  'mail',
] as const;
export type Tab = (typeof TABS)[number];

export const attackerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/attackers/$uuid',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      tab: oneOf(raw, 'tab', TABS),
      floor: floorOf(raw),
      service: text(raw, 'service', 64),
      session: text(raw, 'session'),
      statements: flag(raw, 'statements'),
      offset: whole(raw, 'offset', 1, 2_147_483_647),
    }),
  component: lazyRouteComponent(() => import('./AttackerPage'), 'AttackerPage'),
});
