import { keepPreviousData } from '@tanstack/react-query';
import { Server } from 'lucide-react';
import { api, queries } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { DataTable } from '@/components/DataTable';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { present } from '@/lib/search';
import { deckyColumns } from './deckyColumns';
import { newestByDecky } from './deckies';
import { fleetRoute } from './route';
import { useOperations } from './useDeckies';
import { useOffset } from './useOffset';

const LIMIT = 50;

/** The decoys that this host is, and what is being done to them. */
export function Deckies() {
  const admin = useIsAdmin();
  const navigate = fleetRoute.useNavigate();
  const { offset, paging } = useOffset(LIMIT);
  const operations = useOperations();
  const query = queries.useQuery(
    'get',
    '/api/v1/deckies',
    { params: { query: { limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData, refetchInterval: operations.refetchInterval },
  );
  return (
    <DataTable
      name="deckies"
      columns={deckyColumns(newestByDecky(operations.query.data ?? []))}
      rows={query.data?.data}
      rowKey={(row) => row.name}
      query={query}
      expected={4}
      onOpen={(row) =>
        void navigate({ search: (before) => present({ ...before, decky: row.name }), resetScroll: false })
      }
      parts={partsFrom([], (slice, signal) => api.GET('/api/v1/deckies', { params: { query: { ...slice } }, signal }))}
      paging={paging(query.data?.total)}
      empty={
        <Empty icon={Server} title="No decky yet">
          <p>
            A decky is a decoy of this host, with services that nobody has a reason to talk to.{' '}
            {admin ? 'Deploy one with the button above,' : 'An admin deploys one here,'} or with{' '}
            <code>decnet deckies add shop --archetype web-server</code>.
          </p>
        </Empty>
      }
    />
  );
}
