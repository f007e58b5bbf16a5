import { queries } from '@/api/client';
import { Page } from '@/components/Page';
import { Stat, Stats } from '@/components/Stat';
import { count } from '@/lib/format';

/** What there is, at a glance. */
export function OverviewPage() {
  const { data } = queries.useQuery('get', '/api/v1/stats');
  return (
    <Page title="Overview">
      <Stats>
        <Stat label="Events" value={data && count(data.total_logs)} />
        <Stat label="Attackers" value={data && count(data.unique_attackers)} />
        <Stat label="Sessions" value={data && count(data.sessions)} />
        <Stat label="Tags" value={data && count(data.tags)} tone="violet" />
        <Stat label="Techniques" value={data && count(data.techniques)} tone="green" />
      </Stats>
    </Page>
  );
}
