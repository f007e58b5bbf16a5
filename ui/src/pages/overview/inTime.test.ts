import { expect, it } from 'vitest';
import { rangeOf, SPANS, stepsOf, TOLD_APART } from './inTime';

it('whole intervals are asked for, the last of which holds the time', () => {
  expect(rangeOf(new Date('2026-01-08T13:00:00Z'), SPANS.week)).toEqual({
    since: '2026-01-01T18:00:00.000Z',
    until: '2026-01-08T18:00:00.000Z',
  });
  expect(rangeOf(new Date('2026-01-08T00:00:00Z'), SPANS.day)).toEqual({
    since: '2026-01-07T00:00:00.000Z',
    until: '2026-01-08T00:00:00.000Z',
  });
});

it('what is not told apart is counted with the rest, and quiet intervals are there', () => {
  const [first, second] = ['2026-01-01T00:00:00Z', '2026-01-01T01:00:00Z'];
  const series = (technique_id: string, time: string, count: number) => ({
    technique_id,
    technique_name: null,
    total: count,
    buckets: [{ time, count }],
  });
  const steps = stepsOf({
    start: first,
    end: '2026-01-01T03:00:00Z',
    interval_minutes: 60,
    total: 12,
    buckets: [
      { time: first, count: 5 },
      { time: second, count: 7 },
    ],
    techniques: [
      series('T1', first, 4),
      series('T2', second, 3),
      ...Array.from({ length: TOLD_APART }, (_, at) => series(`T${at + 3}`, second, 1)),
    ],
  });

  expect(steps.map((step) => step.total)).toEqual([5, 7, 0]);
  expect(steps[0]?.counts).toEqual([4, 0, 0, 0, 0, 1]);
  expect(steps[1]?.counts).toEqual([0, 3, 1, 1, 1, 1]);
  expect(steps[0]?.end).toBe('2026-01-01T01:00:00.000Z');
});
