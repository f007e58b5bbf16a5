import { queries, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Section } from '@/components/Page';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { useTabState } from './useTabState';
import { Verdict } from './AttackerPage';
import styles from './Tabs.module.css';

const PROVIDERS = [
  ['greynoise', 'GreyNoise'],
  ['abuseipdb', 'AbuseIPDB'],
  ['feodo', 'Feodo Tracker'],
  ['threatfox', 'ThreatFox'],
] as const;

/** What others say of the address. */
export function IntelTab() {
  const { uuid } = useTabState();
  const { data, error, isPending, refetch } = queries.useQuery('get', '/api/v1/attackers/{uuid}/intel', {
    params: { path: { uuid } },
  });
  if (isPending) {
    return <Skeleton rows={2} height="6rem" />;
  }
  if (data === undefined) {
    return <Failed error={error} onRetry={() => void refetch()} />;
  }
  const said = PROVIDERS.flatMap(([id, name]) => {
    const row = data[id];
    return row === null ? [] : [{ name, row }];
  });
  return (
    <Section
      title="Intelligence"
      aside={
        <>
          <Verdict verdict={data.aggregate_verdict} />
          {data.cached_at !== null && (
            <span>
              asked <Time at={data.cached_at} relative />
            </span>
          )}
        </>
      }
    >
      {said.length === 0 ? (
        <Empty title="Nobody was asked yet">Providers are set up with keys; see docs/intel.md.</Empty>
      ) : (
        <div className={styles.providers}>
          {said.map(({ name, row }) => (
            <Provider key={name} name={name} row={row} />
          ))}
        </div>
      )}
    </Section>
  );
}

type Answer = NonNullable<Schema<'IntelRow'>['greynoise' | 'abuseipdb' | 'feodo' | 'threatfox']>;

function Provider({ name, row }: { name: string; row: Answer }) {
  return (
    <div>
      <h3>{name}</h3>
      <dl>
        {Object.entries(row).map(([key, value]) => (
          <div key={key}>
            <dt className="faint">{key.replaceAll('_', ' ')}</dt>
            <dd>
              {key === 'queried_at' || key === 'first_seen' ? (
                <Time at={String(value)} />
              ) : (
                <AttackerText text={Array.isArray(value) ? value.join(', ') || '–' : String(value ?? '–')} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
