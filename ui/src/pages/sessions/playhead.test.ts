import { expect, it } from 'vitest';
import { advanced, clock, currentOf } from './playhead';

it('time passes as fast as asked for', () => {
  expect(advanced(1, 0.5, 4, 2, 10, false)).toBe(3);
});

it('idle time is cut to a second, and only if asked for', () => {
  expect(advanced(1, 0.1, 1, 60, 100, true)).toBe(59);
  expect(advanced(59, 0.1, 1, 60, 100, true)).toBeCloseTo(59.1);
  expect(advanced(1, 0.1, 1, 60, 100, false)).toBeCloseTo(1.1);
});

it('the recording ends where it ends', () => {
  expect(advanced(9.9, 1, 1, null, 10, true)).toBe(10);
});

it('the current command is the last that has begun', () => {
  expect(currentOf([1, 2, 3], 0.5)).toBe(-1);
  expect(currentOf([1, 2, 3], 2)).toBe(1);
  expect(currentOf([1, 2, 3], 99)).toBe(2);
});

it('times are written as on a player', () => {
  expect([0, 65.9, 3725].map((at) => clock(at))).toEqual(['0:00', '1:05', '1:02:05']);
  expect(clock(1.57, 2)).toBe('1.5 s');
});
