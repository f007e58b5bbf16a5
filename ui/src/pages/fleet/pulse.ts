import type { Tone } from '@/components/Chip';

const HOUR_S = 3_600;
const DAY_S = 86_400;

/** How long a sensor has been silent, in a word. */
export function pulseOf(silent: number | null): { word: string; tone: Tone; title: string } {
  if (silent === null) {
    return { word: 'no event yet', tone: 'plain', title: 'It was read, but told of nothing' };
  }
  if (silent < HOUR_S) {
    return { word: 'tells', tone: 'green', title: 'Its last event is less than an hour old' };
  }
  return silent < DAY_S
    ? { word: 'quiet', tone: 'amber', title: 'Its last event is more than an hour old' }
    : { word: 'silent', tone: 'red', title: 'Its last event is more than a day old' };
}

/** How a self-test went, in a word; null if there was none. */
export function testOf(
  test: { outcome: string; took_ms: number; detail: string } | null,
): { word: string; tone: Tone; title: string } | null {
  if (test === null) {
    return null;
  }
  const title = `${test.took_ms} ms: ${test.detail}`;
  return { word: test.outcome, tone: test.outcome === 'passed' ? 'green' : 'red', title };
}

/** Share of records that were no events, in percent; null where nothing was read. */
export function lostOf(row: { lines: number; malformed: number; dropped: number }): number | null {
  return row.lines === 0 ? null : ((row.malformed + row.dropped) / row.lines) * 100;
}
