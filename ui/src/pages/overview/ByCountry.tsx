import { Link } from '@tanstack/react-router';
import { Globe } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { queries } from '@/api/client';
import { Section } from '@/components/Page';
import { Empty, Skeleton, Waiting } from '@/components/States';
import { count, counted } from '@/lib/format';
import { byCountry, shareOf } from './top';
import styles from './Overview.module.css';

/** The outlines come when there is something to mark. */
const WorldMap = lazy(() => import('./WorldMap').then((code) => ({ default: code.WorldMap })));

const MOST = 1000;
const SHOWN = 10;
const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** Where the latest attackers come from, as far as a table of addresses tells. */
export function ByCountry() {
  const { data, isPending } = queries.useQuery('get', '/api/v1/attackers', {
    params: { query: { sort_by: 'recent', limit: MOST, offset: 0 } },
  });
  const rows = byCountry(data?.data ?? []);
  const known = rows.filter((row): row is { country: string; attackers: number } => row.country !== null);
  if (isPending) {
    return <Waiting />;
  }
  if (data === undefined || data.total === 0) {
    return null;
  }
  if (known.length === 0) {
    return (
      <Section title="Attackers by country">
        <Empty icon={Globe} title="No country is known">
          DECNET asks nobody: whoever runs the node names a table of addresses with <code>DECNET_GEOIP_MMDB</code>.
        </Empty>
      </Section>
    );
  }
  const highest = known[0]?.attackers ?? 0;
  return (
    <Section
      title="Attackers by country"
      aside={
        data.total > MOST
          ? `of the latest ${count(MOST)}`
          : `${count(rows.at(-1)?.country === null ? (rows.at(-1)?.attackers ?? 0) : 0)} unknown`
      }
    >
      <Suspense fallback={<Skeleton rows={1} height="14rem" />}>
        <WorldMap attackers={new Map(known.map(({ country, attackers }) => [country, attackers]))} />
      </Suspense>
      <ol className={styles.bars}>
        {known.slice(0, SHOWN).map(({ country, attackers }) => (
          <li key={country} className={styles.country}>
            <Link to="/attackers" search={{ country }}>
              {nameOf(country)}
            </Link>
            <span className={styles.track} aria-hidden>
              <span style={{ width: `${shareOf(attackers, highest)}%` }} />
            </span>
            <span className={styles.amount}>{count(attackers)}</span>
          </li>
        ))}
      </ol>
      {known.length > SHOWN && <p className="faint">{`and ${counted(known.length - SHOWN, 'countries')} more`}</p>}
    </Section>
  );
}

function nameOf(country: string): string {
  try {
    return NAMES.of(country) ?? country;
  } catch {
    return country;
  }
}
