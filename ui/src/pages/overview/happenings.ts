import type { LogRow } from '../live-logs/feed';

/** Techniques that somebody was just seen to show. */
export interface Tagged {
  id: string;
  /** When it was told, as a time of the API. */
  time: string;
  techniques: readonly string[];
  tags: number;
  attacker: string | null;
  identity: string | null;
  session: string | null;
}

/** A line of the live feed. */
export type Happening = { kind: 'event'; id: string; time: string; row: LogRow } | ({ kind: 'tagged' } & Tagged);

const MOST_TECHNIQUES = 100;

/** What the stream of tags says; null if it is nothing of the kind. */
export function taggedOf(data: unknown): Tagged | null {
  if (
    !isRecord(data) ||
    !isRecord(data['payload']) ||
    typeof data['id'] !== 'string' ||
    typeof data['ts'] !== 'number'
  ) {
    return null;
  }
  const { payload } = data;
  const word = (name: string) => (typeof payload[name] === 'string' ? payload[name] : null);
  const words = (name: string) =>
    Array.isArray(payload[name]) ? payload[name].filter((one): one is string => typeof one === 'string') : [];
  return {
    id: data['id'],
    time: new Date(data['ts'] * 1000).toISOString(),
    techniques: words('techniques_added').slice(0, MOST_TECHNIQUES),
    tags: words('tag_uuids').length,
    attacker: word('attacker_uuid'),
    identity: word('identity_uuid'),
    session: word('session_id'),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Tags and events in one list, the latest to be told first. */
export function happenings(tagged: readonly Tagged[], events: readonly LogRow[], most: number): Happening[] {
  const all: Happening[] = [
    ...tagged.map((one) => ({ kind: 'tagged' as const, ...one })),
    ...events.map((row) => ({ kind: 'event' as const, id: row.event_id, time: row.time, row })),
  ];
  return all.sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0)).slice(0, most);
}
