import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queries, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { useStream } from '@/api/useStream';
import { toasts } from '@/components/toasts';
import { useOnceIn } from '@/lib/useOnceIn';
import { WORDS, type Level } from './level';

/** Most reasons that are shown at once; the strongest clusters have thousands. */
export const MOST_EDGES = 1000;
export const PAGE = 50;

/** Between two questions for what events changed. */
const PAUSE_MS = 2_000;

const STAY = { placeholderData: keepPreviousData };

/** Why members are joined. */
export function useEdges(level: Level, uuid: string) {
  const params = { params: { path: { uuid }, query: { limit: MOST_EDGES, offset: 0 } } };
  const identity = queries.useQuery('get', '/api/v1/identities/{uuid}/edges', params, {
    enabled: level === 'identity',
  });
  const campaign = queries.useQuery('get', '/api/v1/campaigns/{uuid}/edges', params, { enabled: level === 'campaign' });
  return level === 'identity' ? identity : campaign;
}

/** What was decided, the latest first. */
export function useDecisions(level: Level, uuid: string, offset: number) {
  const params = { params: { path: { uuid }, query: { limit: PAGE, offset } } };
  const identity = queries.useQuery('get', '/api/v1/identities/{uuid}/decisions', params, {
    ...STAY,
    enabled: level === 'identity',
  });
  const campaign = queries.useQuery('get', '/api/v1/campaigns/{uuid}/decisions', params, {
    ...STAY,
    enabled: level === 'campaign',
  });
  return level === 'identity' ? identity : campaign;
}

/** What was done where and when. */
export function useTimeline(level: Level, uuid: string) {
  const params = { params: { path: { uuid } } };
  const identity = queries.useQuery('get', '/api/v1/identities/{uuid}/timeline', params, {
    enabled: level === 'identity',
  });
  const campaign = queries.useQuery('get', '/api/v1/campaigns/{uuid}/timeline', params, {
    enabled: level === 'campaign',
  });
  return level === 'identity' ? identity : campaign;
}

/** What each member is called: an address by the address, an identity by its id. */
export function useMemberNames(level: Level, uuid: string): ReadonlyMap<string, string> {
  const params = { params: { path: { uuid }, query: { limit: MOST_EDGES, offset: 0 } } };
  const addresses = queries.useQuery('get', '/api/v1/identities/{uuid}/observations', params, {
    enabled: level === 'identity',
  });
  return new Map((addresses.data?.data ?? []).map((row) => [row.uuid, row.ip]));
}

/** Reads all of a level anew. */
function useRefresh(level: Level): () => Promise<void> {
  const queryClient = useQueryClient();
  const start = `/api/v1/${WORDS[level].path}`;
  return () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith(start),
    });
}

/** Keeps what is shown true while identities and campaigns are made and unmade, perhaps thousands in a minute. */
export function useClusterStream(level: Level): void {
  const refreshAll = useRefresh(level);
  const refresh = useOnceIn(PAUSE_MS, () => void refreshAll());
  useStream(`/api/v1/${WORDS[level].path}/events`, {
    events: ['formed', 'linked', 'merged', 'unmerged', 'split', 'assigned'],
    onEvent: refresh,
  });
}

/** What an admin decides. */
export type Order =
  | { kind: 'merge'; losers: string[]; reason: string }
  | { kind: 'split'; members: string[]; reason: string }
  | { kind: 'lock' }
  | { kind: 'unlock' }
  | { kind: 'notes'; notes: string }
  | { kind: 'revert'; decision: string };

const DONE: Readonly<Record<Order['kind'], string>> = {
  merge: 'Merged, as it shows in a moment',
  split: 'Split off, as it shows in a moment',
  lock: 'Locked, as it shows in a moment',
  unlock: 'Unlocked, as it shows in a moment',
  notes: 'Notes are kept',
  revert: 'Taken back',
};

/** The engine takes a decision in with its next run, which comes within seconds: until then it is asked again. */
const AGAIN_MS = [1_500, 4_000, 10_000];

/** Carries out an order and reads everything anew. */
export function useOrder(level: Level, uuid: string, done?: () => void) {
  const refresh = useRefresh(level);
  return useMutation({
    mutationFn: (order: Order) => carryOut(level, uuid, order),
    onSuccess: async (_answer, order) => {
      await refresh();
      done?.();
      toasts.done(DONE[order.kind]);
      for (const wait of order.kind === 'notes' ? [] : AGAIN_MS) {
        setTimeout(() => void refresh(), wait);
      }
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
}

async function carryOut(level: Level, uuid: string, order: Order): Promise<void> {
  const many = WORDS[level].path;
  const params = { path: { uuid } };
  switch (order.kind) {
    case 'merge': {
      const body: Schema<'Merge'> = { winner: uuid, losers: order.losers, reason: order.reason };
      await api.POST(`/api/v1/${many}/merge`, { body });
      return;
    }
    case 'split':
      await api.POST(`/api/v1/${many}/{uuid}/split`, {
        params,
        body: { members: order.members, reason: order.reason },
      });
      return;
    case 'lock':
      await api.POST(`/api/v1/${many}/{uuid}/lock`, { params });
      return;
    case 'unlock':
      await api.POST(`/api/v1/${many}/{uuid}/unlock`, { params });
      return;
    case 'notes':
      await api.PUT(`/api/v1/${many}/{uuid}/notes`, { params, body: { notes: order.notes } });
      return;
    case 'revert':
      await api.POST('/api/v1/cluster/decisions/{id}/revert', { params: { path: { id: order.decision } } });
      return;
  }
}
