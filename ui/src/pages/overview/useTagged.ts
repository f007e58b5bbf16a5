import { useState } from 'react';
import type { StreamState } from '@/api/streamConnection';
import { useStream } from '@/api/useStream';
import { taggedOf, type Tagged } from './happenings';

const CAP = 100;

/** Tags as they are made, the newest first. */
export function useTagged(paused: boolean): { tagged: readonly Tagged[]; state: StreamState } {
  const [tagged, setTagged] = useState<readonly Tagged[]>([]);
  const state = useStream('/api/v1/ttp/events', {
    events: ['ttp.tagged'],
    paused,
    onEvent: ({ data }) => {
      const one = taggedOf(data);
      if (one !== null) {
        setTagged((before) => [one, ...before.filter((other) => other.id !== one.id)].slice(0, CAP));
      }
    },
  });
  return { tagged, state };
}
