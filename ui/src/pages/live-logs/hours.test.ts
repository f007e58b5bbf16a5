import { expect, it } from 'vitest';
import { endOfHour, heightOf, hoursOf } from './hours';

it('a day has 24 hours, those without events too', () => {
  const hours = hoursOf(new Date('2026-03-02T00:00:00Z'), [
    { time: '2026-03-01T00:00:00Z', count: 3 },
    { time: '2026-03-01T23:00:00Z', count: 9 },
    { time: '2026-03-02T00:00:00Z', count: 99 },
  ]);
  expect(hours).toHaveLength(24);
  expect(hours[0]).toEqual({ start: '2026-03-01T00:00:00.000Z', end: '2026-03-01T01:00:00.000Z', count: 3 });
  expect(hours.reduce((sum, hour) => sum + hour.count, 0)).toBe(12);
});

it('a full hour ends an hour later', () => {
  expect(endOfHour(new Date('2026-03-01T10:00:00Z')).toISOString()).toBe('2026-03-01T11:00:00.000Z');
  expect(endOfHour(new Date('2026-03-01T10:59:59.999Z')).toISOString()).toBe('2026-03-01T11:00:00.000Z');
});

it('one event among many is still seen, none is not', () => {
  expect([heightOf(0, 1000), heightOf(1, 1000), heightOf(500, 1000), heightOf(1000, 1000), heightOf(0, 0)]).toEqual([
    0, 4, 50, 100, 0,
  ]);
});
