import { keepPreviousData } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { api, queries, type Schema } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { Flow } from '@/components/Flow';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { bytes, count } from '@/lib/format';
import { useTabState } from './useTabState';

const LIMIT = 50;
const MOST_TARGETS = 200;

/** Whom they wanted to write to; for admins also what, as hashes and flags. */
export function MailTab() {
  const admin = useIsAdmin();
  return (
    <Flow>
      <Targets />
      {admin && <Mails />}
    </Flow>
  );
}

function Targets() {
  const { uuid } = useTabState();
  const query = queries.useQuery('get', '/api/v1/attackers/{uuid}/smtp-targets', {
    params: { path: { uuid }, query: { limit: MOST_TARGETS } },
  });
  return (
    <DataTable
      name="domains"
      title="Victims"
      columns={TARGETS}
      rows={query.data?.data}
      rowKey={(row) => row.domain}
      query={query}
      total={query.data?.total}
      parts={partsFrom([uuid], (slice, signal) =>
        api.GET('/api/v1/attackers/{uuid}/smtp-targets', { params: { path: { uuid }, query: slice }, signal }),
      )}
      expected={3}
      empty={<Empty icon={Mail} title="No mail was to be sent" />}
    />
  );
}

function Mails() {
  const { uuid, offset, paging } = useTabState();
  const query = queries.useQuery(
    'get',
    '/api/v1/attackers/{uuid}/mail',
    { params: { path: { uuid }, query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <DataTable
      name="mails"
      title="Mails"
      columns={MAILS}
      rows={query.data?.data}
      rowKey={(row) => row.id}
      query={query}
      parts={partsFrom([uuid], (slice, signal) =>
        api.GET('/api/v1/attackers/{uuid}/mail', { params: { path: { uuid }, query: slice }, signal }),
      )}
      paging={paging(query.data?.total, LIMIT)}
      expected={3}
      empty={<Empty icon={Mail} title="No mails" />}
    />
  );
}

const TARGETS: readonly Column<Schema<'SmtpTargetRow'>>[] = [
  { id: 'domain', header: 'Domain', cell: (row) => <AttackerText text={row.domain} />, value: (row) => row.domain },
  { id: 'count', header: 'Mails', align: 'end', cell: (row) => count(row.count), value: (row) => row.count },
  { id: 'first', header: 'First', cell: (row) => <Time at={row.first_seen} />, value: (row) => row.first_seen },
  { id: 'last', header: 'Last', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
];

const MAILS: readonly Column<Schema<'MailRow'>>[] = [
  { id: 'received', header: 'Received', cell: (row) => <Time at={row.received_at} />, value: (row) => row.received_at },
  { id: 'decky', header: 'Decoy', cell: (row) => <AttackerText text={row.decky} oneLine />, value: (row) => row.decky },
  {
    id: 'size',
    header: 'Size',
    align: 'end',
    cell: (row) => (row.size === null ? '–' : bytes(row.size)),
    value: (row) => row.size,
  },
  {
    id: 'flags',
    header: 'Flags',
    cell: (row) => (
      <Chips>
        {Object.entries(row.flags)
          .filter(([, value]) => value !== false && value !== null)
          .map(([flag]) => (
            <Chip key={flag} tone="amber">
              {flag}
            </Chip>
          ))}
      </Chips>
    ),
    value: (row) => Object.keys(row.flags),
  },
  {
    id: 'sha256',
    header: 'SHA-256',
    cell: (row) => (row.sha256 === null ? '–' : <AttackerText text={row.sha256} oneLine />),
    value: (row) => row.sha256,
  },
];
