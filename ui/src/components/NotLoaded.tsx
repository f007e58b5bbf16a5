import { statusOf } from '@/api/failure';
import { Empty, Failed, Skeleton } from './States';

interface Props {
  query: { isPending: boolean; error: unknown; refetch: () => unknown };
  /** What is to be shown, such as `token`. */
  what: string;
  /** Why there may be no such thing. */
  gone: string;
}

/** A drawer whose content is not here: it comes, there is no such thing, or it could not be had. */
export function NotLoaded({ query, what, gone }: Props) {
  if (query.isPending) {
    return <Skeleton rows={8} />;
  }
  const status = statusOf(query.error);
  return status === 404 || status === 400 ? (
    <Empty title={`No such ${what}`}>{gone}</Empty>
  ) : (
    <Failed error={query.error} title={`The ${what} could not be loaded`} onRetry={() => void query.refetch()} />
  );
}
