import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { Network, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { Button } from '@/components/Button';
import { DataTable } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { partsFrom } from '@/components/rowParts';
import { AdminsOnly } from '@/components/AdminsOnly';
import { Empty } from '@/components/States';
import { present } from '@/lib/search';
import { hostColumns } from './columns';
import { Enroll, TokenOnce } from './Enroll';
import { HostDrawer } from './HostDrawer';
import { hostsRoute } from './route';

const LIMIT = 50;
const LOOK_MS = 10_000;

/** Other hosts with decoys, and how what they see comes here. */
export function HostsPage() {
  const admin = useIsAdmin();
  const { enroll } = hostsRoute.useSearch();
  const navigate = hostsRoute.useNavigate();
  const ask = (open: boolean) =>
    void navigate({ search: (before) => present({ ...before, enroll: open || undefined }), resetScroll: false });
  return (
    <Page
      title="Hosts"
      about="Other hosts that run decoys and bring what they see to this server."
      actions={
        admin && (
          <Button look="primary" onClick={() => ask(true)}>
            <Plus size={15} aria-hidden /> Enrol a host
          </Button>
        )
      }
    >
      <AdminsOnly>
        <Hosts enrolling={enroll === true} onEnrolled={() => ask(false)} />
      </AdminsOnly>
    </Page>
  );
}

function Hosts({ enrolling, onEnrolled }: { enrolling: boolean; onEnrolled: () => void }) {
  const client = useQueryClient();
  const { offset = 0, host } = hostsRoute.useSearch();
  const navigate = hostsRoute.useNavigate();
  const [made, setMade] = useState<Schema<'NewEnrollment'> | null>(null);
  const go = (change: { offset?: number | undefined; host?: string | undefined }) =>
    void navigate({ search: (before) => present({ ...before, ...change }), resetScroll: false });
  const reload = () => void client.invalidateQueries({ queryKey: ['get', '/api/v1/swarm/hosts'] });
  const query = queries.useQuery(
    'get',
    '/api/v1/swarm/hosts',
    { params: { query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData, refetchInterval: LOOK_MS },
  );
  return (
    <>
      <DataTable
        name="hosts"
        columns={hostColumns}
        rows={query.data?.data}
        rowKey={(row) => row.uuid}
        query={query}
        expected={3}
        onOpen={(row) => go({ host: row.uuid })}
        parts={partsFrom([], (slice, signal) => api.GET('/api/v1/swarm/hosts', { params: { query: slice }, signal }))}
        paging={{
          kind: 'offset',
          total: query.data?.total,
          offset,
          limit: LIMIT,
          onOffset: (next) => go({ offset: next || undefined }),
        }}
        empty={<NoHost />}
      />
      <Enroll
        open={enrolling}
        onClose={onEnrolled}
        onMade={(enrollment) => {
          onEnrolled();
          setMade(enrollment);
        }}
      />
      <TokenOnce made={made} onClose={() => setMade(null)} />
      <HostDrawer
        uuid={host}
        query={query}
        row={query.data?.data.find((row) => row.uuid === host)}
        onClose={() => go({ host: undefined })}
        onGone={() => {
          go({ host: undefined });
          reload();
        }}
      />
    </>
  );
}

function NoHost(): ReactNode {
  return (
    <Empty icon={Network} title="No other host yet">
      Enrol one: it gets a token that is good once, and a command to run there.
    </Empty>
  );
}
