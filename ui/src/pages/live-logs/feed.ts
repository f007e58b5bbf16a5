import type { Schema } from '@/api/client';

export type LogRow = Schema<'LogRow'>;

/** Most rows that the page keeps of what arrived. */
export const CAP = 500;
/** How often words of a new event are looked for: the index is a moment behind. */
export const MOST_TRIES = 5;

/** An event of the stream, which comes without its text. */
export interface Arrival {
  row: LogRow;
  tries: number;
}

/** What arrived since the page is open, each list with the newest first. */
export interface Feed {
  shown: readonly LogRow[];
  /** Kept back while the reader pauses. */
  held: readonly LogRow[];
  /** Whose texts are not there yet. */
  waiting: readonly Arrival[];
}

export type FeedStep =
  | { type: 'arrived'; row: LogRow }
  | { type: 'looked'; asked: readonly string[]; found: readonly LogRow[]; strict: boolean; hold: boolean }
  | { type: 'release' }
  | { type: 'reset' };

export const EMPTY: Feed = { shown: [], held: [], waiting: [] };

/** The feed after a step. */
export function stepped(feed: Feed, step: FeedStep): Feed {
  switch (step.type) {
    case 'arrived':
      return { ...feed, waiting: [{ row: step.row, tries: 0 }, ...feed.waiting].slice(0, CAP) };
    case 'looked':
      return looked(feed, step);
    case 'release':
      return { ...feed, shown: [...feed.held, ...feed.shown].slice(0, CAP), held: [] };
    case 'reset':
      return EMPTY;
  }
}

/**
 * Rows whose text was found come in. Of those that were not found, a feed of all takes what the stream said; a strict
 * one, which shows only what has certain words, asks some more times.
 */
function looked(feed: Feed, step: Extract<FeedStep, { type: 'looked' }>): Feed {
  const found = new Map(step.found.map((row) => [row.event_id, row]));
  const asked = new Set(step.asked);
  const ready: LogRow[] = [];
  const waiting: Arrival[] = [];
  for (const arrival of feed.waiting) {
    const full = found.get(arrival.row.event_id);
    if (full !== undefined || (asked.has(arrival.row.event_id) && !step.strict)) {
      ready.push(full ?? arrival.row);
    } else if (!asked.has(arrival.row.event_id)) {
      waiting.push(arrival);
    } else if (arrival.tries + 1 < MOST_TRIES) {
      waiting.push({ row: arrival.row, tries: arrival.tries + 1 });
    }
  }
  const before = step.hold ? feed.held : feed.shown;
  const after = [...ready, ...before].slice(0, CAP);
  return step.hold ? { ...feed, held: after, waiting } : { ...feed, shown: after, waiting };
}

/** Both lists in one, each event once, the first list first. */
export function joinedRows(first: readonly LogRow[], second: readonly LogRow[]): LogRow[] {
  const known = new Set<string>();
  const all: LogRow[] = [];
  for (const row of [...first, ...second]) {
    if (!known.has(row.event_id) && all.length < CAP) {
      known.add(row.event_id);
      all.push(row);
    }
  }
  return all;
}

/** The least span of time that holds some events, its end not included, as the API wants it. */
export function spanOf(rows: readonly LogRow[]): { start_time: string; end_time: string } | null {
  const times = rows.map((row) => Date.parse(row.time)).filter((time) => !Number.isNaN(time));
  if (times.length === 0) {
    return null;
  }
  return {
    start_time: new Date(Math.min(...times)).toISOString(),
    end_time: new Date(Math.max(...times) + 1).toISOString(),
  };
}

export interface RowFilter {
  service?: string | undefined;
  decky?: string | undefined;
  class?: string | undefined;
  attacker?: string | undefined;
}

/** Whether an event of the stream fits the filters that need no text. */
export function fits(row: LogRow, filter: RowFilter): boolean {
  return (
    (filter.service === undefined || row.service === filter.service) &&
    (filter.decky === undefined || row.decky === filter.decky) &&
    (filter.class === undefined || row.event_class === filter.class) &&
    (filter.attacker === undefined || row.attacker_uuid === filter.attacker)
  );
}

/** The row of what the stream sends; null if it is none. */
export function rowOf(data: unknown): LogRow | null {
  if (typeof data !== 'object' || data === null || !('event_id' in data) || !('time' in data) || !('kind' in data)) {
    return null;
  }
  const sent = data as Record<string, unknown>;
  const word = (name: string) => (typeof sent[name] === 'string' ? sent[name] : null);
  return {
    event_id: word('event_id') ?? '',
    time: word('time') ?? '',
    kind: word('kind') ?? '',
    event_class: word('event_class'),
    sensor: word('sensor') ?? '',
    source: word('source') ?? '',
    decky: word('decky') ?? '',
    service: word('service'),
    src_ip: word('attacker_ip'),
    attacker_uuid: word('attacker_uuid'),
    session_id: word('session_id'),
    message: null,
    command_text: null,
  };
}
