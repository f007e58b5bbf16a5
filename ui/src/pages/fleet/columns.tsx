import type { Schema } from '@/api/client';
import { AppLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { Time } from '@/components/Time';
import { count, duration } from '@/lib/format';
import { lostOf, pulseOf } from './pulse';
import { SelfTest } from './SelfTest';

type Sensor = Schema<'SensorRow'>;

export const sensorColumns: readonly Column<Sensor>[] = [
  {
    id: 'sensor',
    header: 'Sensor',
    cell: (row) => (
      <AppLink href={`/live-logs?decky=${encodeURIComponent(row.sensor)}`} title="Its events">
        <AttackerText text={row.sensor} oneLine />
      </AppLink>
    ),
    value: (row) => row.sensor,
  },
  { id: 'source', header: 'Format', cell: (row) => row.source, value: (row) => row.source },
  {
    id: 'pulse',
    header: 'State',
    cell: (row) => {
      const pulse = pulseOf(row.silent_s);
      return (
        <Chip tone={pulse.tone} title={pulse.title}>
          {pulse.word}
        </Chip>
      );
    },
    value: (row) => pulseOf(row.silent_s).word,
  },
  {
    id: 'last_event_at',
    header: 'Last event',
    cell: (row) => <Time at={row.last_event_at} relative />,
    value: (row) => row.last_event_at,
  },
  {
    id: 'self_test',
    header: 'Self-test',
    cell: (row) => <SelfTest row={row} />,
    value: (row) => row.self_test?.outcome ?? null,
  },
  {
    id: 'lag_s',
    header: 'Read after',
    align: 'end',
    cell: (row) => (row.lag_s === null ? <span className="faint">–</span> : duration(row.lag_s)),
    value: (row) => row.lag_s,
  },
  { id: 'events', header: 'Events', align: 'end', cell: (row) => count(row.events), value: (row) => row.events },
  {
    id: 'lines',
    header: 'Lines',
    align: 'end',
    optional: true,
    cell: (row) => count(row.lines),
    value: (row) => row.lines,
  },
  {
    id: 'duplicates',
    header: 'Known already',
    align: 'end',
    cell: (row) => count(row.duplicates),
    value: (row) => row.duplicates,
  },
  {
    id: 'malformed',
    header: 'Malformed',
    align: 'end',
    cell: (row) => count(row.malformed),
    value: (row) => row.malformed,
  },
  { id: 'dropped', header: 'Unknown', align: 'end', cell: (row) => count(row.dropped), value: (row) => row.dropped },
  {
    id: 'lost',
    header: 'Lost',
    align: 'end',
    optional: true,
    cell: (row) => {
      const lost = lostOf(row);
      return lost === null ? <span className="faint">–</span> : `${lost.toFixed(1)} %`;
    },
    value: (row) => lostOf(row),
  },
  {
    id: 'gaps',
    header: 'Gaps',
    align: 'end',
    cell: (row) => (
      <span title={row.gap_from === null ? '' : `The last one from ${row.gap_from} to ${row.gap_to ?? '…'}`}>
        {count(row.gaps)}
      </span>
    ),
    value: (row) => row.gaps,
  },
  {
    id: 'gap_from',
    header: 'Last gap from',
    optional: true,
    cell: (row) => <Time at={row.gap_from} />,
    value: (row) => row.gap_from,
  },
  {
    id: 'gap_to',
    header: 'Last gap to',
    optional: true,
    cell: (row) => <Time at={row.gap_to} />,
    value: (row) => row.gap_to,
  },
  {
    id: 'last_read_at',
    header: 'Last read',
    optional: true,
    cell: (row) => <Time at={row.last_read_at} />,
    value: (row) => row.last_read_at,
  },
];
