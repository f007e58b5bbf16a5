import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { Section } from '@/components/Page';
import { Empty, Failed, Skeleton } from '@/components/States';
import { readCast } from './cast';

/** The player and the terminal behind it come when there is something to play. */
const Player = lazy(() => import('./Player').then((code) => ({ default: code.Player })));

const MOST_COMMANDS = 200;

/** The recording of a session, if it is there to be asked for. Only admins may have it. */
export function Replay({ session }: { session: Schema<'SessionDetail'> }) {
  return (
    <Section title="Replay">
      {session.recorded ? (
        <Recording id={session.session_id} />
      ) : (
        <Empty title="The recording lies elsewhere">
          The sensor names one. It plays here when its file lies in a folder <code>tty</code> beside the log.
        </Empty>
      )}
    </Section>
  );
}

/** The recording, beside what it shows. */
function Recording({ id }: { id: string }) {
  const recording = useQuery({
    queryKey: ['recording', id],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { data } = await api.GET('/api/v1/sessions/{id}/recording', {
        params: { path: { id } },
        parseAs: 'text',
        signal,
      });
      return readCast(data ?? '');
    },
  });
  const commands = queries.useQuery('get', '/api/v1/sessions/{id}/statements', {
    params: { path: { id }, query: { limit: MOST_COMMANDS, offset: 0 } },
  });
  const waiting = <Skeleton rows={1} height="26rem" />;
  if (recording.isPending || commands.isPending) {
    return waiting;
  }
  if (recording.data === undefined) {
    return (
      <Failed
        error={recording.error}
        title="The recording could not be loaded"
        onRetry={() => void recording.refetch()}
      />
    );
  }
  return recording.data.events.length === 0 ? (
    <Empty title="The recording is empty">The terminal was opened and closed, and nothing was shown.</Empty>
  ) : (
    <Suspense fallback={waiting}>
      <Player cast={recording.data} commands={commands.data?.data ?? []} />
    </Suspense>
  );
}
