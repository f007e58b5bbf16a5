import { keepPreviousData } from '@tanstack/react-query';
import { queries } from '@/api/client';
import { Failed } from '@/components/States';
import { present } from '@/lib/search';
import { Histogram } from '../live-logs/Histogram';
import { endOfHour, HOURS, hoursOf, later } from '../live-logs/hours';
import { useNow } from '../live-logs/useNow';
import { overviewRoute } from './route';

/** Events of 24 hours; an hour leads to its lines in the log. */
export function Day({ last }: { last: string | null }) {
  const { until } = overviewRoute.useSearch();
  const navigate = overviewRoute.useNavigate();
  const now = endOfHour(useNow());
  const end = until === undefined ? now : endOfHour(new Date(until));
  const query = queries.useQuery(
    'get',
    '/api/v1/logs/histogram',
    {
      params: {
        query: { start: later(end, -HOURS).toISOString(), end: end.toISOString(), interval_minutes: 60 },
      },
    },
    { placeholderData: keepPreviousData, refetchInterval: 30_000 },
  );
  const go = (time: Date) =>
    void navigate({
      search: (before) => present({ ...before, until: time < now ? time.toISOString() : undefined }),
      replace: true,
      resetScroll: false,
    });
  if (query.error !== null && query.data === undefined) {
    return (
      <Failed error={query.error} title="The histogram could not be loaded" onRetry={() => void query.refetch()} />
    );
  }
  return (
    <Histogram
      hours={hoursOf(end, query.data?.buckets ?? [])}
      pending={query.isPending}
      chosen={undefined}
      onChoose={(start) => {
        if (start !== undefined) {
          void navigate({
            to: '/live-logs',
            search: present({ time: start, until: until === undefined ? undefined : end.toISOString() }),
          });
        }
      }}
      onEarlier={() => go(new Date(later(end, -HOURS).getTime() - 1))}
      onLater={end < now ? () => go(later(end, HOURS - 1)) : undefined}
      last={last}
      onLast={() => {
        if (last !== null) {
          go(new Date(last));
        }
      }}
    />
  );
}
