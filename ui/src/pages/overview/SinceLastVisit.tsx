import { Link } from '@tanstack/react-router';
import { queries } from '@/api/client';
import { Section } from '@/components/Page';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { useLastVisit } from './useVisit';
import { intervalFor } from './visit';
import styles from './Overview.module.css';

const MOST = 1000;

/** What came since this browser was last here. */
export function SinceLastVisit() {
  const since = useLastVisit();
  return since === null ? null : <News since={since} />;
}

function News({ since }: { since: string }) {
  const interval = intervalFor(new Date(since), new Date());
  const events = queries.useQuery('get', '/api/v1/logs/histogram', {
    params: { query: { start: since, interval_minutes: interval } },
  });
  const attackers = queries.useQuery('get', '/api/v1/attackers', {
    params: { query: { sort_by: 'recent', limit: MOST, offset: 0 } },
  });
  const identities = queries.useQuery('get', '/api/v1/identities', {
    params: { query: { min_members: 2, sort_by: 'recent', limit: MOST, offset: 0 } },
  });
  const techniques = queries.useQuery('get', '/api/v1/ttp/techniques');
  const later = <R,>(rows: readonly R[] | undefined, timeOf: (row: R) => string) =>
    rows === undefined ? '…' : numbered(rows.filter((row) => Date.parse(timeOf(row)) > Date.parse(since)).length);
  return (
    <Section
      title="Since your last visit"
      aside={
        <span>
          <Time at={since} relative />
        </span>
      }
    >
      <ul className={styles.news}>
        <li>
          <strong>{events.data === undefined ? '…' : count(events.data.total)}</strong>{' '}
          <Link to="/live-logs">events</Link>
        </li>
        <li>
          <strong>{later(attackers.data?.data, (row) => row.first_seen)}</strong>{' '}
          <Link to="/attackers" search={{ sort: 'recent' }}>
            new attackers
          </Link>
        </li>
        <li>
          <strong>{later(attackers.data?.data, (row) => row.last_seen)}</strong> attackers active
        </li>
        <li>
          <strong>{later(techniques.data, (row) => row.last_seen)}</strong> techniques seen
        </li>
        <li>
          <strong>{later(identities.data?.data, (row) => row.created_at)}</strong>{' '}
          <Link to="/identities">new identities</Link>
        </li>
      </ul>
    </Section>
  );
}

function numbered(some: number): string {
  return some >= MOST ? `${count(MOST)} or more` : count(some);
}
