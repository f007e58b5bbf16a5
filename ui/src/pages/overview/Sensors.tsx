import { RadioTower } from 'lucide-react';
import { queries, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip, type Tone } from '@/components/Chip';
import { Section } from '@/components/Page';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { count, duration } from '@/lib/format';
import { healthOf } from './sensorHealth';
import styles from './Overview.module.css';

const MOST = 100;
const TONES: Readonly<Record<ReturnType<typeof healthOf>['state'], Tone>> = {
  heard: 'green',
  quiet: 'amber',
  silent: 'plain',
  losing: 'red',
  failing: 'red',
};

/** Which sensors tell something, and whether anything of it is lost. */
export function Sensors() {
  const query = queries.useQuery(
    'get',
    '/api/v1/sensors',
    { params: { query: { limit: MOST, offset: 0 } } },
    { refetchInterval: 30_000 },
  );
  const rows = query.data?.data;
  return (
    <Section title="Sensors" aside={query.data && count(query.data.total)}>
      {query.isPending ? (
        <Skeleton rows={4} height="2.5rem" />
      ) : rows === undefined ? (
        <Failed error={query.error} title="The sensors could not be loaded" onRetry={() => void query.refetch()} />
      ) : rows.length === 0 ? (
        <Empty icon={RadioTower} title="No sensor has told anything yet">
          <code>./decnet ingest</code> reads their logs, <code>./decnet listen</code> waits for them.
        </Empty>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
        <ul className={styles.sensors} aria-label="Sensors and how they do" tabIndex={0}>
          {rows.map((row) => (
            <Sensor key={`${row.source} ${row.sensor}`} row={row} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Sensor({ row }: { row: Schema<'SensorRow'> }) {
  const { state, why } = healthOf(row);
  return (
    <li className={styles.sensor}>
      <span className={styles.sensorName}>
        <AttackerText text={row.sensor} oneLine />
        <span className="faint">{row.source}</span>
      </span>
      <Chip tone={TONES[state]} title={why}>
        {state}
      </Chip>
      <span className={styles.sensorFacts}>
        {count(row.events)} events, last <Time at={row.last_event_at} relative />
        {row.lag_s !== null && row.lag_s > 60 && `, read ${duration(row.lag_s)} late`}
      </span>
    </li>
  );
}
