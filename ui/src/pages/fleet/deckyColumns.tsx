import { Link } from '@tanstack/react-router';
import { Chip, Chips } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { isUnderWay, progressOf, rotation, stateOf, type Decky, type Operation } from './deckies';

/** How a decky is. */
export function StateChip({ decky }: { decky: Decky }) {
  const { word, tone, title } = stateOf(decky);
  return (
    <Chip tone={tone} title={title}>
      {word}
    </Chip>
  );
}

/** What becomes of an operation. */
export function Progress({ operation }: { operation: Operation }) {
  const { word, tone, title } = progressOf(operation);
  return (
    <Chip tone={tone} title={title}>
      {word}
    </Chip>
  );
}

function Services({ decky }: { decky: Decky }) {
  return (
    <Chips>
      {decky.services.map(({ name, port, offered }) => (
        <Chip
          key={name}
          tone={offered ? 'violet' : 'plain'}
          title={offered ? 'Offered now' : 'Not offered until a mutation brings it back'}
        >
          {offered ? `${name} ${port}` : `${name} ${port}, off`}
        </Chip>
      ))}
    </Chips>
  );
}

/** Whether an operation still says something that the state does not. */
function tells(operation: Operation | undefined): operation is Operation {
  return operation !== undefined && (isUnderWay(operation) || operation.status === 'failed');
}

/** Columns of deckies, with the newest operation of each. */
export function deckyColumns(newest: ReadonlyMap<string, Operation>): readonly Column<Decky>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      cell: (row) => (
        <Link from="/fleet" to="." search={(before) => ({ ...before, decky: row.name })} resetScroll={false}>
          {row.name}
        </Link>
      ),
      value: (row) => row.name,
    },
    {
      id: 'state',
      header: 'State',
      cell: (row) => {
        const operation = newest.get(row.name);
        return (
          <Chips>
            <StateChip decky={row} />
            {tells(operation) && <Progress operation={operation} />}
          </Chips>
        );
      },
      value: (row) => row.state,
    },
    {
      id: 'services',
      header: 'Services',
      cell: (row) => <Services decky={row} />,
      value: (row) => row.services.map(({ name, port, offered }) => `${name}:${port}${offered ? '' : ' (off)'}`),
    },
    {
      id: 'archetype',
      header: 'Kind of host',
      cell: (row) => row.archetype ?? <span className="faint">services of choice</span>,
      value: (row) => row.archetype,
    },
    { id: 'distro', header: 'Claims to run', cell: (row) => row.distro, value: (row) => row.distro },
    { id: 'address', header: 'Listens on', cell: (row) => <code>{row.address}</code>, value: (row) => row.address },
    {
      id: 'mutate_interval',
      header: 'Mutates',
      cell: (row) => rotation(row.mutate_interval),
      value: (row) => row.mutate_interval,
    },
    {
      id: 'mutated_at',
      header: 'Last mutation',
      cell: (row) => <Time at={row.mutated_at} relative />,
      value: (row) => row.mutated_at,
    },
    { id: 'events', header: 'Events', align: 'end', cell: (row) => count(row.events), value: (row) => row.events },
    {
      id: 'last_event_at',
      header: 'Last event',
      cell: (row) => <Time at={row.last_event_at} relative />,
      value: (row) => row.last_event_at,
    },
    {
      id: 'problem',
      header: 'Problem',
      optional: true,
      cell: (row) => row.problem ?? <span className="faint">–</span>,
      value: (row) => row.problem,
    },
    {
      id: 'created_at',
      header: 'Made',
      optional: true,
      cell: (row) => <Time at={row.created_at} />,
      value: (row) => row.created_at,
    },
  ];
}
