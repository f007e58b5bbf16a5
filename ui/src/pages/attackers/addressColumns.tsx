import { Link } from '@tanstack/react-router';
import type { Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';

type Address = Pick<
  Schema<'AttackerRow'>,
  | 'uuid'
  | 'ip'
  | 'country_code'
  | 'as_name'
  | 'services'
  | 'decky_count'
  | 'deckies'
  | 'event_count'
  | 'first_seen'
  | 'last_seen'
>;

/** What every table says of an address; each table chooses and adds. */
export const addressColumns = {
  ip: {
    id: 'ip',
    header: 'Address',
    cell: (row) => (
      <Link to="/attackers/$uuid" params={{ uuid: row.uuid }}>
        <AttackerText text={row.ip} oneLine />
      </Link>
    ),
    value: (row) => row.ip,
  },
  country: {
    id: 'country',
    header: 'Country',
    cell: (row) => row.country_code ?? <span className="faint">–</span>,
    value: (row) => row.country_code,
  },
  network: {
    id: 'network',
    header: 'Network',
    cell: (row) =>
      row.as_name === null ? <span className="faint">–</span> : <AttackerText text={row.as_name} oneLine />,
    value: (row) => row.as_name,
  },
  services: {
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
  deckies: {
    id: 'deckies',
    header: 'Decoys',
    align: 'end',
    cell: (row) => count(row.decky_count),
    value: (row) => row.deckies,
  },
  events: {
    id: 'events',
    header: 'Events',
    align: 'end',
    cell: (row) => count(row.event_count),
    value: (row) => row.event_count,
  },
  firstSeen: {
    id: 'first_seen',
    header: 'First seen',
    cell: (row) => <Time at={row.first_seen} />,
    value: (row) => row.first_seen,
  },
  lastSeen: {
    id: 'last_seen',
    header: 'Last seen',
    cell: (row) => <Time at={row.last_seen} />,
    value: (row) => row.last_seen,
  },
} as const satisfies Record<string, Column<Address>>;
