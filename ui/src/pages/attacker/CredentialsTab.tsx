import { keepPreviousData } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { useTabState } from './useTabState';

type Row = Schema<'CredentialRow'>;

const LIMIT = 50;

/** What they tried to log in with. Revealing secrets is written down by the server. */
export function CredentialsTab() {
  const { uuid, offset, paging } = useTabState();
  const [reveal, setReveal] = useState(false);
  const query = queries.useQuery(
    'get',
    '/api/v1/attackers/{uuid}/credentials',
    { params: { path: { uuid }, query: { limit: LIMIT, offset, reveal } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <DataTable
      name="credentials"
      columns={COLUMNS}
      rows={query.data?.data}
      rowKey={(row) => `${row.decky_name} ${row.service} ${row.principal ?? ''} ${row.secret_sha256}`}
      query={query}
      parts={partsFrom([uuid, reveal], (slice, signal) =>
        api.GET('/api/v1/attackers/{uuid}/credentials', {
          params: { path: { uuid }, query: { ...slice, reveal } },
          signal,
        }),
      )}
      paging={paging(query.data?.total, LIMIT)}
      caption={
        reveal ? (
          'Secrets are shown; the audit log says so.'
        ) : (
          <Button onClick={() => setReveal(true)}>Reveal secrets (audited)</Button>
        )
      }
      empty={<Empty icon={KeyRound} title="No credentials" />}
    />
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'principal',
    header: 'User',
    cell: (row) => (row.principal === null ? '–' : <AttackerText text={row.principal} />),
    value: (row) => row.principal,
  },
  {
    id: 'secret',
    header: 'Secret',
    cell: (row) => (row.secret === null ? '–' : <AttackerText text={row.secret} />),
    value: (row) => row.secret,
  },
  { id: 'kind', header: 'Kind', cell: (row) => row.secret_kind, value: (row) => row.secret_kind },
  {
    id: 'outcome',
    header: 'Outcome',
    cell: (row) =>
      row.outcome === null ? '–' : <Chip tone={row.outcome === 'success' ? 'amber' : 'plain'}>{row.outcome}</Chip>,
    value: (row) => row.outcome,
  },
  {
    id: 'attempts',
    header: 'Attempts',
    align: 'end',
    cell: (row) => count(row.attempt_count),
    value: (row) => row.attempt_count,
  },
  {
    id: 'decky',
    header: 'Decoy',
    cell: (row) => <AttackerText text={row.decky_name} oneLine />,
    value: (row) => row.decky_name,
  },
  { id: 'service', header: 'Service', cell: (row) => row.service, value: (row) => row.service },
  { id: 'last', header: 'Last', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
];
