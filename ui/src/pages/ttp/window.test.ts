import { expect, it } from 'vitest';
import { fieldOf, instantOf, viewOf } from './window';

const NOW = new Date('2026-11-28T12:00:00Z');
const since = '2026-11-01T00:00:00.000Z';
const until = '2026-11-02T00:00:00.000Z';

it('a span ends now, and what a range says does not count then', () => {
  expect(viewOf({ when: 'day', since, until, sensor: 'web-1' }, NOW)).toEqual({
    since: '2026-11-27T12:00:00.000Z',
    sensor: 'web-1',
  });
  expect(viewOf({ when: 'month' }, NOW)).toEqual({ since: '2026-10-29T12:00:00.000Z' });
});

it('a range is as it was chosen, and may be open', () => {
  expect(viewOf({ when: 'range', since, until, release: '18.1' }, NOW)).toEqual({ since, until, release: '18.1' });
  expect(viewOf({ when: 'range', until }, NOW)).toEqual({ until });
  expect(viewOf({ since, until }, NOW)).toEqual({});
});

it('a session is looked at whole', () => {
  expect(viewOf({ scope: 'session', when: 'day', sensor: 'web-1', release: '18.1' }, NOW)).toEqual({ release: '18.1' });
});

it('what a field of the browser holds comes back as the same time', () => {
  expect(instantOf(fieldOf(since))).toBe(since);
  expect([fieldOf(undefined), instantOf('')]).toEqual(['', undefined]);
});
