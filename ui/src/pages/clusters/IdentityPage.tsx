import { queries } from '@/api/client';
import { ClusterDetail } from './ClusterDetail';
import { ofIdentity } from './level';
import { identityRoute } from './route';

/** One operator, as far as can be told. */
export function IdentityPage() {
  const { uuid } = identityRoute.useParams();
  const search = identityRoute.useSearch();
  const navigate = identityRoute.useNavigate();
  const query = queries.useQuery('get', '/api/v1/identities/{uuid}', { params: { path: { uuid } } });
  return (
    <ClusterDetail
      level="identity"
      uuid={uuid}
      cluster={query.data && ofIdentity(query.data)}
      query={query}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}
