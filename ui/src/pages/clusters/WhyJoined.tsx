import { Link2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Confidence } from '@/components/Confidence';
import { DataTable, type Column } from '@/components/DataTable';
import { Flow } from '@/components/Flow';
import { SelectField } from '@/components/Field';
import { Section } from '@/components/Page';
import { partsOf } from '@/components/rowParts';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { count, twoDecimals } from '@/lib/format';
import { present } from '@/lib/search';
import { shortId, WORDS, type Cluster, type Level } from './level';
import { families, familyTitle, pairs, partOf, sharedValue, wantedReasons, type Edge } from './reasons';
import type { ClusterSearch } from './route';
import { MOST_EDGES, useEdges, useMemberNames } from './useCluster';
import styles from './Clusters.module.css';

const ReasonGraph = lazy(() => import('./ReasonGraph').then((code) => ({ default: code.ReasonGraph })));

const LIMIT = 50;

interface Props {
  level: Level;
  cluster: Cluster;
  search: ClusterSearch;
  onSearch: (next: ClusterSearch) => void;
}

/** The evidence that joins the members, as a picture and as rows that say the same. */
export function WhyJoined({ level, cluster, search, onSearch }: Props) {
  const query = useEdges(level, cluster.uuid);
  const names = useMemberNames(level, cluster.uuid);
  const words = WORDS[level];
  const nameOf = (uuid: string) => names.get(uuid) ?? shortId(uuid);
  const edges = query.data?.data;

  if (query.isPending) {
    return <Skeleton rows={1} height="28rem" />;
  }
  if (edges === undefined) {
    return <Failed error={query.error} title="The reasons could not be loaded" onRetry={() => void query.refetch()} />;
  }
  if (edges.length === 0) {
    return (
      <Section title="Why joined">
        <Empty icon={Link2} title={cluster.members < 2 ? `It has one ${words.member}` : 'No evidence joins them'}>
          {cluster.members < 2
            ? `Nothing needed to be joined. Reasons appear when a second ${words.member} shares something.`
            : 'An analyst decided so; the decisions tell who and why.'}
        </Empty>
      </Section>
    );
  }
  const wanted = wantedReasons(edges, search.family, search.member);
  const offset = search.offset ?? 0;
  const change = (next: { [K in keyof ClusterSearch]?: ClusterSearch[K] | undefined }) =>
    onSearch(present({ ...search, offset: undefined, ...next }));
  return (
    <Flow>
      <Section
        title="Who shares what with whom"
        aside={
          <span>
            {(query.data?.total ?? 0) > MOST_EDGES
              ? `the first ${count(MOST_EDGES)} of ${count(query.data?.total ?? 0)} reasons`
              : `a line for two ${words.members} that share something; thicker weighs more`}
          </span>
        }
      >
        <Suspense fallback={<Skeleton rows={1} height="24rem" />}>
          <ReasonGraph
            pairs={pairs(edges)}
            nameOf={nameOf}
            chosen={search.member}
            label={`${count(cluster.members)} ${words.members} and what joins them; the table below says the same`}
            onChoose={(member) => change({ member })}
          />
        </Suspense>
      </Section>
      <div className={styles.choice}>
        <SelectField
          label="Family of reasons"
          quiet
          value={search.family ?? ''}
          options={[
            { value: '', label: 'Every kind of reason' },
            ...families(edges).map(({ family, reasons }) => ({
              value: family,
              label: `${familyTitle(family)} (${count(reasons)})`,
            })),
          ]}
          onChange={(family) => change({ family: family || undefined })}
        />
        {search.member !== undefined && (
          <Button onClick={() => change({ member: undefined })}>
            Only with <AttackerText text={nameOf(search.member)} /> ×
          </Button>
        )}
      </div>
      <DataTable
        name="reasons"
        title="Why joined"
        columns={columns(nameOf)}
        rows={wanted.slice(offset, offset + LIMIT)}
        rowKey={(edge) => `${edge.a} ${edge.b} ${edge.family}`}
        query={query}
        parts={partsOf(wanted, [cluster.uuid, search.family, search.member, query.dataUpdatedAt])}
        paging={{
          kind: 'offset',
          total: wanted.length,
          offset,
          limit: LIMIT,
          onOffset: (next) => onSearch(present({ ...search, offset: next || undefined })),
        }}
        empty={
          <Empty icon={Link2} title="No reason of this kind">
            Take the filter away to see the others.
          </Empty>
        }
      />
    </Flow>
  );
}

function columns(nameOf: (uuid: string) => string): readonly Column<Edge>[] {
  return [
    {
      id: 'members',
      header: 'Members',
      cell: (edge) => (
        <span className={styles.pair}>
          <AttackerText text={nameOf(edge.a)} oneLine />
          <span aria-label="and">↔</span>
          <AttackerText text={nameOf(edge.b)} oneLine />
        </span>
      ),
      value: (edge) => [nameOf(edge.a), nameOf(edge.b)],
    },
    {
      id: 'family',
      header: 'Reason',
      cell: (edge) => <Chip tone={partOf(edge) > 0 ? 'violet' : 'plain'}>{familyTitle(edge.family)}</Chip>,
      value: (edge) => edge.family,
    },
    {
      id: 'shared',
      header: 'Shared values',
      cell: (edge) => <Shared values={edge.shared} />,
      value: (edge) => edge.shared,
    },
    {
      id: 'score',
      header: 'Score',
      cell: (edge) => <Confidence value={edge.score} number />,
      value: (edge) => edge.score,
    },
    {
      id: 'weight',
      header: 'Weight',
      align: 'end',
      cell: (edge) => twoDecimals(edge.weight),
      value: (edge) => edge.weight,
    },
    {
      id: 'total',
      header: 'Of the two in all',
      align: 'end',
      cell: (edge) => twoDecimals(edge.total),
      value: (edge) => edge.total,
    },
    {
      id: 'last_seen',
      header: 'Last seen',
      optional: true,
      cell: (edge) => <Time at={edge.last_seen} />,
      value: (edge) => edge.last_seen,
    },
  ];
}

const MOST_SHARED = 4;

function Shared({ values }: { values: readonly string[] }) {
  return values.length === 0 ? (
    <span className="faint">–</span>
  ) : (
    <ul className={styles.shared}>
      {values.slice(0, MOST_SHARED).map((shared) => {
        const { kind, value } = sharedValue(shared);
        return (
          <li key={shared}>
            {kind !== null && <span className="faint">{kind}</span>}
            <AttackerText text={value} copy what="the value" />
          </li>
        );
      })}
      {values.length > MOST_SHARED && <li className="faint">{`and ${count(values.length - MOST_SHARED)} more`}</li>}
    </ul>
  );
}
