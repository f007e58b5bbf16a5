import { present } from '@/lib/search';
import type { View } from '@/ttp/scope';
import type { MatrixSearch } from './route';

/** Words for times that end now, with their hours. */
export const SPANS = { day: 24, week: 168, month: 720 } as const;

/** What the time of the matrix can be; any time if it is none of these. */
export const WHENS = ['day', 'week', 'month', 'range'] as const;

const HOUR_MS = 3_600_000;

/** Which tags of a scope count, as the API is asked: only those of a time and a sensor, in a release of ATT&CK. */
export function viewOf(search: MatrixSearch, now: Date): View {
  const { when, since, until, sensor, release } = search;
  if (search.scope === 'session') {
    return present({ release });
  }
  if (when === undefined || when === 'range') {
    return present({ release, sensor, ...(when === undefined ? {} : { since, until }) });
  }
  return present({ release, sensor, since: new Date(now.getTime() - SPANS[when] * HOUR_MS).toISOString() });
}

/** A time as the field of a browser holds it, in the reader's zone; empty if there is none. */
export function fieldOf(instant: string | undefined): string {
  if (instant === undefined) {
    return '';
  }
  const time = new Date(instant);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The time that such a field holds; undefined if it holds none. */
export function instantOf(field: string): string | undefined {
  const time = new Date(field);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
