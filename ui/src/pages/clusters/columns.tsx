import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import { Confidence } from '@/components/Confidence';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { shortId, WORDS, type Cluster, type Level } from './level';
import styles from './Clusters.module.css';

/** The way to a cluster. */
export function ClusterLink({ level, uuid }: { level: Level; uuid: string }) {
  const id = <span className="mono">{shortId(uuid)}</span>;
  return level === 'identity' ? (
    <Link to="/identities/$uuid" params={{ uuid }} title={uuid}>
      {id}
    </Link>
  ) : (
    <Link to="/campaigns/$uuid" params={{ uuid }} title={uuid}>
      {id}
    </Link>
  );
}

/** The columns of a list of clusters. */
export function clusterColumns(level: Level): readonly Column<Cluster>[] {
  return [
    {
      id: 'uuid',
      header: WORDS[level].one,
      cell: (row) => (
        <span className={styles.name}>
          <ClusterLink level={level} uuid={row.uuid} />
          {row.locked && <Lock size={13} role="img" aria-label="locked" />}
        </span>
      ),
      value: (row) => row.uuid,
    },
    {
      id: 'members',
      header: level === 'identity' ? 'Addresses' : 'Identities',
      sort: 'largest',
      align: 'end',
      cell: (row) => count(row.members),
      value: (row) => row.members,
    },
    {
      id: 'confidence',
      header: 'Confidence',
      cell: (row) => <Confidence value={row.confidence} number />,
      value: (row) => row.confidence,
    },
    {
      id: 'values',
      header: 'Known by',
      cell: (row) => <KnownBy values={row.values} />,
      value: (row) => Object.entries(row.values).flatMap(([kind, values]) => values.map((value) => `${kind}:${value}`)),
    },
    ...(level === 'identity'
      ? [
          {
            id: 'campaign',
            header: 'Campaign',
            cell: (row: Cluster) =>
              row.campaign === null ? (
                <span className="faint">–</span>
              ) : (
                <ClusterLink level="campaign" uuid={row.campaign} />
              ),
            value: (row: Cluster) => row.campaign,
          },
        ]
      : []),
    {
      id: 'first_seen',
      header: 'First seen',
      cell: (row) => <Time at={row.first_seen_at} />,
      value: (row) => row.first_seen_at,
    },
    {
      id: 'last_seen',
      header: 'Last seen',
      sort: 'recent',
      cell: (row) => <Time at={row.last_seen_at} />,
      value: (row) => row.last_seen_at,
    },
  ];
}

function KnownBy({ values }: { values: Cluster['values'] }) {
  const kinds = Object.entries(values).filter(([, all]) => all.length > 0);
  return kinds.length === 0 ? (
    <span className="faint">nothing but the address</span>
  ) : (
    <Chips>
      {kinds.map(([kind, all]) => (
        <Chip key={kind}>
          <AttackerText text={all.length === 1 ? kind : `${kind} ×${all.length}`} oneLine />
        </Chip>
      ))}
    </Chips>
  );
}
