import { useQuery } from '@tanstack/react-query';
import { api, type Schema } from '@/api/client';
import { Disclosure } from '@/components/Disclosure';
import { Empty, Failed, Skeleton } from '@/components/States';
import { StatementTree } from './StatementTree';

const PAGE = 200;
const MOST_PAGES = 10;

/** How the shell takes a command apart: statements, what they hand on, what decodes to more of them. */
export function Layers({ session, event, tag }: { session: string; event: string; tag: string }) {
  return (
    <Disclosure title="Statements and decoded layers">
      {() => <Tree session={session} event={event} tag={tag} />}
    </Disclosure>
  );
}

function Tree({ session, event, tag }: { session: string; event: string; tag: string }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['statements', session, event],
    queryFn: ({ signal }) => find(session, event, signal),
  });
  if (isPending) {
    return <Skeleton rows={2} height="1.75rem" unfolded />;
  }
  if (error !== null) {
    return <Failed error={error} />;
  }
  return data === null ? (
    <Empty title="This command is no longer stored." />
  ) : (
    <StatementTree statements={data.statements} tag={tag} />
  );
}

/** The command of an event, in the pages of its session. */
async function find(session: string, event: string, signal: AbortSignal): Promise<Schema<'ParsedCommandRow'> | null> {
  for (let page = 0; page < MOST_PAGES; page++) {
    const { data } = await api.GET('/api/v1/sessions/{id}/statements', {
      params: { path: { id: session }, query: { limit: PAGE, offset: page * PAGE } },
      signal,
    });
    const found = data?.data.find((command) => command.event_id === event);
    if (found !== undefined) {
      return found;
    }
    if (data === undefined || (page + 1) * PAGE >= data.total) {
      return null;
    }
  }
  return null;
}
