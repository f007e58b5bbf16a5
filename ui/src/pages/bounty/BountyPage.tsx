import { keepPreviousData } from '@tanstack/react-query';
import { Trophy } from 'lucide-react';
import { api, queries } from '@/api/client';
import { Button } from '@/components/Button';
import { partsFrom } from '@/components/rowParts';
import { DataTable } from '@/components/DataTable';
import { Filters, SearchField, SelectField } from '@/components/Field';
import { Page } from '@/components/Page';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { present } from '@/lib/search';
import { bountyColumns } from './columns';
import { FindDrawer } from './FindDrawer';
import { bountyRoute, TYPES } from './route';

/** Parameters that are saved as filters. */
const SAVED = ['type', 'search', 'attacker'];

const LIMIT = 50;
const NAMES: Readonly<Record<(typeof TYPES)[number], string>> = {
  fingerprint: 'Fingerprints',
  artifact: 'Files and mails',
  ip_leak: 'Leaked addresses',
};

/** What attackers gave away: traits of their software, files, addresses behind the one they used. */
export function BountyPage() {
  const search = bountyRoute.useSearch();
  const navigate = bountyRoute.useNavigate();
  const { type, attacker, offset = 0 } = search;
  const query = queries.useQuery(
    'get',
    '/api/v1/bounty',
    {
      params: {
        query: {
          ...present({ bounty_type: type, search: search.search, attacker_uuid: attacker }),
          limit: LIMIT,
          offset,
        },
      },
    },
    { placeholderData: keepPreviousData },
  );
  const go = (change: { [K in keyof typeof search]?: (typeof search)[K] | undefined }, replace = false) =>
    void navigate({ search: (before) => present({ ...before, ...change }), replace, resetScroll: false });
  const filtered = type !== undefined || attacker !== undefined || search.search !== undefined;

  return (
    <Page
      title="Bounty"
      about="What attackers gave away: traits of their software, files and mails, addresses behind the one they used."
    >
      <Filters>
        <SearchField
          label="Find, decoy or address"
          maxLength={255}
          value={search.search ?? ''}
          onSearch={(value) => go({ search: value || undefined, offset: undefined }, true)}
        />
        <SelectField
          label="Type"
          quiet
          value={type ?? ''}
          options={[{ value: '', label: 'Any type' }, ...TYPES.map((value) => ({ value, label: NAMES[value] }))]}
          onChange={(value) => go({ type: TYPES.find((one) => one === value), offset: undefined }, true)}
        />
        {attacker !== undefined && (
          <Button onClick={() => go({ attacker: undefined, offset: undefined })}>One attacker only · show all</Button>
        )}
        <SavedFilters table="finds" names={SAVED} />
      </Filters>
      <DataTable
        name="finds"
        columns={bountyColumns}
        rows={query.data?.data}
        rowKey={(row) => row.id}
        query={query}
        onOpen={(row) => go({ find: row.id })}
        parts={partsFrom([type, search.search, attacker], (slice, signal) =>
          api.GET('/api/v1/bounty', {
            params: {
              query: {
                ...present({ bounty_type: type, search: search.search, attacker_uuid: attacker }),
                ...slice,
              },
            },
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
          <Empty icon={Trophy} title="No finds">
            {filtered ? 'Nothing that was found fits these filters.' : 'No attacker has given anything away yet.'}
          </Empty>
        }
      />
      <FindDrawer
        find={query.data?.data.find((row) => row.id === search.find)}
        onClose={() => go({ find: undefined })}
      />
    </Page>
  );
}
