/** Longest wait, in seconds, when idle times are cut. */
const IDLE = 1;

export const SPEEDS = [0.5, 1, 2, 4, 8] as const;

/**
 * Where the recording is after some time has passed.
 *
 * @param next when the next event is; null behind the last
 */
export function advanced(
  at: number,
  passed: number,
  speed: number,
  next: number | null,
  end: number,
  cutIdle: boolean,
): number {
  const there = at + passed * speed;
  if (cutIdle && next !== null && next - at > IDLE && next - there > IDLE) {
    return next - IDLE;
  }
  return Math.min(end, there);
}

/** The last of some places that is not behind the playhead; -1 before the first. */
export function currentOf(places: readonly number[], at: number): number {
  let found = -1;
  places.forEach((place, index) => {
    // A hair of tolerance, so that jumping to a place makes it the current one.
    if (place <= at + 0.001) {
      found = index;
    }
  });
  return found;
}

/** A place in a recording: 1:05; with tenths where the whole of it is short. */
export function clock(seconds: number, length = Infinity): string {
  if (length < 10) {
    return `${(Math.floor(seconds * 10) / 10).toFixed(1)} s`;
  }
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
