import type { Schema } from '@/api/client';
import { Chip, Chips } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { addressColumns as address } from './addressColumns';
import { Score } from './Score';

type Row = Schema<'AttackerListRow'>;

export const attackerColumns: readonly Column<Row>[] = [
  address.ip,
  {
    id: 'score',
    header: 'Score',
    sort: 'score',
    align: 'end',
    cell: (row) => <Score value={row.score} />,
    value: (row) => row.score,
  },
  address.country,
  address.network,
  address.services,
  address.deckies,
  { ...address.events, sort: 'active' },
  {
    id: 'techniques',
    header: 'Top techniques',
    cell: (row) => (
      <Chips>
        {row.top_techniques.slice(0, 3).map((technique) => (
          <Chip
            key={`${technique.tactic} ${technique.sub_technique_id ?? technique.technique_id}`}
            tone="violet"
            title={technique.sub_technique_name ?? technique.technique_name ?? ''}
          >
            {technique.sub_technique_id ?? technique.technique_id}
          </Chip>
        ))}
      </Chips>
    ),
    value: (row) => row.top_techniques.map((technique) => technique.sub_technique_id ?? technique.technique_id),
  },
  { ...address.firstSeen, optional: true },
  { ...address.lastSeen, sort: 'recent' },
];
