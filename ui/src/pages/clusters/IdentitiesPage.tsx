import { keepPreviousData } from '@tanstack/react-query';
import { api, queries } from '@/api/client';
import { mapParts, partsFrom } from '@/components/rowParts';
import { present } from '@/lib/search';
import { ClusterList } from './ClusterList';
import { ofIdentity } from './level';
import { identitiesRoute } from './route';
import { PAGE } from './useCluster';

const USUAL = 2;

/** Addresses that are held to be one operator. */
export function IdentitiesPage() {
  const search = identitiesRoute.useSearch();
  const navigate = identitiesRoute.useNavigate();
  const { min = USUAL, sort = 'recent', offset = 0 } = search;
  const filters = { ...present({ search: search.q }), min_members: min, sort_by: sort };
  const query = queries.useQuery(
    'get',
    '/api/v1/identities',
    { params: { query: { ...filters, limit: PAGE, offset } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <ClusterList
      level="identity"
      about="Addresses that are held to be one operator, by what they cannot easily change."
      search={search}
      usual={USUAL}
      rows={query.data?.data.map(ofIdentity)}
      total={query.data?.total}
      query={query}
      parts={mapParts(
        partsFrom([filters], (slice, signal) =>
          api.GET('/api/v1/identities', { params: { query: { ...filters, ...slice } }, signal }),
        ),
        ofIdentity,
      )}
      onSearch={(change, replace) => void navigate({ search: (before) => present({ ...before, ...change }), replace })}
      onOpen={(row) => void navigate({ to: '/identities/$uuid', params: { uuid: row.uuid } })}
    />
  );
}
