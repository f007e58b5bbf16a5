import { Link } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import type { Schema } from '@/api/client';
import { AttackerLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { IconButton } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Confidence } from '@/components/Confidence';
import type { Column } from '@/components/DataTable';
import { Hash } from '@/components/Hash';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import styles from './Credentials.module.css';

export type CredentialRow = Schema<'CredentialRow'>;
type ReuseRow = Schema<'ReuseRow'>;

const dash = <span className="faint">–</span>;

/** The user name; a text of nothing is a name too. */
export function Principal({ name }: { name: string | null }) {
  return name === null ? (
    dash
  ) : name === '' ? (
    <span className="faint">(empty)</span>
  ) : (
    <AttackerText text={name} oneLine />
  );
}

/**
 * What is shown of a secret that was tried.
 *
 * @param onReveal asks to show the secret; missing for those who may not
 */
export function triedColumns(onReveal: ((row: CredentialRow) => void) | undefined): readonly Column<CredentialRow>[] {
  return [
    {
      id: 'principal',
      header: 'User name',
      cell: (row) => <Principal name={row.principal} />,
      value: (row) => row.principal,
    },
    {
      id: 'secret',
      header: 'Secret',
      cell: (row) => (
        <span className={styles.secret}>
          <code>{row.secret ?? '–'}</code>
          {onReveal !== undefined && row.attacker_uuid !== null && (
            <IconButton
              label={`Reveal the secret for ${row.principal === null || row.principal === '' ? 'no name' : row.principal} at ${row.decky_name}`}
              onClick={() => {
                onReveal(row);
              }}
            >
              <Eye size={14} aria-hidden />
            </IconButton>
          )}
        </span>
      ),
      value: (row) => row.secret,
    },
    {
      id: 'secret_kind',
      header: 'Kind',
      optional: true,
      cell: (row) => row.secret_kind,
      value: (row) => row.secret_kind,
    },
    {
      id: 'secret_sha256',
      header: 'SHA-256',
      cell: (row) => <Hash value={row.secret_sha256} what="hash of the secret" digits={10} />,
      value: (row) => row.secret_sha256,
    },
    {
      id: 'outcome',
      header: 'Outcome',
      cell: (row) =>
        row.outcome === null ? dash : <Chip tone={row.outcome === 'success' ? 'amber' : 'plain'}>{row.outcome}</Chip>,
      value: (row) => row.outcome,
    },
    {
      id: 'attacker_ip',
      header: 'Address',
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
      cell: (row) => <AttackerText text={row.decky_name} oneLine />,
      value: (row) => row.decky_name,
    },
    { id: 'service', header: 'Service', cell: (row) => row.service, value: (row) => row.service },
    {
      id: 'attempts',
      header: 'Attempts',
      align: 'end',
      cell: (row) => count(row.attempt_count),
      value: (row) => row.attempt_count,
    },
    {
      id: 'first_seen',
      header: 'First seen',
      optional: true,
      cell: (row) => <Time at={row.first_seen} />,
      value: (row) => row.first_seen,
    },
    { id: 'last_seen', header: 'Last seen', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
  ];
}

export const reuseColumns: readonly Column<ReuseRow>[] = [
  {
    id: 'principal',
    header: 'User name',
    cell: (row) => (
      <Link from="/credentials" to="." search={(before) => ({ ...before, reuse: row.id })} resetScroll={false}>
        <Principal name={row.principal} />
        {row.principal === null && <span className="visuallyHidden">No user name</span>}
      </Link>
    ),
    value: (row) => row.principal,
  },
  { id: 'secret', header: 'Secret', cell: () => <code>***</code> },
  { id: 'secret_kind', header: 'Kind', cell: (row) => row.secret_kind, value: (row) => row.secret_kind },
  {
    id: 'secret_sha256',
    header: 'SHA-256',
    cell: (row) => <Hash value={row.secret_sha256} what="hash of the secret" digits={10} />,
    value: (row) => row.secret_sha256,
  },
  {
    id: 'target_count',
    header: 'Places',
    align: 'end',
    cell: (row) => count(row.target_count),
    value: (row) => row.target_count,
  },
  {
    id: 'attackers',
    header: 'Attackers',
    align: 'end',
    cell: (row) => count(row.attacker_uuids.length),
    value: (row) => row.attacker_ips,
  },
  {
    id: 'attempt_count',
    header: 'Attempts',
    align: 'end',
    cell: (row) => count(row.attempt_count),
    value: (row) => row.attempt_count,
  },
  {
    id: 'confidence',
    header: 'Confidence',
    cell: (row) => <Confidence value={row.confidence} number />,
    value: (row) => row.confidence,
  },
  {
    id: 'first_seen',
    header: 'First seen',
    optional: true,
    cell: (row) => <Time at={row.first_seen} />,
    value: (row) => row.first_seen,
  },
  { id: 'last_seen', header: 'Last seen', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
];
