import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleX, type LucideIcon } from 'lucide-react';
import { useMe } from '@/auth/useMe';
import { AppLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Chip, type Tone } from '@/components/Chip';
import { Page, Section } from '@/components/Page';
import { Failed, Skeleton } from '@/components/States';
import { fetchHealth, type Health } from './fetchHealth';
import styles from './Health.module.css';

const LOOK_MS = 10_000;

const LOOKS: Readonly<Record<string, { tone: Tone; icon: LucideIcon; words: string }>> = {
  healthy: { tone: 'green', icon: CircleCheck, words: 'Everything works.' },
  degraded: { tone: 'amber', icon: CircleAlert, words: 'It works, but a part of it needs a look.' },
  unhealthy: { tone: 'red', icon: CircleX, words: 'A part that everything needs does not work.' },
};

/** Whether the node works, and if not, which part of it. */
export function HealthPage() {
  const me = useMe();
  const query = useQuery({ queryKey: ['health'], queryFn: fetchHealth, refetchInterval: LOOK_MS });
  return (
    <Page
      title="Health"
      about={
        <>
          <span>Whether the node works, and if not, which part of it.</span>
          <span className="faint">{`DECNET ${me?.version ?? '…'}, ATT&CK ${me?.attack_release ?? '…'}`}</span>
        </>
      }
    >
      {query.data !== undefined ? (
        <Parts health={query.data} />
      ) : query.isError ? (
        <Failed error={query.error} title="The health could not be loaded" onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton rows={5} height="3.5rem" />
      )}
      <p>
        <AppLink href="/config?tab=workers">How each worker is</AppLink> ·{' '}
        <AppLink href="/fleet?tab=sensors">How each sensor is</AppLink>
      </p>
    </Page>
  );
}

function Parts({ health }: { health: Health }) {
  const look = LOOKS[health.status] ?? LOOKS['unhealthy'];
  const Icon = look?.icon ?? CircleX;
  return (
    <>
      <div className={`${styles.banner ?? ''} ${styles[look?.tone ?? 'red'] ?? ''}`} role="status">
        <Icon size={26} aria-hidden />
        <div>
          <strong>{health.status}</strong>
          <p>{look?.words}</p>
        </div>
      </div>
      <div className={styles.parts}>
        {Object.entries(health.components).map(([name, part]) => (
          <Section key={name} title={name} aside={<Chip tone={LOOKS[part.status]?.tone ?? 'red'}>{part.status}</Chip>}>
            <AttackerText text={part.detail} />
          </Section>
        ))}
      </div>
    </>
  );
}
