import { queries } from '@/api/client';
import { Flow } from '@/components/Flow';
import { Page } from '@/components/Page';
import { Stat, Stats } from '@/components/Stat';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { ByCountry } from './ByCountry';
import { Day } from './Day';
import { LiveFeed } from './LiveFeed';
import { Sensors } from './Sensors';
import { SinceLastVisit } from './SinceLastVisit';
import { TechniquesInTime } from './TechniquesInTime';
import { TopTechniques } from './TopTechniques';
import styles from './Overview.module.css';

const STATS_MS = 15_000;

/** What there is and what happens, at a glance. */
export function OverviewPage() {
  const { data } = queries.useQuery('get', '/api/v1/stats', {}, { refetchInterval: STATS_MS });
  return (
    <Page
      title="Overview"
      about={
        <span>
          Last event <Time at={data?.last_event_at} relative />
        </span>
      }
    >
      <Stats>
        <Stat
          label="Events"
          value={data && count(data.total_logs)}
          hint={data ? lost(data.malformed, data.dropped) : null}
        />
        <Stat label="Attackers" value={data && count(data.unique_attackers)} />
        <Stat
          label="Sessions"
          value={data && count(data.sessions)}
          hint={data ? `${count(data.commands)} commands` : null}
        />
        <Stat label="Credentials" value={data && count(data.credentials)} />
        <Stat
          label="Techniques"
          value={data && count(data.techniques)}
          tone="violet"
          hint={data ? `${count(data.tags)} tags` : null}
        />
        <Stat
          label="Decoys heard of"
          value={data && count(data.deployed_deckies)}
          tone="green"
          hint={data ? `${count(data.active_deckies)} lately` : null}
        />
      </Stats>
      <SinceLastVisit />
      <Flow columns className={styles.columns}>
        <Flow>
          <Day last={data?.last_event_at ?? null} />
          <TechniquesInTime />
          <TopTechniques />
          <ByCountry />
        </Flow>
        <Flow>
          <LiveFeed />
          <Sensors />
        </Flow>
      </Flow>
    </Page>
  );
}

function lost(malformed: number, dropped: number): string {
  return malformed + dropped === 0 ? 'none lost' : `${count(malformed)} malformed, ${count(dropped)} dropped`;
}
