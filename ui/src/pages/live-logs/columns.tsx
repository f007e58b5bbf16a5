import { Link } from '@tanstack/react-router';
import { AttackerLink, SessionLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import type { LogRow } from './feed';
import { severityOf } from './severity';
import styles from './LiveLogs.module.css';

const dash = <span className="faint">–</span>;

export const logColumns: readonly Column<LogRow>[] = [
  {
    id: 'time',
    header: 'Time',
    width: '11rem',
    cell: (row) => (
      <Link from="/live-logs" to="." search={(before) => ({ ...before, event: row.event_id })} resetScroll={false}>
        <Time at={row.time} />
      </Link>
    ),
    value: (row) => row.time,
  },
  {
    id: 'kind',
    header: 'Kind',
    width: '8rem',
    cell: (row) => {
      const severity = severityOf(row);
      return (
        <Chip
          tone={severity.tone}
          title={`The peer ${severity.word === 'grave' ? 'did something grave' : severity.word}`}
        >
          {row.kind}
        </Chip>
      );
    },
    value: (row) => row.kind,
  },
  {
    id: 'class',
    header: 'Class',
    optional: true,
    cell: (row) => row.event_class ?? dash,
    value: (row) => row.event_class,
  },
  {
    id: 'src_ip',
    header: 'Address',
    width: '9rem',
    cell: (row) =>
      row.src_ip === null ? (
        dash
      ) : (
        <AttackerLink uuid={row.attacker_uuid}>
          <AttackerText text={row.src_ip} oneLine />
        </AttackerLink>
      ),
    value: (row) => row.src_ip,
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
    cell: (row) => (row.service === null ? dash : <AttackerText text={row.service} oneLine />),
    value: (row) => row.service,
  },
  {
    id: 'text',
    header: 'What',
    cell: (row) => {
      const text = row.command_text ?? row.message;
      return (
        <span className={styles.what}>
          {text === null || text === '' ? dash : <AttackerText text={text} oneLine />}
        </span>
      );
    },
    value: (row) => row.command_text ?? row.message,
  },
  {
    id: 'session_id',
    header: 'Session',
    optional: true,
    cell: (row) =>
      row.session_id === null ? (
        dash
      ) : (
        <SessionLink id={row.session_id}>
          <AttackerText text={row.session_id} oneLine />
        </SessionLink>
      ),
    value: (row) => row.session_id,
  },
  {
    id: 'sensor',
    header: 'Sensor',
    optional: true,
    cell: (row) => <AttackerText text={row.sensor} oneLine />,
    value: (row) => row.sensor,
  },
  {
    id: 'event_id',
    header: 'Event',
    optional: true,
    cell: (row) => <span className="mono">{row.event_id}</span>,
    value: (row) => row.event_id,
  },
];
