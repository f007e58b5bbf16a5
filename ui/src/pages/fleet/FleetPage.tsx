import { queries } from '@/api/client';
import { Page } from '@/components/Page';
import { Stat, Stats } from '@/components/Stat';
import { Tabs } from '@/components/Tabs';
import { count } from '@/lib/format';
import { present } from '@/lib/search';
import { DeployButton, DeployDrawer } from './Deploy';
import { Deckies } from './Deckies';
import { DeckyDrawer } from './DeckyDrawer';
import { fleetRoute } from './route';
import { Sensors } from './Sensors';
import { LOOK_MS } from './useDeckies';

/** The deckies of this host, and how all sensors fare. */
export function FleetPage() {
  const { tab = 'deckies', decky } = fleetRoute.useSearch();
  const navigate = fleetRoute.useNavigate();
  const stats = queries.useQuery('get', '/api/v1/stats', {}, { refetchInterval: LOOK_MS }).data;
  return (
    <Page
      title="Fleet"
      about="Decoys of this host, and how each sensor fares: who tells, who fell silent, what could not be read."
      actions={<DeployButton />}
    >
      <Stats>
        <Stat label="Decoys that told today" value={stats && count(stats.active_deckies)} tone="green" />
        <Stat label="Decoys ever seen" value={stats && count(stats.deployed_deckies)} />
        <Stat label="Malformed lines" value={stats && count(stats.malformed)} {...alarming(stats?.malformed)} />
        <Stat label="Unknown records" value={stats && count(stats.dropped)} {...alarming(stats?.dropped)} />
      </Stats>
      <Tabs
        label="Parts of the fleet"
        value={tab}
        onChange={(next) =>
          void navigate({ search: present({ tab: next === 'deckies' ? undefined : next }), resetScroll: false })
        }
        tabs={[
          { id: 'deckies', label: 'Deckies', content: () => <Deckies /> },
          { id: 'sensors', label: 'Sensors', content: () => <Sensors /> },
        ]}
      />
      <DeployDrawer />
      <DeckyDrawer
        name={decky}
        onClose={() =>
          void navigate({ search: (before) => present({ ...before, decky: undefined }), resetScroll: false })
        }
      />
    </Page>
  );
}

function alarming(value: number | undefined): { tone?: 'amber' } {
  return value !== undefined && value > 0 ? { tone: 'amber' } : {};
}
