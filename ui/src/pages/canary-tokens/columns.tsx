import { Link } from '@tanstack/react-router';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { fileOf, KIND_LABELS, stateOf, type Kind, type Token } from './words';

/** How a token fares, in a word. */
export function StateChip({ token }: { token: Token }) {
  const { word, tone, title } = stateOf(token);
  return (
    <Chip tone={tone} title={title}>
      {word}
    </Chip>
  );
}

/** How a use of a token is noticed. */
export function KindChip({ kind }: { kind: string }) {
  return <Chip title={KIND_LABELS[kind as Kind]}>{kind}</Chip>;
}

export const tokenColumns: readonly Column<Token>[] = [
  {
    id: 'file',
    header: 'File',
    cell: (row) => (
      <Link from="/canary-tokens" to="." search={(before) => ({ ...before, token: row.uuid })} resetScroll={false}>
        {fileOf(row)}
      </Link>
    ),
    value: (row) => row.generator ?? 'blob',
  },
  { id: 'state', header: 'State', cell: (row) => <StateChip token={row} />, value: (row) => stateOf(row).word },
  { id: 'decky_name', header: 'Decoy', cell: (row) => row.decky_name, value: (row) => row.decky_name },
  { id: 'kind', header: 'Kind', cell: (row) => <KindChip kind={row.kind} />, value: (row) => row.kind },
  {
    id: 'placement_path',
    header: 'Place',
    cell: (row) =>
      row.placement_path === null ? (
        <span className="faint">–</span>
      ) : (
        <AttackerText text={row.placement_path} oneLine />
      ),
    value: (row) => row.placement_path,
  },
  {
    id: 'trigger_count',
    header: 'Uses',
    align: 'end',
    cell: (row) => count(row.trigger_count),
    value: (row) => row.trigger_count,
  },
  {
    id: 'last_triggered_at',
    header: 'Last use',
    cell: (row) => <Time at={row.last_triggered_at} relative />,
    value: (row) => row.last_triggered_at,
  },
  {
    id: 'placed_at',
    header: 'Made',
    cell: (row) => <Time at={row.placed_at} relative />,
    value: (row) => row.placed_at,
  },
  {
    id: 'created_by',
    header: 'Made by',
    optional: true,
    cell: (row) => row.created_by,
    value: (row) => row.created_by,
  },
  { id: 'uuid', header: 'UUID', optional: true, cell: (row) => <code>{row.uuid}</code>, value: (row) => row.uuid },
];
