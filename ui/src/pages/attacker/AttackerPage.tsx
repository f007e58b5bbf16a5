import { useIsAdmin } from '@/auth/useMe';
import { queries, type Schema } from '@/api/client';
import { statusOf } from '@/api/failure';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import { CopyButton } from '@/components/CopyButton';
import { Flow } from '@/components/Flow';
import { Page } from '@/components/Page';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Stat, Stats } from '@/components/Stat';
import { Tabs } from '@/components/Tabs';
import { AppLink } from '@/components/AppLink';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { TtpSection } from '@/ttp/TtpSection';
import { Score } from '../attackers/Score';
import { AttackerFacts } from './AttackerFacts';
import { CommandsTab } from './CommandsTab';
import { CredentialsTab } from './CredentialsTab';
import { ExportMenu } from './ExportMenu';
import { FilesTab } from './FilesTab';
import { FingerprintsTab } from './FingerprintsTab';
import { IntelTab } from './IntelTab';
import { MailTab } from './MailTab';
import { attackerRoute, TABS, type Tab } from './route';
import { reasonOf } from './score';
import { SessionsTab } from './SessionsTab';
import { TimelineTab } from './TimelineTab';
import { useAttackerStream } from './useAttackerStream';
import { useTabState } from './useTabState';
import styles from './AttackerPage.module.css';

/** One address with all that is known of it. */
export function AttackerPage() {
  const { uuid } = attackerRoute.useParams();
  const { data, error, isPending, refetch } = queries.useQuery('get', '/api/v1/attackers/{uuid}', {
    params: { path: { uuid } },
  });
  if (isPending) {
    return (
      <Page title="Attacker">
        <Skeleton rows={1} height="5rem" />
        <Skeleton rows={1} height="16rem" />
      </Page>
    );
  }
  if (data === undefined) {
    return (
      <Page title="Attacker">
        {statusOf(error) === 404 ? (
          <Empty title="No such attacker">It may have been removed with its events by the retention.</Empty>
        ) : (
          <Failed error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return <Known attacker={data} />;
}

function Known({ attacker }: { attacker: Schema<'AttackerDetail'> }) {
  const live = useAttackerStream(attacker.uuid);
  return (
    <Page
      title={`Attacker ${attacker.ip}`}
      heading={
        <>
          <AttackerText text={attacker.ip} />
          <CopyButton text={attacker.ip} what="the address" />
          <Score value={attacker.score} />
          {attacker.intel !== null && <Verdict verdict={attacker.intel.aggregate_verdict} />}
          {attacker.is_traversal && <Chip tone="blue">traversal</Chip>}
          <Chip tone={live === 'open' ? 'green' : 'plain'}>{live === 'open' ? 'live' : live}</Chip>
        </>
      }
      about={<About attacker={attacker} />}
      actions={<ExportMenu uuid={attacker.uuid} />}
    >
      <Stats>
        <Stat
          label="Score"
          value={Math.round(attacker.score)}
          hint={reasonOf(attacker.score_reason) ?? 'Nothing that it did has a severity'}
          tone="violet"
        />
        <Stat label="Events" value={count(attacker.event_count)} />
        <Stat label="Sessions" value={count(attacker.session_count)} />
        <Stat label="Decoys" value={count(attacker.decky_count)} />
        <Stat label="Credentials" value={count(attacker.credential_count)} />
        <Stat label="Finds" value={count(attacker.bounty_count)} />
      </Stats>
      <Flow columns className={styles.columns}>
        <Flow>
          <TtpSection scope="attacker" id={attacker.uuid} />
          <Details />
        </Flow>
        <AttackerFacts attacker={attacker} />
      </Flow>
    </Page>
  );
}

function About({ attacker }: { attacker: Schema<'AttackerDetail'> }) {
  return (
    <>
      {attacker.country_code !== null && <AttackerText text={attacker.country_code} />}
      {attacker.asn !== null && (
        <span>
          AS{attacker.asn} {attacker.as_name !== null && <AttackerText text={attacker.as_name} />}
        </span>
      )}
      {attacker.bgp_prefix !== null && <AttackerText text={attacker.bgp_prefix} />}
      <span>
        <Time at={attacker.first_seen} /> – <Time at={attacker.last_seen} />
      </span>
      {attacker.identity !== null && (
        <AppLink href={`/identities/${attacker.identity.uuid}`}>
          Identity {attacker.identity.uuid.slice(0, 8)}
          {attacker.identity.observation_count > 1 && ` of ${attacker.identity.observation_count} addresses`}
        </AppLink>
      )}
    </>
  );
}

export function Verdict({ verdict }: { verdict: string }) {
  const tone =
    verdict === 'malicious' ? 'red' : verdict === 'suspicious' ? 'amber' : verdict === 'benign' ? 'green' : 'plain';
  return <Chip tone={tone}>{verdict === 'unknown' ? 'no verdict' : verdict}</Chip>;
}

const CONTENT: Record<Tab, { label: string; content: () => React.ReactNode; admin?: true }> = {
  commands: { label: 'Commands', content: () => <CommandsTab /> },
  sessions: { label: 'Sessions', content: () => <SessionsTab /> },
  timeline: { label: 'Timeline', content: () => <TimelineTab /> },
  fingerprints: { label: 'Fingerprints', content: () => <FingerprintsTab /> },
  files: { label: 'Files', content: () => <FilesTab /> },
  credentials: { label: 'Credentials', content: () => <CredentialsTab />, admin: true },
  intel: { label: 'Intelligence', content: () => <IntelTab /> },
  mail: { label: 'Mail', content: () => <MailTab /> },
};

function Details() {
  const { search, change } = useTabState();
  const admin = useIsAdmin();
  const shown = TABS.filter((tab) => admin || CONTENT[tab].admin !== true);
  const tab = search.tab !== undefined && shown.includes(search.tab) ? search.tab : 'commands';
  return (
    <Tabs
      label="Details"
      value={tab}
      onChange={(next) => {
        change({ tab: next, service: undefined, session: undefined, statements: undefined });
      }}
      tabs={shown.map((id) => ({ id, label: CONTENT[id].label, content: CONTENT[id].content }))}
    />
  );
}
