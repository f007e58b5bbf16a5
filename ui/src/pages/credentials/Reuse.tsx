import { keepPreviousData } from '@tanstack/react-query';
import { Repeat2 } from 'lucide-react';
import { api, queries } from '@/api/client';
import { DataTable } from '@/components/DataTable';
import { Filters, SelectField } from '@/components/Field';
import { Flow } from '@/components/Flow';
import { partsFrom } from '@/components/rowParts';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { present } from '@/lib/search';
import { reuseColumns } from './columns';
import { ReuseDrawer } from './ReuseDrawer';
import { credentialsRoute, KINDS } from './route';

/** Parameters that are saved as filters. */
const SAVED = ['min', 'secret_kind'];
const PLACE = { tab: 'reuse' };

const LIMIT = 50;
const LEAST = [2, 3, 5, 10, 25];

/** Credentials that were tried at several places, most places first. */
export function Reuse() {
  const { secret_kind, min = 2, offset = 0, reuse } = credentialsRoute.useSearch();
  const navigate = credentialsRoute.useNavigate();
  const query = queries.useQuery(
    'get',
    '/api/v1/credential-reuse',
    { params: { query: { ...present({ secret_kind }), min_target_count: min, limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  const filter = (change: { secret_kind?: string | undefined; min?: number | undefined }) =>
    void navigate({ search: (before) => present({ ...before, offset: undefined, ...change }), replace: true });
  const open = (id: string | undefined) =>
    void navigate({ search: (before) => present({ ...before, reuse: id }), resetScroll: false });

  return (
    <Flow>
      <Filters>
        <SelectField
          label="Least number of places"
          quiet
          value={String(min)}
          options={[...new Set([...LEAST, min])]
            .sort((a, b) => a - b)
            .map((one) => ({ value: String(one), label: `${one} places or more` }))}
          onChange={(value) => filter({ min: value === '2' ? undefined : Number(value) })}
        />
        <SelectField
          label="Kind of secret"
          quiet
          value={secret_kind ?? ''}
          options={[{ value: '', label: 'Any secret' }, ...KINDS.map((value) => ({ value, label: value }))]}
          onChange={(value) => filter({ secret_kind: value || undefined })}
        />
        <SavedFilters table="reused credentials" names={SAVED} place={PLACE} />
      </Filters>
      <DataTable
        name="reused credentials"
        columns={reuseColumns}
        rows={query.data?.data}
        rowKey={(row) => row.id}
        query={query}
        onOpen={(row) => open(row.id)}
        parts={partsFrom([secret_kind, min], (slice, signal) =>
          api.GET('/api/v1/credential-reuse', {
            params: { query: { ...present({ secret_kind }), min_target_count: min, ...slice } },
            signal,
          }),
        )}
        paging={{
          kind: 'offset',
          total: query.data?.total,
          offset,
          limit: LIMIT,
          onOffset: (next) => void navigate({ search: (before) => present({ ...before, offset: next || undefined }) }),
        }}
        empty={
          <Empty icon={Repeat2} title="No reuse found">
            {min > 2 || secret_kind !== undefined
              ? 'No credential came back at as many places.'
              : 'No name and secret was tried at more than one decoy or service yet. They are compared every few seconds.'}
          </Empty>
        }
      />
      <ReuseDrawer id={reuse} onClose={() => open(undefined)} />
    </Flow>
  );
}
