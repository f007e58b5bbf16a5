import { Link } from '@tanstack/react-router';
import { SquarePlay } from 'lucide-react';
import type { Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import { bytes, count, duration } from '@/lib/format';
import { LoginOutcome } from './LoginOutcome';

type Row = Schema<'SessionRow'>;

const none = <span className="faint">–</span>;

export const sessionColumns: readonly Column<Row>[] = [
  {
    id: 'session_id',
    header: 'Session',
    cell: (row) => (
      <Link to="/sessions/$sessionId" params={{ sessionId: row.session_id }}>
        <AttackerText text={row.session_id} oneLine />
      </Link>
    ),
    value: (row) => row.session_id,
  },
  { id: 'started', header: 'Started', cell: (row) => <Time at={row.started_at} />, value: (row) => row.started_at },
  {
    id: 'src_ip',
    header: 'Address',
    cell: (row) =>
      row.src_ip === null ? (
        none
      ) : row.attacker_uuid === null ? (
        <AttackerText text={row.src_ip} oneLine />
      ) : (
        <Link to="/attackers/$uuid" params={{ uuid: row.attacker_uuid }}>
          <AttackerText text={row.src_ip} oneLine />
        </Link>
      ),
    value: (row) => row.src_ip,
  },
  { id: 'decky', header: 'Decoy', cell: (row) => <AttackerText text={row.decky} oneLine />, value: (row) => row.decky },
  {
    id: 'service',
    header: 'Service',
    cell: (row) => (row.service === null ? none : <Chip>{row.service}</Chip>),
    value: (row) => row.service,
  },
  {
    id: 'login',
    header: 'Login',
    cell: (row) => <LoginOutcome outcome={row.login_outcome} username={row.username} />,
    value: (row) => row.login_outcome,
  },
  {
    id: 'username',
    header: 'User',
    optional: true,
    cell: (row) => (row.username === null ? none : <AttackerText text={row.username} oneLine />),
    value: (row) => row.username,
  },
  {
    id: 'commands',
    header: 'Commands',
    align: 'end',
    cell: (row) => quantity(row.command_count),
    value: (row) => row.command_count,
  },
  {
    id: 'files',
    header: 'Files',
    align: 'end',
    cell: (row) => quantity(row.file_count),
    value: (row) => row.file_count,
  },
  {
    id: 'duration',
    header: 'Duration',
    align: 'end',
    cell: (row) => (row.duration_s === null ? none : duration(row.duration_s)),
    value: (row) => row.duration_s,
  },
  {
    id: 'recording',
    header: 'Recording',
    cell: (row) =>
      row.recording_ref === null ? none : <SquarePlay size={15} aria-label="has a recording" role="img" />,
    value: (row) => row.recording_sha256,
  },
  {
    id: 'bytes',
    header: 'In and out',
    optional: true,
    align: 'end',
    cell: (row) => `${bytes(row.bytes_in)} / ${bytes(row.bytes_out)}`,
    value: (row) => row.bytes_in + row.bytes_out,
  },
  {
    id: 'client',
    header: 'Client',
    optional: true,
    cell: (row) => (row.client_version === null ? none : <AttackerText text={row.client_version} oneLine />),
    value: (row) => row.client_version,
  },
];

function quantity(value: number) {
  return value === 0 ? <span className="faint">0</span> : count(value);
}
