import { keepPreviousData } from '@tanstack/react-query';
import { api, queries } from '@/api/client';
import { mapParts, partsFrom } from '@/components/rowParts';
import { present } from '@/lib/search';
import { ClusterList } from './ClusterList';
import { ofCampaign } from './level';
import { campaignsRoute } from './route';
import { PAGE } from './useCluster';

const USUAL = 1;

/** Identities that work on one thing. */
export function CampaignsPage() {
  const search = campaignsRoute.useSearch();
  const navigate = campaignsRoute.useNavigate();
  const { min = USUAL, sort = 'recent', offset = 0 } = search;
  const filters = { ...present({ search: search.q }), min_members: min, sort_by: sort };
  const query = queries.useQuery(
    'get',
    '/api/v1/campaigns',
    { params: { query: { ...filters, limit: PAGE, offset } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <ClusterList
      level="campaign"
      about="Identities that work on one thing: together, one after the other, or one that comes back."
      search={search}
      usual={USUAL}
      rows={query.data?.data.map(ofCampaign)}
      total={query.data?.total}
      query={query}
      parts={mapParts(
        partsFrom([filters], (slice, signal) =>
          api.GET('/api/v1/campaigns', { params: { query: { ...filters, ...slice } }, signal }),
        ),
        ofCampaign,
      )}
      onSearch={(change, replace) => void navigate({ search: (before) => present({ ...before, ...change }), replace })}
      onOpen={(row) => void navigate({ to: '/campaigns/$uuid', params: { uuid: row.uuid } })}
    />
  );
}
