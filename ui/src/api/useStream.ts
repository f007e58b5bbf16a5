import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from './client';
import { StreamConnection, type StreamEvent, type StreamState } from './streamConnection';

export interface StreamOptions {
  /** Names of events to be told of, such as `ttp.tagged`. */
  events: readonly string[];
  onEvent: (event: StreamEvent) => void;
  params?: Readonly<Record<string, string>>;
  paused?: boolean;
}

async function ticket(): Promise<string> {
  const { data } = await api.POST('/api/v1/auth/sse-ticket');
  if (data === undefined) {
    throw new Error('No ticket');
  }
  return data.ticket;
}

/**
 * Follows a stream of the API as long as the component stands. After a break or a pause it comes back with a new
 * ticket from the event that was seen last, so nothing is missed and nothing is told twice.
 */
export function useStream(path: string, { events, onEvent, params = {}, paused = false }: StreamOptions): StreamState {
  const [state, setState] = useState<StreamState>('connecting');
  const tell = useEffectEvent(onEvent);
  const names = events.join(' ');
  const query = new URLSearchParams(params).toString();
  const left = useRef<{ stream: string; place: string | null }>({ stream: '', place: null });

  useEffect(() => {
    if (paused) {
      return;
    }
    const stream = `${path}?${query}`;
    const connection = new StreamConnection({
      after: left.current.stream === stream ? left.current.place : null,
      address: (one, last) => {
        const all = new URLSearchParams(query);
        all.set('ticket', one);
        if (last !== null) {
          all.set('lastEventId', last);
        }
        return `${path}?${all.toString()}`;
      },
      events: names.split(' '),
      ticket,
      open: (address) => new EventSource(address),
      onEvent: (event) => {
        tell(event);
      },
      onState: setState,
    });
    connection.start();
    return () => {
      left.current = { stream, place: connection.place() };
      connection.stop();
    };
  }, [path, names, query, paused]);

  return paused ? 'paused' : state;
}
