import { queries } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Disclosure } from '@/components/Disclosure';
import { Json } from '@/components/Json';
import { Failed, Skeleton } from '@/components/States';
import styles from './TagSource.module.css';

/** The event behind a tag and the text of its rule. */
export function TagSource({ tag }: { tag: string }) {
  return <Disclosure title="Source event and rule">{() => <Source tag={tag} />}</Disclosure>;
}

function Source({ tag }: { tag: string }) {
  const { data, error, isPending } = queries.useQuery('get', '/api/v1/ttp/tags/{uuid}', {
    params: { path: { uuid: tag } },
  });
  if (isPending) {
    return <Skeleton rows={3} height="2rem" unfolded />;
  }
  if (data === undefined) {
    return <Failed error={error} title="Failed to load tag detail." />;
  }
  return (
    <div className={styles.parts}>
      {data.event === null ? (
        <p className={styles.none}>The source is no event, or no longer stored.</p>
      ) : (
        <Json value={{ event_id: data.event.event_id, kind: data.event.kind, ...data.event.fields }} />
      )}
      {data.rule_text === null ? (
        <p className={styles.none}>This version of the rule is no longer loaded.</p>
      ) : (
        <pre className={styles.rule}>
          <AttackerText text={data.rule_text} lines />
        </pre>
      )}
    </div>
  );
}
