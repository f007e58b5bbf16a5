/** When somebody looked, as this browser remembers it. */
export interface Visit {
  /** The end of the visit before this one; null at the first. */
  since: string | null;
  /** When this visit was last seen to go on. */
  at: string;
}

/** A visit that rests longer than this has ended. */
const REST_MS = 30 * 60_000;

/** The visit that goes on now, given what was remembered. */
export function visitAt(kept: Visit | null, now: Date): Visit {
  const at = now.toISOString();
  if (kept === null) {
    return { since: null, at };
  }
  const rested = now.getTime() - new Date(kept.at).getTime();
  return { since: rested > REST_MS ? kept.at : kept.since, at };
}

/** Reads what was remembered; null for whatever is no visit. */
export function readVisit(text: string | null): Visit | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null || !('at' in value) || !('since' in value)) {
      return null;
    }
    const { at, since } = value;
    const isTime = (one: unknown): one is string => typeof one === 'string' && !Number.isNaN(Date.parse(one));
    return isTime(at) && (since === null || isTime(since)) ? { at, since } : null;
  } catch {
    return null;
  }
}

/** Minutes of an interval with which a span has at most a hundred of them. */
export function intervalFor(since: Date, now: Date): number {
  return Math.max(15, Math.ceil((now.getTime() - since.getTime()) / 60_000 / 100));
}
