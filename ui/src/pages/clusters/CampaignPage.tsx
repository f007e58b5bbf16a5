import { queries } from '@/api/client';
import { ClusterDetail } from './ClusterDetail';
import { ofCampaign } from './level';
import { campaignRoute } from './route';

/** One operation, as far as can be told. */
export function CampaignPage() {
  const { uuid } = campaignRoute.useParams();
  const search = campaignRoute.useSearch();
  const navigate = campaignRoute.useNavigate();
  const query = queries.useQuery('get', '/api/v1/campaigns/{uuid}', { params: { path: { uuid } } });
  return (
    <ClusterDetail
      level="campaign"
      uuid={uuid}
      cluster={query.data && ofCampaign(query.data)}
      query={query}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}
