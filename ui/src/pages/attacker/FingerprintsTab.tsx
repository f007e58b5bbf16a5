import { Fingerprint } from 'lucide-react';
import { queries, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { partsOf } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { rotated } from './rotated';
import { useTabState } from './useTabState';

type Row = Schema<'FingerprintRow'> & { isRotated: boolean };

const LIMIT = 50;

/** Rotation is seen among all of them, so they are asked for at once; the API gives no more. */
const MOST = 1000;

/** What their programs look like, and where they came back with others. */
export function FingerprintsTab() {
  const { uuid, offset, paging } = useTabState();
  const query = queries.useQuery('get', '/api/v1/attackers/{uuid}/fingerprints', {
    params: { path: { uuid }, query: { limit: MOST } },
  });
  const all = query.data && rotated(query.data.data);
  return (
    <DataTable
      name="fingerprints"
      columns={COLUMNS}
      rows={all?.slice(offset, offset + LIMIT)}
      rowKey={(row) => `${row.fingerprint_type} ${row.port} ${row.value}`}
      query={query}
      caption={query.data && query.data.total > MOST && `the first ${count(MOST)} of ${count(query.data.total)}`}
      parts={all && partsOf(all, [uuid, query.dataUpdatedAt])}
      paging={paging(all?.length, LIMIT)}
      empty={<Empty icon={Fingerprint} title="No fingerprints" />}
    />
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'type',
    header: 'Kind',
    cell: (row) => <AttackerText text={row.fingerprint_type} oneLine />,
    value: (row) => row.fingerprint_type,
  },
  {
    id: 'value',
    header: 'Value',
    cell: (row) => <AttackerText text={row.value} copy what="the fingerprint" />,
    value: (row) => row.value,
  },
  {
    id: 'rotation',
    header: 'Rotation',
    cell: (row) => row.isRotated && <Chip tone="amber">came with another</Chip>,
    value: (row) => row.isRotated,
  },
  { id: 'port', header: 'Port', align: 'end', cell: (row) => row.port || '–', value: (row) => row.port },
  { id: 'count', header: 'Seen', align: 'end', cell: (row) => count(row.count), value: (row) => row.count },
  { id: 'first', header: 'First', cell: (row) => <Time at={row.first_seen} />, value: (row) => row.first_seen },
  { id: 'last', header: 'Last', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
];
