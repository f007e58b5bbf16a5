import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { Button } from '@/components/Button';
import { DataTable, type Column } from '@/components/DataTable';
import { Flow } from '@/components/Flow';
import { mapParts, partsFrom } from '@/components/rowParts';
import { ReasonDialog } from '@/components/ReasonDialog';
import { count } from '@/lib/format';
import { addressColumns } from '../attackers/addressColumns';
import { clusterColumns } from './columns';
import { ofIdentity, shortId, WORDS, type Cluster, type Level } from './level';
import { PAGE, useOrder } from './useCluster';
import styles from './Clusters.module.css';

interface Props {
  level: Level;
  cluster: Cluster;
  offset: number;
  onOffset: (offset: number) => void;
}

/** Who belongs to it; admins choose here who shall not. */
export function Members(props: Props) {
  return props.level === 'identity' ? <Addresses {...props} /> : <Identities {...props} />;
}

function Addresses({ level, cluster, offset, onOffset }: Props) {
  const query = queries.useQuery(
    'get',
    '/api/v1/identities/{uuid}/observations',
    { params: { path: { uuid: cluster.uuid }, query: { limit: PAGE, offset } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Choice level={level} cluster={cluster}>
      {(choose) => (
        <DataTable
          name="addresses"
          columns={choose === null ? memberColumns : [...memberColumns, choose<Schema<'AttackerRow'>>((row) => row.ip)]}
          rows={query.data?.data}
          rowKey={(row) => row.uuid}
          query={query}
          parts={partsFrom([cluster.uuid], (slice, signal) =>
            api.GET('/api/v1/identities/{uuid}/observations', {
              params: { path: { uuid: cluster.uuid }, query: slice },
              signal,
            }),
          )}
          paging={{ kind: 'offset', total: query.data?.total, offset, limit: PAGE, onOffset }}
        />
      )}
    </Choice>
  );
}

function Identities({ level, cluster, offset, onOffset }: Props) {
  const query = queries.useQuery(
    'get',
    '/api/v1/campaigns/{uuid}/identities',
    { params: { path: { uuid: cluster.uuid }, query: { limit: PAGE, offset } } },
    { placeholderData: keepPreviousData },
  );
  const columns = clusterColumns('identity').filter((column) => column.id !== 'campaign');
  return (
    <Choice level={level} cluster={cluster}>
      {(choose) => (
        <DataTable
          name="members"
          columns={choose === null ? columns : [...columns, choose<Cluster>((row) => shortId(row.uuid))]}
          rows={query.data?.data.map(ofIdentity)}
          rowKey={(row) => row.uuid}
          query={query}
          parts={mapParts(
            partsFrom([cluster.uuid], (slice, signal) =>
              api.GET('/api/v1/campaigns/{uuid}/identities', {
                params: { path: { uuid: cluster.uuid }, query: slice },
                signal,
              }),
            ),
            ofIdentity,
          )}
          paging={{ kind: 'offset', total: query.data?.total, offset, limit: PAGE, onOffset }}
        />
      )}
    </Choice>
  );
}

/** Makes a column of boxes to tick; null where there is nothing to choose. */
type Choose = (<R extends { uuid: string }>(nameOf: (row: R) => string) => Column<R>) | null;

function Choice({
  level,
  cluster,
  children,
}: {
  level: Level;
  cluster: Cluster;
  children: (choose: Choose) => React.ReactNode;
}) {
  const admin = useIsAdmin();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const order = useOrder(level, cluster.uuid, () => {
    setAsking(false);
    setChosen(new Set());
  });
  if (!admin || cluster.members < 2) {
    return children(null);
  }
  const words = WORDS[level];
  const some = `${count(chosen.size)} ${chosen.size === 1 ? words.member : words.members}`;
  return (
    <Flow>
      <div className={styles.choice}>
        <Button
          look="danger"
          disabled={chosen.size === 0 || chosen.size >= cluster.members}
          onClick={() => setAsking(true)}
        >
          {chosen.size === 0 ? 'Split off' : `Split off ${some}`}
        </Button>
        <span className="faint">
          {chosen.size === 0
            ? `Tick those that are another ${words.one.toLowerCase()}.`
            : chosen.size >= cluster.members
              ? 'Somebody must stay.'
              : null}
        </span>
      </div>
      {children((nameOf) => ({
        id: 'choose',
        header: 'Split off',
        cell: (row) => (
          <input
            type="checkbox"
            className={styles.box}
            aria-label={`Split off ${nameOf(row)}`}
            checked={chosen.has(row.uuid)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.target.checked) {
                next.add(row.uuid);
              } else {
                next.delete(row.uuid);
              }
              setChosen(next);
            }}
          />
        ),
      }))}
      <ReasonDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Split off ${some}?`}
        action="Split off"
        danger
        busy={order.isPending}
        onConfirm={(reason) => order.mutate({ kind: 'split', members: [...chosen], reason })}
      >
        <p>{`They become another ${words.one.toLowerCase()}, and every later run keeps them apart until the decision is taken back.`}</p>
      </ReasonDialog>
    </Flow>
  );
}

const memberColumns: readonly Column<Schema<'AttackerRow'>>[] = Object.values(addressColumns);
