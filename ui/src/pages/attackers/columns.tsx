import { Link } from '@tanstack/react-router';
import type { Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { Score } from './Score';

type Row = Schema<'AttackerListRow'>;

export const attackerColumns: readonly Column<Row>[] = [
  {
    id: 'ip',
    header: 'Address',
    cell: (row) => (
      <Link to="/attackers/$uuid" params={{ uuid: row.uuid }}>
        <AttackerText text={row.ip} oneLine />
      </Link>
    ),
    value: (row) => row.ip,
  },
  {
    id: 'score',
    header: 'Score',
    sort: 'score',
    align: 'end',
    cell: (row) => <Score value={row.score} />,
    value: (row) => row.score,
  },
  {
    id: 'country',
    header: 'Country',
    cell: (row) => row.country_code ?? <span className="faint">–</span>,
    value: (row) => row.country_code,
  },
  {
    id: 'network',
    header: 'Network',
    cell: (row) =>
      row.as_name === null ? <span className="faint">–</span> : <AttackerText text={row.as_name} oneLine />,
    value: (row) => row.as_name,
  },
  {
    id: 'services',
    header: 'Services',
    cell: (row) => (
      <Chips>
        {row.services.map((service) => (
          <Chip key={service}>{service}</Chip>
        ))}
      </Chips>
    ),
    value: (row) => row.services,
  },
  {
    id: 'deckies',
    header: 'Decoys',
    align: 'end',
    cell: (row) => count(row.decky_count),
    value: (row) => row.deckies,
  },
  {
    id: 'events',
    header: 'Events',
    sort: 'active',
    align: 'end',
    cell: (row) => count(row.event_count),
    value: (row) => row.event_count,
  },
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
  {
    id: 'first_seen',
    header: 'First seen',
    optional: true,
    cell: (row) => <Time at={row.first_seen} />,
    value: (row) => row.first_seen,
  },
  {
    id: 'last_seen',
    header: 'Last seen',
    sort: 'recent',
    cell: (row) => <Time at={row.last_seen} />,
    value: (row) => row.last_seen,
  },
];
