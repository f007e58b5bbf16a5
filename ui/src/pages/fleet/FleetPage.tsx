import { keepPreviousData } from '@tanstack/react-query';
import { Antenna } from 'lucide-react';
import { queries } from '@/api/client';
import { DataTable } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { Stat, Stats } from '@/components/Stat';
import { Empty } from '@/components/States';
import { count } from '@/lib/format';
import { present } from '@/lib/search';
import { sensorColumns } from './columns';
import { fleetRoute } from './route';

const LIMIT = 100;
const LOOK_MS = 15_000;

/** How the sensors fare: who tells, who fell silent, what could not be read. */
export function FleetPage() {
  const { offset = 0 } = fleetRoute.useSearch();
  const navigate = fleetRoute.useNavigate();
  const query = queries.useQuery(
    'get',
    '/api/v1/sensors',
    { params: { query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData, refetchInterval: LOOK_MS },
  );
  const stats = queries.useQuery('get', '/api/v1/stats', {}, { refetchInterval: LOOK_MS }).data;
  return (
    <Page title="Fleet" about="How each sensor fares: who tells, who fell silent, what could not be read.">
      <Stats>
        <Stat label="Sensors" value={query.data && count(query.data.total)} />
        <Stat label="Decoys that told today" value={stats && count(stats.active_deckies)} tone="green" />
        <Stat label="Decoys ever seen" value={stats && count(stats.deployed_deckies)} />
        <Stat label="Malformed lines" value={stats && count(stats.malformed)} {...alarming(stats?.malformed)} />
        <Stat label="Unknown records" value={stats && count(stats.dropped)} {...alarming(stats?.dropped)} />
      </Stats>
      <DataTable
        name="sensors"
        columns={sensorColumns}
        rows={query.data?.data}
        rowKey={(row) => `${row.source}\n${row.sensor}`}
        query={query}
        paging={{
          kind: 'offset',
          total: query.data?.total,
          offset,
          limit: LIMIT,
          onOffset: (next) => void navigate({ search: present({ offset: next || undefined }) }),
        }}
        empty={
          <Empty icon={Antenna} title="No sensor yet">
            Read a log with <code>decnet ingest</code>, or push records to the API, and its sensor appears here.
          </Empty>
        }
      />
    </Page>
  );
}

function alarming(value: number | undefined): { tone?: 'amber' } {
  return value !== undefined && value > 0 ? { tone: 'amber' } : {};
}
