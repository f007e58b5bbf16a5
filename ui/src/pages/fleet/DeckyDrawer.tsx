import { queries } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { AppLink } from '@/components/AppLink';
import { DataTable, type Column } from '@/components/DataTable';
import { Drawer } from '@/components/Drawer';
import { Facts } from '@/components/Facts';
import { Flow } from '@/components/Flow';
import { NotLoaded } from '@/components/NotLoaded';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { DeckyActions } from './DeckyActions';
import { Progress, StateChip } from './deckyColumns';
import { rotation, type Decky, type Operation } from './deckies';
import { Interval } from './Interval';
import { Services } from './Services';
import { useOperations } from './useDeckies';
import styles from './Fleet.module.css';

/** One decky: how it is, what it offers, what is done to it. */
export function DeckyDrawer({ name, onClose }: { name: string | undefined; onClose: () => void }) {
  return (
    <Drawer open={name !== undefined} onClose={onClose} title="Decky">
      {name !== undefined && <Content name={name} onGone={onClose} />}
    </Drawer>
  );
}

function Content({ name, onGone }: { name: string; onGone: () => void }) {
  const admin = useIsAdmin();
  const operations = useOperations();
  const query = queries.useQuery(
    'get',
    '/api/v1/deckies/{name}',
    { params: { path: { name } } },
    { refetchInterval: operations.refetchInterval },
  );
  const decky = query.data;
  if (decky === undefined) {
    return <NotLoaded query={query} what="decky" gone="It may have been taken down. Its events stay." />;
  }
  return (
    <Flow>
      <Summary decky={decky} />
      {admin && <DeckyActions decky={decky} onGone={onGone} />}
      {admin && <Interval key={decky.mutate_interval} decky={decky} />}
      <Services decky={decky} />
      <DataTable
        name="operations"
        title="Operations"
        columns={operationColumns}
        rows={operations.query.data?.filter((one) => one.decky === name).toReversed()}
        rowKey={(row) => row.id}
        query={operations.query}
        expected={2}
      />
    </Flow>
  );
}

function Summary({ decky }: { decky: Decky }) {
  return (
    <>
      <h3 className={styles.name}>
        {decky.name} <StateChip decky={decky} />
      </h3>
      {decky.problem !== null && <p className={styles.problem}>{decky.problem}</p>}
      <Facts
        facts={[
          ['Kind of host', decky.archetype ?? 'Services of choice'],
          ['Claims to run', decky.distro],
          ['Listens on', <code key="a">{decky.address}</code>],
          ['Mutates', rotation(decky.mutate_interval)],
          ['Last mutation', <Time key="m" at={decky.mutated_at} />],
          [
            'Events',
            <AppLink key="e" href={`/live-logs?decky=${encodeURIComponent(decky.name)}`}>
              {count(decky.events)}
            </AppLink>,
          ],
          ['Last event', <Time key="l" at={decky.last_event_at} />],
          ['Made', <Time key="c" at={decky.created_at} />],
        ]}
      />
    </>
  );
}

const operationColumns: readonly Column<Operation>[] = [
  { id: 'started_at', header: 'Asked', cell: (row) => <Time at={row.started_at} />, value: (row) => row.started_at },
  { id: 'operation', header: 'What', cell: (row) => row.operation, value: (row) => row.operation },
  { id: 'status', header: 'Progress', cell: (row) => <Progress operation={row} />, value: (row) => row.status },
  {
    id: 'completed_at',
    header: 'Ended',
    cell: (row) => <Time at={row.completed_at} />,
    value: (row) => row.completed_at,
  },
  {
    id: 'error',
    header: 'Error',
    cell: (row) => row.error ?? <span className="faint">–</span>,
    value: (row) => row.error,
  },
];
