import { keepPreviousData } from '@tanstack/react-query';
import { Download, FileQuestion } from 'lucide-react';
import { api, queries, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { useIsAdmin } from '@/auth/useMe';
import { AttackerText } from '@/components/AttackerText';
import { IconButton } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import { saveFrom } from '@/lib/download';
import { bytes, count } from '@/lib/format';
import { useTabState } from './useTabState';

type Row = Schema<'ArtifactRow'>;

const LIMIT = 50;

/** Files they were the first to bring. */
export function FilesTab() {
  const { uuid, offset, paging } = useTabState();
  const admin = useIsAdmin();
  const query = queries.useQuery(
    'get',
    '/api/v1/attackers/{uuid}/artifacts',
    { params: { path: { uuid }, query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <DataTable
      name="files"
      columns={admin ? [...COLUMNS, DOWNLOAD] : COLUMNS}
      rows={query.data?.data}
      rowKey={(row) => `${row.decky} ${row.stored_as}`}
      query={query}
      parts={partsFrom([uuid], (slice, signal) =>
        api.GET('/api/v1/attackers/{uuid}/artifacts', { params: { path: { uuid }, query: slice }, signal }),
      )}
      paging={paging(query.data?.total, LIMIT)}
      empty={<Empty icon={FileQuestion} title="No files" />}
    />
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'sha256',
    header: 'SHA-256',
    cell: (row) => <AttackerText text={row.sha256} copy what="the hash" />,
    value: (row) => row.sha256,
  },
  {
    id: 'size',
    header: 'Size',
    align: 'end',
    cell: (row) => (row.size === null ? '–' : bytes(row.size)),
    value: (row) => row.size,
  },
  { id: 'decky', header: 'Decoy', cell: (row) => <AttackerText text={row.decky} oneLine />, value: (row) => row.decky },
  { id: 'service', header: 'Service', cell: (row) => row.service, value: (row) => row.service },
  {
    id: 'state',
    header: 'Kept',
    cell: (row) => <Chip tone={row.state === 'stored' ? 'green' : 'plain'}>{row.state}</Chip>,
    value: (row) => row.state,
  },
  { id: 'count', header: 'Brought', align: 'end', cell: (row) => count(row.count), value: (row) => row.count },
  { id: 'last', header: 'Last', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
];

const DOWNLOAD: Column<Row> = {
  id: 'download',
  header: 'Download',
  cell: (row) => (
    <IconButton
      label="Download, it may be malware"
      disabled={row.state === 'absent'}
      onClick={() => {
        const path = `/api/v1/artifacts/${encodeURIComponent(row.decky)}/${encodeURIComponent(row.stored_as)}`;
        saveFrom(`${path}?service=${encodeURIComponent(row.service)}`, `${row.sha256}.bin`).catch((error: unknown) => {
          toasts.error(messageOf(error));
        });
      }}
    >
      <Download size={14} aria-hidden />
    </IconButton>
  ),
};
