import { keepPreviousData } from '@tanstack/react-query';
import { Bird } from 'lucide-react';
import type { ReactNode } from 'react';
import { api, queries } from '@/api/client';
import { DataTable } from '@/components/DataTable';
import { Filters, SearchField, SelectField } from '@/components/Field';
import { Flow } from '@/components/Flow';
import { partsFrom } from '@/components/rowParts';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { present } from '@/lib/search';
import { tokenColumns } from './columns';
import { canaryTokensRoute } from './route';
import { KIND_LABELS, KINDS, STATES, type Kind } from './words';

/** Parameters that are saved as filters. */
const SAVED = ['decky', 'state', 'kind'];

const LIMIT = 50;
const LOOK_MS = 5_000;

/** All tokens, the latest first. */
export function Tokens({ onOpen, create }: { onOpen: (uuid: string) => void; create: ReactNode }) {
  const { decky, state, kind, offset = 0 } = canaryTokensRoute.useSearch();
  const navigate = canaryTokensRoute.useNavigate();
  const filters = present({ decky_name: decky, state, kind });
  const query = queries.useQuery(
    'get',
    '/api/v1/canary/tokens',
    { params: { query: { ...filters, limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData, refetchInterval: LOOK_MS },
  );
  const filter = (change: {
    decky?: string | undefined;
    state?: (typeof STATES)[number] | undefined;
    kind?: Kind | undefined;
  }) => void navigate({ search: (before) => present({ ...before, offset: undefined, ...change }), replace: true });
  const filtered = decky !== undefined || state !== undefined || kind !== undefined;
  return (
    <Flow>
      <Filters>
        <SearchField
          label="Decoy"
          maxLength={64}
          value={decky ?? ''}
          onSearch={(value) => filter({ decky: value || undefined })}
        />
        <SelectField
          label="State"
          quiet
          value={state ?? ''}
          options={[{ value: '', label: 'All states' }, ...STATES.map((value) => ({ value, label: value }))]}
          onChange={(value) => filter({ state: STATES.find((one) => one === value) })}
        />
        <SelectField
          label="Kind"
          quiet
          value={kind ?? ''}
          options={[{ value: '', label: 'All kinds' }, ...KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))]}
          onChange={(value) => filter({ kind: KINDS.find((one) => one === value) })}
        />
        <SavedFilters table="tokens" names={SAVED} />
      </Filters>
      <DataTable
        name="tokens"
        columns={tokenColumns}
        rows={query.data?.data}
        rowKey={(row) => row.uuid}
        query={query}
        onOpen={(row) => onOpen(row.uuid)}
        expected={4}
        parts={partsFrom([filters], (slice, signal) =>
          api.GET('/api/v1/canary/tokens', { params: { query: { ...filters, ...slice } }, signal }),
        )}
        paging={{
          kind: 'offset',
          total: query.data?.total,
          offset,
          limit: LIMIT,
          onOffset: (next) => void navigate({ search: (before) => present({ ...before, offset: next || undefined }) }),
        }}
        empty={
          filtered ? (
            <Empty icon={Bird} title="No token fits">
              No token that was made fits these filters.
            </Empty>
          ) : (
            <Empty icon={Bird} title="No canary is planted">
              <p>A file with an address that stands nowhere else tells when somebody reads it.</p>
              {create !== false && <p>{create}</p>}
            </Empty>
          )
        }
      />
    </Flow>
  );
}
