/** A recording of a terminal. */
export interface Cast {
  columns: number;
  rows: number;
  /** When it began; null if the recording does not say. */
  began: number | null;
  events: readonly CastEvent[];
  /** Seconds from its first to its last event. */
  length: number;
}

export interface CastEvent {
  /** Seconds from the beginning. */
  at: number;
  code: 'o' | 'i' | 'm';
  data: string;
}

const USUAL = { columns: 80, rows: 24 };
const MOST = { columns: 250, rows: 100 };

/** Reads an asciicast of version 2; lines that are none are left out, as in a recording that was cut off. */
export function readCast(text: string): Cast {
  const lines = text.split('\n');
  const head = parsed(lines[0] ?? '') as Partial<Record<'width' | 'height' | 'timestamp', unknown>> | null;
  const events: CastEvent[] = [];
  let last = 0;
  for (const line of lines.slice(1)) {
    const event = eventOf(parsed(line));
    if (event !== null) {
      // Time does not go back, whatever the recording says.
      last = Math.max(last, event.at);
      events.push({ ...event, at: last });
    }
  }
  return {
    columns: size(head?.width, USUAL.columns, MOST.columns),
    rows: size(head?.height, USUAL.rows, MOST.rows),
    began: typeof head?.timestamp === 'number' ? head.timestamp * 1000 : null,
    events,
    length: last,
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function eventOf(value: unknown): CastEvent | null {
  if (!Array.isArray(value)) {
    return null;
  }
  const [at, code, data] = value as unknown[];
  const known = code === 'o' || code === 'i' || code === 'm';
  return typeof at === 'number' && at >= 0 && known && typeof data === 'string' ? { at, code, data } : null;
}

function size(value: unknown, usual: number, most: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? Math.min(value, most) : usual;
}

/** The number of events up to a moment, which are those that are to be seen then. */
export function countUntil(events: readonly CastEvent[], at: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.at ?? 0) <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** A moment of a session and the place of it in the recording. */
export interface Moment {
  /** As the API gives it. */
  time: string;
}

/** A recording kept for several sessions has the clock of the first one; this far apart they are others. */
const FAR_MS = 3_600_000;

/**
 * Seconds into the recording for each moment. The recording's own clock tells, if it fits the session; if not, the
 * first line that was typed in the recording is the first moment.
 */
export function placesOf(cast: Cast, moments: readonly Moment[]): number[] {
  const times = moments.map((moment) => new Date(moment.time).getTime());
  const first = times[0];
  if (first === undefined) {
    return [];
  }
  const fits = cast.began !== null && Math.abs(first - cast.began) < FAR_MS + cast.length * 1000;
  const zero = fits && cast.began !== null ? cast.began : first - firstLineAt(cast) * 1000;
  return times.map((time) => Math.min(cast.length, Math.max(0, (time - zero) / 1000)));
}

function firstLineAt(cast: Cast): number {
  const typed = cast.events.find((event) => event.code === 'm' || (event.code === 'i' && /[\r\n]/.test(event.data)));
  return typed?.at ?? 0;
}
