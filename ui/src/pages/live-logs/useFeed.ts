import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import { api } from '@/api/client';
import type { StreamState } from '@/api/streamConnection';
import { useStream } from '@/api/useStream';
import { EMPTY, fits, rowOf, spanOf, stepped, type LogRow, type RowFilter } from './feed';

/** How long arrivals gather before their texts are fetched. */
const GATHER_MS = 250;
/** How long until words that the index does not have yet are looked for again. */
const AGAIN_MS = 1_000;
const MOST_LOOKED = 1_000;

export interface FeedFilter extends RowFilter {
  q?: string | undefined;
}

interface Wanted {
  filter: FeedFilter;
  /** Whether anything is followed at all. */
  on: boolean;
  /** Whether what comes is kept back. */
  hold: boolean;
  /** Told when a stream begins, for what was stored before. */
  onOpen: () => void;
}

export interface LiveFeed {
  rows: readonly LogRow[];
  held: number;
  state: StreamState;
  release: () => void;
}

/**
 * Events as they are stored. The stream tells that there are some, but nothing that anybody typed; their texts come
 * from the log, for as many as there are at once.
 */
export function useFeed({ filter, on, hold, onOpen }: Wanted): LiveFeed {
  const [feed, step] = useReducer(stepped, EMPTY);
  const [round, setRound] = useState(0);
  const key = JSON.stringify(filter);
  const [shownKey, setShownKey] = useState(key);
  if (shownKey !== key) {
    setShownKey(key);
    step({ type: 'reset' });
  }

  const state = useStream('/api/v1/stream', {
    events: ['logs'],
    paused: !on,
    onEvent: ({ data }) => {
      const row = rowOf(data);
      if (row !== null && fits(row, filter)) {
        step({ type: 'arrived', row });
      }
    },
  });

  const tellOpen = useEffectEvent(onOpen);
  useEffect(() => {
    if (state === 'open') {
      tellOpen();
    }
  }, [state]);

  const waiting = feed.waiting;
  const look = useEffectEvent(async (signal: AbortSignal) => {
    const asked = waiting.map((arrival) => arrival.row);
    const found = await textsOf(asked, filter, signal);
    if (!signal.aborted) {
      step({ type: 'looked', asked: asked.map((row) => row.event_id), found, strict: filter.q !== undefined, hold });
      setRound((before) => before + 1);
    }
  });
  const some = waiting.length > 0;
  const fresh = waiting.some((arrival) => arrival.tries === 0);
  useEffect(() => {
    if (!some) {
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => void look(abort.signal), fresh ? GATHER_MS : AGAIN_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
    // One timer a round, from the first arrival on: a steady stream must not put it off again and again.
  }, [some, fresh, round, key]);

  return {
    rows: feed.shown,
    held: feed.held.length,
    state,
    release: () => {
      step({ type: 'release' });
    },
  };
}

async function textsOf(rows: readonly LogRow[], filter: FeedFilter, signal: AbortSignal): Promise<LogRow[]> {
  const span = spanOf(rows);
  if (span === null) {
    return [];
  }
  try {
    const { data } = await api.GET('/api/v1/logs', {
      params: {
        query: {
          ...span,
          limit: MOST_LOOKED,
          ...(filter.q === undefined ? {} : { search: filter.q }),
          ...(filter.service === undefined ? {} : { service: filter.service }),
          ...(filter.decky === undefined ? {} : { decky: filter.decky }),
          ...(filter.attacker === undefined ? {} : { attacker: filter.attacker }),
        },
      },
      signal,
    });
    return data?.data ?? [];
  } catch {
    // Rows without texts say more than no rows.
    return [];
  }
}
