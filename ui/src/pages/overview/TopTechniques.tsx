import { Link } from '@tanstack/react-router';
import { Grid3x3 } from 'lucide-react';
import { queries } from '@/api/client';
import { Section } from '@/components/Page';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { tacticName } from '@/lib/tactics';
import { techniqueId, techniqueName } from '@/ttp/inspect';
import { shareOf, topTechniques } from './top';
import styles from './Overview.module.css';

const MOST = 12;

/** What is seen most. */
export function TopTechniques() {
  const query = queries.useQuery('get', '/api/v1/ttp/techniques');
  const rows = query.data && topTechniques(query.data, MOST);
  const highest = rows?.[0]?.count ?? 0;
  return (
    <Section title="Top techniques" aside="of a confidence of 0.60 or more; bars on a scale of logarithms">
      {query.isPending ? (
        <Skeleton rows={MOST} height="1.75rem" />
      ) : rows === undefined ? (
        <Failed error={query.error} title="The techniques could not be loaded" onRetry={() => void query.refetch()} />
      ) : rows.length === 0 ? (
        <Empty icon={Grid3x3} title="No techniques observed yet">
          They appear as soon as a rule finds one in what decoys tell.
        </Empty>
      ) : (
        <ol className={styles.bars}>
          {rows.map((row) => (
            <li key={`${techniqueId(row)} ${row.tactic}`} className={styles.bar}>
              <Link
                to="/attackers"
                search={{ technique: techniqueId(row) }}
                className={styles.technique}
                title="Attackers who showed it"
              >
                <span className="mono">{techniqueId(row)}</span>
                <span className={styles.name}>{techniqueName(row)}</span>
              </Link>
              <span className={styles.tactic}>{tacticName(row.tactic)}</span>
              <span className={styles.track} aria-hidden>
                <span style={{ width: `${shareOf(row.count, highest)}%` }} />
              </span>
              <span className={styles.amount}>{count(row.count)}</span>
              <span className={styles.seen}>
                <Time at={row.last_seen} relative />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
