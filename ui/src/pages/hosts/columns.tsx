import { Link } from '@tanstack/react-router';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Hash } from '@/components/Hash';
import { Time } from '@/components/Time';
import { bytes, count } from '@/lib/format';
import { stateOf, type Host } from './hosts';

const dash = <span className="faint">–</span>;

/** How a host is. */
export function StateChip({ host }: { host: Host }) {
  const { word, tone, title } = stateOf(host);
  return (
    <Chip tone={tone} title={title}>
      {word}
    </Chip>
  );
}

const figure = (id: 'dropped' | 'gaps' | 'refused', header: string): Column<Host> => ({
  id,
  header,
  align: 'end',
  cell: (row) => (row[id] > 0 ? <Chip tone="amber">{count(row[id])}</Chip> : count(row[id])),
  value: (row) => row[id],
});

export const hostColumns: readonly Column<Host>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: (row) => (
      <Link from="/hosts" to="." search={(before) => ({ ...before, host: row.uuid })} resetScroll={false}>
        {row.name}
      </Link>
    ),
    value: (row) => row.name,
  },
  { id: 'status', header: 'State', cell: (row) => <StateChip host={row} />, value: (row) => row.status },
  {
    id: 'last_heartbeat',
    header: 'Last heard of',
    cell: (row) => <Time at={row.last_heartbeat} relative />,
    value: (row) => row.last_heartbeat,
  },
  {
    id: 'deckies',
    header: 'Decoys',
    cell: (row) =>
      row.deckies.length === 0 ? (
        dash
      ) : (
        <Chips>
          {row.deckies.map(({ name, state }) => (
            <Chip key={name} tone={state === 'running' ? 'violet' : 'plain'} title={state}>
              {name}
            </Chip>
          ))}
        </Chips>
      ),
    value: (row) => row.deckies.map(({ name }) => name),
  },
  {
    id: 'spool_lines',
    header: 'Waiting lines',
    align: 'end',
    cell: (row) => <span title={bytes(row.spool_bytes)}>{count(row.spool_lines)}</span>,
    value: (row) => row.spool_lines,
  },
  figure('dropped', 'Dropped'),
  figure('gaps', 'Never came'),
  figure('refused', 'Refused'),
  {
    id: 'fingerprint',
    header: 'Certificate',
    cell: (row) => <Hash value={row.fingerprint} what="fingerprint" digits={12} />,
    value: (row) => row.fingerprint,
  },
  {
    id: 'address',
    header: 'Address',
    optional: true,
    cell: (row) => <AttackerText text={row.address} oneLine />,
    value: (row) => row.address,
  },
  {
    id: 'enrolled_at',
    header: 'Enrolled',
    optional: true,
    cell: (row) => <Time at={row.enrolled_at} />,
    value: (row) => row.enrolled_at,
  },
  {
    id: 'notes',
    header: 'Notes',
    optional: true,
    cell: (row) => (row.notes === null ? dash : <AttackerText text={row.notes} oneLine />),
    value: (row) => row.notes,
  },
];
