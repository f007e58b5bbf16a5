import { keepPreviousData } from '@tanstack/react-query';
import { SquareTerminal } from 'lucide-react';
import { api, queries } from '@/api/client';
import { partsFrom } from '@/components/rowParts';
import { DataTable } from '@/components/DataTable';
import { Filters, SearchField } from '@/components/Field';
import { Page } from '@/components/Page';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { present } from '@/lib/search';
import { sessionColumns } from './columns';
import { sessionsRoute } from './route';

/** Parameters that are saved as filters. */
const SAVED = ['attacker', 'decky', 'service', 'technique'];

const LIMIT = 50;

/** Every session, the newest first. */
export function SessionsPage() {
  const search = sessionsRoute.useSearch();
  const navigate = sessionsRoute.useNavigate();
  const { offset = 0, ...filters } = search;
  const query = queries.useQuery(
    'get',
    '/api/v1/sessions',
    { params: { query: { ...filters, limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  const filter = (change: { [K in keyof typeof search]?: (typeof search)[K] | undefined }) =>
    void navigate({ search: (before) => present({ ...before, offset: undefined, ...change }), replace: true });

  return (
    <Page
      title="Sessions"
      about="Every connection that a decoy took for one, with what was done in it. The newest first."
    >
      <Filters>
        <SearchField
          label="Technique, such as T1105"
          value={filters.technique ?? ''}
          onSearch={(value) => filter({ technique: value.toUpperCase() || undefined })}
        />
        <SearchField
          label="Decoy"
          value={filters.decky ?? ''}
          onSearch={(value) => filter({ decky: value || undefined })}
        />
        <SearchField
          label="Service, such as ssh"
          value={filters.service ?? ''}
          onSearch={(value) => filter({ service: value.toLowerCase() || undefined })}
        />
        <SearchField
          label="Id of an attacker"
          value={filters.attacker ?? ''}
          onSearch={(value) => filter({ attacker: value.toLowerCase() || undefined })}
        />
        <SavedFilters table="sessions" names={SAVED} />
      </Filters>
      <DataTable
        name="sessions"
        columns={sessionColumns}
        rows={query.data?.data}
        rowKey={(row) => row.session_id}
        query={query}
        expected={20}
        onOpen={(row) => void navigate({ to: '/sessions/$sessionId', params: { sessionId: row.session_id } })}
        parts={partsFrom([filters], (slice, signal) =>
          api.GET('/api/v1/sessions', { params: { query: { ...filters, ...slice } }, signal }),
        )}
        paging={{
          kind: 'offset',
          total: query.data?.total,
          offset,
          limit: LIMIT,
          onOffset: (next) => void navigate({ search: (before) => present({ ...before, offset: next || undefined }) }),
        }}
        empty={
          <Empty icon={SquareTerminal} title="No sessions">
            {Object.keys(filters).length > 0 ? 'None fits these filters.' : 'Nobody has begun one yet.'}
          </Empty>
        }
      />
    </Page>
  );
}
