import { expect, it } from 'vitest';
import { bothTimes, counted, localTime } from './format';

it('one thing is named in the singular', () => {
  expect(counted(1, 'identities')).toBe('1 identity');
  expect(counted(1, 'addresses')).toBe('1 address');
  expect(counted(1, 'reused credentials')).toBe('1 reused credential');
  expect(counted(0, 'campaigns')).toBe('0 campaigns');
  expect(counted(1234, 'events')).toBe('1,234 events');
});

it('a time is told in the zone of the reader and in UTC', () => {
  const time = new Date('2026-11-27T23:05:09.120Z');
  expect(bothTimes(time)).toBe(`${localTime(time)} (2026-11-27 23:05:09.120 UTC)`);
});
