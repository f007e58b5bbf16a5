import { useQueryClient } from '@tanstack/react-query';
import { useStream } from '@/api/useStream';
import { useOnceIn } from '@/lib/useOnceIn';

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
  const refresh = useOnceIn(PAUSE_MS, () => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(uuid) });
  });
  return useStream(`/api/v1/attackers/${uuid}/events`, {
    events: EVENTS,
    onEvent: refresh,
  });
}
