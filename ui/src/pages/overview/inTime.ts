import type { Schema } from '@/api/client';

const MINUTE_MS = 60_000;

/** How far back, and in which steps. */
export interface Span {
  label: string;
  minutes: number;
  intervals: number;
}

export const SPANS = {
  day: { label: '24 hours', minutes: 60, intervals: 24 },
  week: { label: '7 days', minutes: 6 * 60, intervals: 28 },
  month: { label: '30 days', minutes: 24 * 60, intervals: 30 },
} as const satisfies Record<string, Span>;

export type SpanWord = keyof typeof SPANS;
export const SPAN_WORDS = Object.keys(SPANS) as SpanWord[];

/** Techniques that have a colour of their own. */
export const TOLD_APART = 5;

/** What the API is asked for: whole intervals, of which a time lies in the last. */
export function rangeOf(until: Date, { minutes, intervals }: Span): { since: string; until: string } {
  const step = minutes * MINUTE_MS;
  const end = Math.ceil(until.getTime() / step) * step;
  return { since: new Date(end - intervals * step).toISOString(), until: new Date(end).toISOString() };
}

/** Tags of one interval. */
export interface Step {
  start: string;
  end: string;
  /** By the place of the technique among those told apart; the last are all others. */
  counts: readonly number[];
  total: number;
}

/** All intervals in order, those without tags too. */
export function stepsOf(histogram: Schema<'TechniqueHistogram'>): Step[] {
  const step = histogram.interval_minutes * MINUTE_MS;
  const [from, until] = [Date.parse(histogram.start), Date.parse(histogram.end)];
  const told = histogram.techniques.slice(0, TOLD_APART).map(({ buckets }) => byTime(buckets));
  const all = byTime(histogram.buckets);
  return Array.from({ length: Math.max(0, Math.ceil((until - from) / step)) }, (_, place) => {
    const start = from + place * step;
    const total = all.get(start) ?? 0;
    const counts = told.map((buckets) => buckets.get(start) ?? 0);
    const rest = Math.max(0, total - counts.reduce((sum, one) => sum + one, 0));
    return {
      start: new Date(start).toISOString(),
      end: new Date(start + step).toISOString(),
      counts: [...counts, rest],
      total,
    };
  });
}

function byTime(buckets: readonly { time: string; count: number }[]): Map<number, number> {
  return new Map(buckets.map(({ time, count }) => [Date.parse(time), count]));
}
