import { queries } from '@/api/client';
import { statusOf } from '@/api/failure';
import { OutLink } from '@/components/OutLink';
import { Failed, Skeleton } from '@/components/States';
import styles from './Groups.module.css';

/** Groups that ATT&CK says use a technique. */
export function Groups({ technique }: { technique: string }) {
  const { data, error, isPending, refetch } = queries.useQuery(
    'get',
    '/api/v1/ttp/techniques/{technique_id}/groups',
    { params: { path: { technique_id: technique } } },
    { staleTime: 3_600_000 },
  );
  if (isPending) {
    return <Skeleton rows={2} height="1.5rem" />;
  }
  if (data === undefined) {
    return statusOf(error) === 404 ? (
      <p className={styles.none}>The active ATT&CK release does not know this technique.</p>
    ) : (
      <Failed error={error} title="Failed to load the groups." onRetry={() => void refetch()} />
    );
  }
  return data.length === 0 ? (
    <p className={styles.none}>ATT&CK names no group that uses it.</p>
  ) : (
    <ul className={styles.groups}>
      {data.map((group) => (
        <li key={group.group_id}>
          <OutLink href={group.mitre_url} label={`${group.name} at MITRE ATT&CK, in a new tab`}>
            {group.name}
          </OutLink>{' '}
          <span className={styles.id}>{group.group_id}</span>
          {group.aliases.length > 0 && <div className={styles.aliases}>{group.aliases.join(', ')}</div>}
        </li>
      ))}
    </ul>
  );
}
