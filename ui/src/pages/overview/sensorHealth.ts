import type { Schema } from '@/api/client';

const QUIET_S = 3600;
const SILENT_S = 24 * 3600;

/** How a sensor does: whether it is heard, and whether anything it said is lost. */
export function healthOf(
  row: Pick<Schema<'SensorRow'>, 'silent_s' | 'malformed' | 'dropped' | 'lines' | 'self_test'>,
): {
  state: 'heard' | 'quiet' | 'silent' | 'losing' | 'failing';
  why: string;
} {
  if (row.self_test !== null && row.self_test.outcome !== 'passed' && row.self_test.age_s < SILENT_S) {
    return { state: 'failing', why: `Self-test ${row.self_test.outcome}: ${row.self_test.detail}` };
  }
  // A broken line in thousands is a broken disk, not a broken sensor.
  if (row.dropped > 0 || row.malformed * 100 > row.lines) {
    return { state: 'losing', why: `${row.dropped} dropped, ${row.malformed} of ${row.lines} lines malformed` };
  }
  if (row.silent_s === null || row.silent_s >= SILENT_S) {
    return { state: 'silent', why: 'Nothing for more than a day' };
  }
  return row.silent_s >= QUIET_S
    ? { state: 'quiet', why: 'Nothing for more than an hour' }
    : { state: 'heard', why: 'Something within the hour' };
}
