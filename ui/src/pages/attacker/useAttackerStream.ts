import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useStream } from '@/api/useStream';

const EVENTS = [
  'observation',
  'fingerprint.rotated',
  'attacker.scored',
  'ttp.tagged',
  'attribution.profile.state_changed',
  'attribution.profile.multi_actor_suspected',
];
const PAUSE_MS = 1_000;

/** Asks anew for what is shown of an attacker when something happens around it, at most once a second. */
export function useAttackerStream(uuid: string) {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) {
        clearTimeout(timer.current);
      }
    },
    [],
  );
  return useStream(`/api/v1/attackers/${uuid}/events`, {
    events: EVENTS,
    onEvent: () => {
      timer.current ??= setTimeout(() => {
        timer.current = null;
        void client.invalidateQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(uuid) });
      }, PAUSE_MS);
    },
  });
}
