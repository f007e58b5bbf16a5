import { queries, type Schema } from '@/api/client';
import { Section } from '@/components/Page';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { bothTimes, localTime } from '@/lib/format';
import { groupedBy } from '@/lib/group';
import { byTactic, tacticName } from '@/lib/tactics';
import { visible } from '@/lib/visible';
import { useTabState } from './useTabState';
import styles from './Tabs.module.css';

const MOST = 500;

type Row = Schema<'TimelineRow'>;

/** Tactics over time, a lane each, so that the course of the attack is seen. */
export function TimelineTab() {
  const { uuid } = useTabState();
  const { data, error, isPending, refetch } = queries.useQuery('get', '/api/v1/attackers/{uuid}/timeline', {
    params: { path: { uuid }, query: { limit: MOST } },
  });
  if (isPending) {
    return <Skeleton rows={5} height="2rem" />;
  }
  if (data === undefined) {
    return <Failed error={error} onRetry={() => void refetch()} />;
  }
  const first = data.data[0];
  const last = data.data.at(-1);
  if (first === undefined || last === undefined) {
    return <Empty title="No techniques, so no phases" />;
  }
  const from = Date.parse(first.observed_at);
  const span = Math.max(1, Date.parse(last.observed_at) - from);
  const place = (row: Row) => `${2 + (96 * (Date.parse(row.observed_at) - from)) / span}%`;
  return (
    <Section title="First and last sight of each tactic on each decoy">
      {lanes(data.data).map(([tactic, rows]) => (
        <div key={tactic} className={styles.lane}>
          <span className={styles.laneName} title={tacticName(tactic)}>
            {tacticName(tactic)}
          </span>
          <span
            className={styles.track}
            role="img"
            aria-label={rows
              .map((row) => `${localTime(new Date(row.observed_at))} on ${visible(row.decky_id)}`)
              .join(', ')}
          >
            {rows.map((row, at) => (
              <span
                key={at}
                className={styles.dot}
                style={{ left: place(row) }}
                title={`${bothTimes(new Date(row.observed_at))} on ${visible(row.decky_id)}`}
              />
            ))}
          </span>
        </div>
      ))}
      <div className={styles.ends}>
        <Time at={first.observed_at} />
        <Time at={last.observed_at} />
      </div>
    </Section>
  );
}

function lanes(rows: readonly Row[]): [string, Row[]][] {
  return [...groupedBy(rows, (row) => row.tactic).entries()].sort(([a], [b]) => byTactic(a, b));
}
