import { Waypoints } from 'lucide-react';
import { DataTable } from '@/components/DataTable';
import { Filters, SearchField, SelectField } from '@/components/Field';
import { Page } from '@/components/Page';
import type { RowParts } from '@/components/rowParts';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { count } from '@/lib/format';
import { clusterColumns } from './columns';
import { WORDS, type Cluster, type Level } from './level';
import { CLUSTER_SORTS } from './route';
import { PAGE } from './useCluster';

/** Parameters that are saved as filters. */
const SAVED = ['q', 'min', 'sort'];

export interface ListSearch {
  q?: string;
  min?: number;
  sort?: (typeof CLUSTER_SORTS)[number];
  offset?: number;
}

interface Props {
  level: Level;
  about: string;
  search: ListSearch;
  /** The least number of members when the address does not say. */
  usual: number;
  rows: readonly Cluster[] | undefined;
  total: number | undefined;
  query: { isPending: boolean; isFetching: boolean; error: unknown; refetch: () => unknown };
  parts: RowParts<Cluster>;
  onSearch: (change: { [K in keyof ListSearch]: ListSearch[K] | undefined }, replace: boolean) => void;
  onOpen: (row: Cluster) => void;
}

/** Identities or campaigns in rows. */
export function ClusterList({ level, about, search, usual, rows, total, query, parts, onSearch, onOpen }: Props) {
  const words = WORDS[level];
  const { min = usual, sort = 'recent', offset = 0 } = search;
  return (
    <Page title={words.many} about={about}>
      <Filters>
        <SearchField
          label="Address, fingerprint, note, id"
          title="Part of an address or of notes, or how a fingerprint, a hash, an endpoint or the id begins"
          maxLength={128}
          value={search.q ?? ''}
          onSearch={(q) => onSearch({ q: q || undefined, offset: undefined }, true)}
        />
        <SelectField
          label="Members"
          quiet
          value={String(min)}
          options={[...new Set([1, 2, 5, 10, 50, min])]
            .sort((a, b) => a - b)
            .map((least) => ({
              value: String(least),
              label: least === 1 ? 'Single ones too' : `${least} ${words.members} or more`,
            }))}
          onChange={(value) =>
            onSearch({ min: Number(value) === usual ? undefined : Number(value), offset: undefined }, true)
          }
        />
        <SavedFilters table={words.many.toLowerCase()} names={SAVED} />
      </Filters>
      <DataTable
        name={words.many.toLowerCase()}
        columns={clusterColumns(level)}
        rows={rows}
        rowKey={(row) => row.uuid}
        query={query}
        expected={12}
        onOpen={onOpen}
        sort={{
          by: sort,
          onSort: (by) => onSearch({ sort: CLUSTER_SORTS.find((one) => one === by), offset: undefined }, true),
        }}
        parts={parts}
        paging={{
          kind: 'offset',
          total,
          offset,
          limit: PAGE,
          onOffset: (next) => onSearch({ offset: next || undefined }, false),
        }}
        empty={
          <Empty
            icon={Waypoints}
            title={search.q === undefined ? `No such ${words.many.toLowerCase()} yet` : 'Nothing fits'}
          >
            {search.q !== undefined
              ? min > 1
                ? `None of ${count(min)} ${words.members} or more fits. Single ones too may.`
                : 'Parts of addresses and of notes are looked for, and how fingerprints, hashes, endpoints and ids begin.'
              : level === 'identity'
                ? 'Addresses become one when a fingerprint, a payload or a command server says so.'
                : 'Identities become one campaign when they share infrastructure or take over from each other.'}
          </Empty>
        }
      />
    </Page>
  );
}
