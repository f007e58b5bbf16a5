import { Link } from '@tanstack/react-router';
import type { Schema } from '@/api/client';
import { AttackerLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Chip, type Tone } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import { told } from './find';
import styles from './Bounty.module.css';

export type BountyRow = Schema<'BountyRow'>;

const TONES: Readonly<Record<string, Tone>> = { fingerprint: 'violet', artifact: 'amber', ip_leak: 'red' };

/** The type of a find. */
export function TypeChip({ type }: { type: string }) {
  return <Chip tone={TONES[type] ?? 'plain'}>{type.replace('_', ' ')}</Chip>;
}

export const bountyColumns: readonly Column<BountyRow>[] = [
  {
    id: 'timestamp',
    header: 'Seen',
    width: '11rem',
    cell: (row) => (
      <Link from="/bounty" to="." search={(before) => ({ ...before, find: row.id })} resetScroll={false}>
        <Time at={row.timestamp} />
      </Link>
    ),
    value: (row) => row.timestamp,
  },
  {
    id: 'bounty_type',
    header: 'Type',
    width: '7rem',
    cell: (row) => <TypeChip type={row.bounty_type} />,
    value: (row) => row.bounty_type,
  },
  {
    id: 'sort',
    header: 'Sort',
    width: '10rem',
    cell: (row) => {
      const { sort } = told(row.payload);
      return sort === null ? <span className="faint">–</span> : <AttackerText text={sort} oneLine />;
    },
    value: (row) => told(row.payload).sort,
  },
  {
    id: 'what',
    header: 'Find',
    cell: (row) => (
      <span className={styles.what}>
        <AttackerText text={told(row.payload).what} oneLine />
      </span>
    ),
    value: (row) => told(row.payload).what,
  },
  {
    id: 'attacker_ip',
    header: 'Address',
    width: '9rem',
    cell: (row) => (
      <AttackerLink uuid={row.attacker_uuid}>
        <AttackerText text={row.attacker_ip} oneLine />
      </AttackerLink>
    ),
    value: (row) => row.attacker_ip,
  },
  {
    id: 'decky',
    header: 'Decoy',
    width: '9rem',
    cell: (row) => <AttackerText text={row.decky} oneLine />,
    value: (row) => row.decky,
  },
  {
    id: 'service',
    header: 'Service',
    width: '6rem',
    cell: (row) =>
      row.service === null ? <span className="faint">–</span> : <AttackerText text={row.service} oneLine />,
    value: (row) => row.service,
  },
];
