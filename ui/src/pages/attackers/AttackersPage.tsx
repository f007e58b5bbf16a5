import { keepPreviousData } from '@tanstack/react-query';
import { Radar } from 'lucide-react';
import { api, queries } from '@/api/client';
import { partsFrom } from '@/components/rowParts';
import { DataTable } from '@/components/DataTable';
import { Filters, SearchField, SelectField } from '@/components/Field';
import { Page } from '@/components/Page';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { present } from '@/lib/search';
import { attackerColumns } from './columns';
import { attackersRoute, SORTS, VERDICTS } from './route';

/** Parameters that are saved as filters. */
const SAVED = ['search', 'service', 'country', 'technique', 'verdict', 'sort'];

const LIMIT = 50;

/** Everybody who came, with what they did. */
export function AttackersPage() {
  const search = attackersRoute.useSearch();
  const navigate = attackersRoute.useNavigate();
  const { sort = 'recent', offset = 0, ...filters } = search;
  const query = queries.useQuery(
    'get',
    '/api/v1/attackers',
    { params: { query: { ...filters, sort_by: sort, limit: LIMIT, offset } } },
    { placeholderData: keepPreviousData },
  );
  /** Another filter begins at the first page. */
  const filter = (change: { [K in keyof typeof search]?: (typeof search)[K] | undefined }) =>
    void navigate({ search: (before) => present({ ...before, offset: undefined, ...change }), replace: true });

  return (
    <Page title="Attackers" about="Every address that touched a decoy, with what was seen of it.">
      <Filters>
        <SearchField
          label="Address"
          value={search.search ?? ''}
          onSearch={(value) => filter({ search: value || undefined })}
        />
        <SearchField
          label="Service, such as ssh"
          value={search.service ?? ''}
          onSearch={(value) => filter({ service: value || undefined })}
        />
        <SearchField
          label="Technique, such as T1105"
          value={search.technique ?? ''}
          onSearch={(value) => filter({ technique: value.toUpperCase() || undefined })}
        />
        <SearchField
          label="Country, such as DE"
          value={search.country ?? ''}
          onSearch={(value) => filter({ country: value.toUpperCase() || undefined })}
        />
        <SelectField
          label="Verdict"
          quiet
          value={search.verdict ?? ''}
          options={[{ value: '', label: 'Any verdict' }, ...VERDICTS.map((value) => ({ value, label: value }))]}
          onChange={(value) => filter({ verdict: VERDICTS.find((one) => one === value) })}
        />
        <SavedFilters table="attackers" names={SAVED} />
      </Filters>
      <DataTable
        name="attackers"
        columns={attackerColumns}
        rows={query.data?.data}
        rowKey={(row) => row.uuid}
        onOpen={(row) => void navigate({ to: '/attackers/$uuid', params: { uuid: row.uuid } })}
        query={query}
        sort={{ by: sort, onSort: (by) => filter({ sort: SORTS.find((one) => one === by) }) }}
        parts={partsFrom([filters, sort], (slice, signal) =>
          api.GET('/api/v1/attackers', {
            params: { query: { ...filters, sort_by: sort, ...slice } },
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
          <Empty icon={Radar} title="No attackers">
            {Object.keys(filters).length > 0 ? 'Nobody fits these filters.' : 'Nobody has touched a decoy yet.'}
          </Empty>
        }
      />
    </Page>
  );
}
