import { keepPreviousData } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { api, queries, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { partsFrom } from '@/components/rowParts';
import { SessionLink } from '@/components/AppLink';
import { Time } from '@/components/Time';
import { count, duration } from '@/lib/format';
import { useTabState } from './useTabState';

type Row = Schema<'SessionRow'>;

const LIMIT = 50;

/** When and how they were there. */
export function SessionsTab() {
  const { uuid, offset, paging } = useTabState();
  const query = queries.useQuery(
    'get',
    '/api/v1/attackers/{uuid}/sessions',
    { params: { path: { uuid }, query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <DataTable
      name="sessions"
      columns={COLUMNS}
      rows={query.data?.data}
      rowKey={(row) => row.session_id}
      query={query}
      parts={partsFrom([uuid], (slice, signal) =>
        api.GET('/api/v1/attackers/{uuid}/sessions', { params: { path: { uuid }, query: slice }, signal }),
      )}
      paging={paging(query.data?.total, LIMIT)}
    />
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'session',
    header: 'Session',
    cell: (row) => (
      <SessionLink id={row.session_id}>
        <AttackerText text={row.session_id} oneLine />
      </SessionLink>
    ),
    value: (row) => row.session_id,
  },
  { id: 'started', header: 'Started', cell: (row) => <Time at={row.started_at} />, value: (row) => row.started_at },
  {
    id: 'duration',
    header: 'Lasted',
    align: 'end',
    cell: (row) => (row.duration_s === null ? '–' : duration(row.duration_s)),
    value: (row) => row.duration_s,
  },
  { id: 'decky', header: 'Decoy', cell: (row) => <AttackerText text={row.decky} oneLine />, value: (row) => row.decky },
  { id: 'service', header: 'Service', cell: (row) => row.service ?? '–', value: (row) => row.service },
  {
    id: 'login',
    header: 'Login',
    cell: (row) =>
      row.login_outcome === null ? (
        '–'
      ) : (
        <Chip tone={row.login_outcome === 'success' ? 'amber' : 'plain'}>{row.login_outcome}</Chip>
      ),
    value: (row) => row.login_outcome,
  },
  {
    id: 'username',
    header: 'User',
    cell: (row) => (row.username === null ? '–' : <AttackerText text={row.username} oneLine />),
    value: (row) => row.username,
  },
  {
    id: 'commands',
    header: 'Commands',
    align: 'end',
    cell: (row) => count(row.command_count),
    value: (row) => row.command_count,
  },
  { id: 'files', header: 'Files', align: 'end', cell: (row) => count(row.file_count), value: (row) => row.file_count },
  {
    id: 'client',
    header: 'Client',
    optional: true,
    cell: (row) => (row.client_version === null ? '–' : <AttackerText text={row.client_version} oneLine />),
    value: (row) => row.client_version,
  },
  {
    id: 'recording',
    header: 'Recording',
    cell: (row) =>
      row.recording_ref === null ? <span className="faint">–</span> : <Play size={14} aria-label="recorded" />,
    value: (row) => row.recording_ref !== null,
  },
];
