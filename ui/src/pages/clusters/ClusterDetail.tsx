import { Link } from '@tanstack/react-router';
import { Lock, SearchX } from 'lucide-react';
import { statusOf } from '@/api/failure';
import { useIsAdmin } from '@/auth/useMe';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import { CopyButton } from '@/components/CopyButton';
import { Flow } from '@/components/Flow';
import { Page, Section } from '@/components/Page';
import { Stat, Stats } from '@/components/Stat';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Tabs } from '@/components/Tabs';
import { Time } from '@/components/Time';
import { count, twoDecimals } from '@/lib/format';
import { present } from '@/lib/search';
import { TtpSection } from '@/ttp/TtpSection';
import { ExportMenu } from '../attacker/ExportMenu';
import { ClusterLink } from './columns';
import { Controls } from './Controls';
import { Decisions } from './Decisions';
import { shortId, WORDS, type Cluster, type Level } from './level';
import { Members } from './Members';
import { Notes } from './Notes';
import type { ClusterSearch, ClusterTab } from './route';
import { TimelineSection } from './TimelineSection';
import { useClusterStream } from './useCluster';
import { WhyJoined } from './WhyJoined';
import styles from './Clusters.module.css';

interface Props {
  level: Level;
  uuid: string;
  cluster: Cluster | undefined;
  query: { isPending: boolean; error: unknown; refetch: () => unknown };
  search: ClusterSearch;
  onSearch: (next: ClusterSearch) => void;
}

/** An identity or a campaign: who, why, what, where. */
export function ClusterDetail({ level, uuid, cluster, query, search, onSearch }: Props) {
  const words = WORDS[level];
  if (cluster === undefined) {
    return (
      <Page title={`${words.one} ${shortId(uuid)}`}>
        {query.isPending ? (
          <Skeleton rows={5} height="6rem" />
        ) : statusOf(query.error) === 404 || statusOf(query.error) === 400 ? (
          <Empty icon={SearchX} title={`There is no such ${words.one.toLowerCase()}`}>
            <Link to={level === 'identity' ? '/identities' : '/campaigns'}>{`All ${words.many.toLowerCase()}`}</Link>
          </Empty>
        ) : (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        )}
      </Page>
    );
  }
  return <Detail level={level} cluster={cluster} asked={uuid} search={search} onSearch={onSearch} />;
}

function Detail({
  level,
  cluster,
  asked,
  search,
  onSearch,
}: {
  level: Level;
  cluster: Cluster;
  asked: string;
  search: ClusterSearch;
  onSearch: (next: ClusterSearch) => void;
}) {
  useClusterStream(level);
  const admin = useIsAdmin();
  const words = WORDS[level];
  const { uuid } = cluster;
  const offset = search.offset ?? 0;
  const turn = (next: number) => onSearch(present({ ...search, offset: next || undefined }));
  return (
    <Page
      title={`${words.one} ${shortId(uuid)}`}
      heading={
        <>
          <span>
            {words.one} <span className="mono">{shortId(uuid)}</span>
          </span>
          <CopyButton text={uuid} what={`the id of the ${words.one.toLowerCase()}`} />
          {cluster.locked && (
            <Chip tone="amber">
              <Lock size={12} aria-hidden /> locked
            </Chip>
          )}
        </>
      }
      about={
        <>
          <span>
            seen <Time at={cluster.first_seen_at} /> – <Time at={cluster.last_seen_at} />
          </span>
          {cluster.campaign !== null && (
            <span>
              part of campaign <ClusterLink level="campaign" uuid={cluster.campaign} />
            </span>
          )}
          {asked !== uuid && <span>{`${shortId(asked)} was merged into this one`}</span>}
        </>
      }
      actions={
        <>
          {admin && <Controls level={level} cluster={cluster} />}
          <ExportMenu scope={level} uuid={uuid} />
        </>
      }
    >
      <Stats>
        <Stat label={level === 'identity' ? 'Addresses' : 'Identities'} value={count(cluster.members)} tone="violet" />
        <Stat
          label="Confidence"
          value={twoDecimals(cluster.confidence)}
          tone={cluster.confidence >= 0.6 ? 'green' : 'amber'}
        />
        <Stat
          label="Last seen"
          value={
            <span className={styles.when}>
              <Time at={cluster.last_seen_at} relative />
            </span>
          }
        />
        <Stat
          label="Formed"
          value={
            <span className={styles.when}>
              <Time at={cluster.created_at} relative />
            </span>
          }
        />
      </Stats>
      <Flow columns className={styles.columns}>
        <Values values={cluster.values} />
        <Notes level={level} cluster={cluster} />
      </Flow>
      <Tabs<ClusterTab>
        label={`About this ${words.one.toLowerCase()}`}
        value={search.tab ?? 'why'}
        onChange={(tab) => onSearch(present({ tab: tab === 'why' ? undefined : tab }))}
        tabs={[
          {
            id: 'why',
            label: 'Why joined',
            content: () => <WhyJoined level={level} cluster={cluster} search={search} onSearch={onSearch} />,
          },
          { id: 'ttps', label: 'TTPs', content: () => <TtpSection scope={level} id={uuid} /> },
          {
            id: 'members',
            label: level === 'identity' ? 'Addresses' : 'Identities',
            content: () => <Members level={level} cluster={cluster} offset={offset} onOffset={turn} />,
          },
          { id: 'timeline', label: 'Timeline', content: () => <TimelineSection level={level} uuid={uuid} /> },
          {
            id: 'decisions',
            label: 'Decisions',
            content: () => <Decisions level={level} uuid={uuid} offset={offset} onOffset={turn} />,
          },
        ]}
      />
    </Page>
  );
}

const MOST_VALUES = 6;

/** The traits that its members have, by which others would be recognised. */
function Values({ values }: { values: Cluster['values'] }) {
  const kinds = Object.entries(values).filter(([, all]) => all.length > 0);
  return (
    <Section title="Known by">
      {kinds.length === 0 ? (
        <p className="faint">Nothing that would be recognised at another address.</p>
      ) : (
        <dl className={styles.values}>
          {kinds.map(([kind, all]) => (
            <div key={kind} className={styles.value}>
              <dt>
                <AttackerText text={kind} />
              </dt>
              <dd>
                {all.slice(0, MOST_VALUES).map((value) => (
                  <AttackerText key={value} text={value} copy what={kind} />
                ))}
                {all.length > MOST_VALUES && (
                  <span className="faint">{`and ${count(all.length - MOST_VALUES)} more`}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
