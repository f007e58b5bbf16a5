const HOUR_MS = 3_600_000;
export const HOURS = 24;

/** One bar of the histogram. */
export interface Hour {
  /** Begin, as the API writes times. */
  start: string;
  end: string;
  count: number;
}

/** The end of the hour in which a time lies: what a day that ends now ends with. */
export function endOfHour(time: Date): Date {
  return new Date((Math.floor(time.getTime() / HOUR_MS) + 1) * HOUR_MS);
}

/** A time that is so many hours later. */
export function later(time: Date, hours: number): Date {
  return new Date(time.getTime() + hours * HOUR_MS);
}

/** The hours of the day that ends at a time, also those in which nothing happened. */
export function hoursOf(until: Date, buckets: readonly { time: string; count: number }[]): Hour[] {
  const counts = new Map<number, number>();
  for (const bucket of buckets) {
    const at = Date.parse(bucket.time);
    counts.set(at, (counts.get(at) ?? 0) + bucket.count);
  }
  return Array.from({ length: HOURS }, (_, place) => {
    const start = later(until, place - HOURS);
    return {
      start: start.toISOString(),
      end: later(start, 1).toISOString(),
      count: counts.get(start.getTime()) ?? 0,
    };
  });
}

/** Height of a bar in percent. What is small against the highest is still seen. */
export function heightOf(count: number, highest: number): number {
  return count === 0 || highest === 0 ? 0 : Math.max(4, Math.round((count / highest) * 100));
}
