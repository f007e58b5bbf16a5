import { keepPreviousData } from '@tanstack/react-query';
import { Antenna } from 'lucide-react';
import { api, queries } from '@/api/client';
import { DataTable } from '@/components/DataTable';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { sensorColumns } from './columns';
import { useOffset } from './useOffset';
import { LOOK_MS } from './useDeckies';

const LIMIT = 100;

/** How the sensors fare: who tells, who fell silent, what could not be read. */
export function Sensors() {
  const { offset, paging } = useOffset(LIMIT);
  const query = queries.useQuery(
    'get',
    '/api/v1/sensors',
    { params: { query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData, refetchInterval: LOOK_MS },
  );
  return (
    <DataTable
      name="sensors"
      columns={sensorColumns}
      rows={query.data?.data}
      rowKey={(row) => `${row.source}\n${row.sensor}`}
      query={query}
      parts={partsFrom([], (slice, signal) => api.GET('/api/v1/sensors', { params: { query: { ...slice } }, signal }))}
      paging={paging(query.data?.total)}
      empty={
        <Empty icon={Antenna} title="No sensor yet">
          Read a log with <code>decnet ingest</code>, or push records to the API, and its sensor appears here.
        </Empty>
      }
    />
  );
}
