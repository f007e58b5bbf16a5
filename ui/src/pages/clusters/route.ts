import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { oneOf, present, text, whole } from '@/lib/search';
import { floorOf } from '@/ttp/floor';

export const CLUSTER_SORTS = ['recent', 'largest'] as const;
export const CLUSTER_TABS = ['why', 'ttps', 'members', 'timeline', 'decisions'] as const;
export type ClusterTab = (typeof CLUSTER_TABS)[number];

const MOST = 2_147_483_647;

const listSearch = (raw: Record<string, unknown>) =>
  present({
    q: text(raw, 'q', 128),
    min: whole(raw, 'min', 1, 1_000_000),
    sort: oneOf(raw, 'sort', CLUSTER_SORTS),
    offset: whole(raw, 'offset', 1, MOST),
  });

const detailSearch = (raw: Record<string, unknown>) =>
  present({
    tab: oneOf(raw, 'tab', CLUSTER_TABS),
    floor: floorOf(raw),
    offset: whole(raw, 'offset', 1, MOST),
    /** Reasons of one family alone. */
    family: text(raw, 'family', 40),
    /** Reasons that touch one member alone. */
    member: text(raw, 'member', 36),
  });

export type ClusterSearch = ReturnType<typeof detailSearch>;

export const identitiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/identities',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./IdentitiesPage'), 'IdentitiesPage'),
});

export const identityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/identities/$uuid',
  validateSearch: detailSearch,
  component: lazyRouteComponent(() => import('./IdentityPage'), 'IdentityPage'),
});

export const campaignsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/campaigns',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./CampaignsPage'), 'CampaignsPage'),
});

export const campaignRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/campaigns/$uuid',
  validateSearch: detailSearch,
  component: lazyRouteComponent(() => import('./CampaignPage'), 'CampaignPage'),
});
