import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { queries } from '@/api/client';
import { messageOf } from '@/api/failure';
import { toasts } from '@/components/toasts';
import { isUnderWay, markOf } from './deckies';

/** How often an operation that is under way is asked for, and otherwise, in milliseconds. */
const CLOSE_MS = 1_000;
export const LOOK_MS = 15_000;

/** The latest operations, oldest first, and how soon to look at deckies again. */
export function useOperations() {
  const reload = useReload();
  const query = queries.useQuery(
    'get',
    '/api/v1/deckies/lifecycle',
    {},
    { refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? CLOSE_MS : LOOK_MS) },
  );
  const busy = query.data?.some(isUnderWay) ?? false;
  // What was done to a decky shows once it is done, not at the next look: whatever is told of deckies may be older than
  // what is told of their operations.
  const mark = query.data && markOf(query.data);
  const known = useRef(mark);
  useEffect(() => {
    if (known.current !== undefined && known.current !== mark) {
      reload();
    }
    known.current = mark;
  }, [mark, reload]);
  return { query, refetchInterval: busy ? CLOSE_MS : LOOK_MS };
}

/** Asks again for all that is told of deckies. */
export function useReload(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    for (const path of ['/api/v1/deckies', '/api/v1/deckies/{name}', '/api/v1/deckies/lifecycle']) {
      void client.invalidateQueries({ queryKey: ['get', path] });
    }
  }, [client]);
}

const tell = (error: unknown) => toasts.error(messageOf(error));

/** Something that is asked of a decky; a worker does it later. */
export function useOrder<V>(
  order: (what: V) => Promise<unknown>,
  onTaken: () => void,
  onRefused: (error: unknown) => void = tell,
) {
  const reload = useReload();
  return useMutation({
    mutationFn: order,
    onSuccess: () => {
      reload();
      onTaken();
    },
    onError: onRefused,
  });
}
