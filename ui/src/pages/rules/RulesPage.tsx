import { BookOpenCheck, FlaskConical } from 'lucide-react';
import { queries } from '@/api/client';
import { Button } from '@/components/Button';
import { DataTable } from '@/components/DataTable';
import { Drawer } from '@/components/Drawer';
import { Filters, SearchField, SelectField } from '@/components/Field';
import { Page } from '@/components/Page';
import { partsOf } from '@/components/rowParts';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { present } from '@/lib/search';
import { ruleColumns } from './columns';
import { familiesOf, filterRules, ORIGINS, SORTS, STATES } from './filterRules';
import { rulesRoute } from './route';
import { TryCommand } from './TryCommand';

/** Parameters that are saved as filters. */
const SAVED = ['q', 'origin', 'state', 'family', 'broken', 'sort'];

const LIMIT = 100;
const ANY_BROKEN = { value: '', label: 'In force or not' };

/** Every rule, whether it acts, and how often it did. */
export function RulesPage() {
  const search = rulesRoute.useSearch();
  const navigate = rulesRoute.useNavigate();
  const { sort = 'id', offset = 0, try: tried, ...filters } = search;
  const query = queries.useQuery('get', '/api/v1/ttp/rules');
  const all = query.data ?? [];
  const fitting = query.data && filterRules(query.data, filters, sort);
  const filter = (change: { [K in keyof typeof search]?: (typeof search)[K] | undefined }) =>
    void navigate({ search: (before) => present({ ...before, offset: undefined, ...change }), replace: true });
  const tryOut = (command: string | undefined) =>
    void navigate({ search: (before) => present({ ...before, try: command }), replace: tried !== undefined });

  return (
    <Page
      title="Rules"
      about="What turns events into techniques. Rules are Sigma files; states act at once and outlast restarts."
      actions={
        <Button onClick={() => tryOut('id; uname -a')}>
          <FlaskConical size={14} aria-hidden /> Try a command
        </Button>
      }
    >
      <Filters>
        <SearchField
          label="Id, words or technique"
          value={filters.q ?? ''}
          onSearch={(value) => filter({ q: value || undefined })}
        />
        <SelectField
          label="State"
          quiet
          value={filters.state ?? ''}
          options={[{ value: '', label: 'Any state' }, ...STATES.map((value) => ({ value, label: value }))]}
          onChange={(value) => filter({ state: STATES.find((one) => one === value) })}
        />
        <SelectField
          label="Origin"
          quiet
          value={filters.origin ?? ''}
          options={[{ value: '', label: 'Any origin' }, ...ORIGINS.map((value) => ({ value, label: value }))]}
          onChange={(value) => filter({ origin: ORIGINS.find((one) => one === value) })}
        />
        <SelectField
          label="Family"
          quiet
          value={filters.family ?? ''}
          options={[
            { value: '', label: 'Any family' },
            ...familiesOf(all).map(({ family, rules }) => ({ value: family, label: `${family} (${rules})` })),
          ]}
          onChange={(value) => filter({ family: value || undefined })}
        />
        <SelectField
          label="Loaded"
          quiet
          value={filters.broken === true ? 'broken' : ''}
          options={[ANY_BROKEN, { value: 'broken', label: 'Rejected files' }]}
          onChange={(value) => filter({ broken: value === 'broken' ? true : undefined })}
        />
        <SavedFilters table="rules" names={SAVED} />
      </Filters>
      <DataTable
        name="rules"
        columns={ruleColumns}
        rows={fitting?.slice(offset, offset + LIMIT)}
        rowKey={(row) => `${row.rule_id} ${row.load_error === null ? '' : row.title}`}
        query={query}
        expected={20}
        parts={fitting && partsOf(fitting, [filters, sort, query.dataUpdatedAt])}
        sort={{ by: sort, onSort: (by) => filter({ sort: SORTS.find((one) => one === by) }) }}
        paging={{
          kind: 'offset',
          total: fitting?.length,
          offset,
          limit: LIMIT,
          onOffset: (next) => void navigate({ search: (before) => present({ ...before, offset: next || undefined }) }),
        }}
        onOpen={(row) => {
          if (row.load_error === null) {
            void navigate({ to: '/rules/$ruleId', params: { ruleId: row.rule_id } });
          }
        }}
        empty={
          <Empty icon={BookOpenCheck} title={filters.broken === true ? 'No file was rejected' : 'No rule fits'}>
            {filters.broken === true
              ? 'Every rule of every folder could be read.'
              : 'Take a filter away to see others.'}
          </Empty>
        }
      />
      <Drawer open={tried !== undefined} onClose={() => tryOut(undefined)} title="Try a command">
        <TryCommand command={tried ?? ''} onTry={tryOut} />
      </Drawer>
    </Page>
  );
}
