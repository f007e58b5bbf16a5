import { useQuery } from '@tanstack/react-query';
import { AttackerText } from '@/components/AttackerText';
import { CopyButton } from '@/components/CopyButton';
import { Disclosure } from '@/components/Disclosure';
import { Failed, Skeleton } from '@/components/States';
import { fetchBytes } from '@/lib/download';
import { bytes } from '@/lib/format';
import { previewOf } from './preview';
import styles from './CanaryTokens.module.css';

/** The file of a token as text, once somebody asks for it. */
export function PreviewOf({ uuid }: { uuid: string }) {
  return <Disclosure title="Preview of the file">{() => <Content uuid={uuid} />}</Disclosure>;
}

function Content({ uuid }: { uuid: string }) {
  const query = useQuery({
    queryKey: ['canary-preview', uuid],
    queryFn: async () => previewOf(await fetchBytes(`/api/v1/canary/tokens/${encodeURIComponent(uuid)}/preview`)),
    // It is the same file each time.
    staleTime: Infinity,
    retry: false,
  });
  if (query.data === undefined) {
    return query.isPending ? (
      <Skeleton rows={4} height="1.2rem" />
    ) : (
      <Failed error={query.error} title="The file cannot be shown" onRetry={() => void query.refetch()} />
    );
  }
  const { size, text, cut } = query.data;
  if (text === null) {
    return <p className={styles.note}>{bytes(size)} that are no text. Download the file to see it.</p>;
  }
  return (
    <div className={styles.preview}>
      <div className={styles.previewHead}>
        <span>
          {bytes(size)}
          {cut && ', of which the beginning is shown'}
        </span>
        <CopyButton text={text} what="file" />
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys */}
      <pre className={styles.source} tabIndex={0} aria-label="Content of the file">
        <AttackerText text={text} lines />
      </pre>
    </div>
  );
}
