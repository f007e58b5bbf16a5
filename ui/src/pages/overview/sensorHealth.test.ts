import { expect, it } from 'vitest';
import { healthOf } from './sensorHealth';

const row = { silent_s: 10, malformed: 0, dropped: 0, lines: 1000 };

it('a sensor is heard, quiet or silent by its last event', () => {
  expect([10, 3600, 86_400, null].map((silent_s) => healthOf({ ...row, silent_s }).state)).toEqual([
    'heard',
    'quiet',
    'silent',
    'silent',
  ]);
});

it('losses are told before anything else', () => {
  expect(healthOf({ ...row, dropped: 1, silent_s: null }).state).toBe('losing');
  expect(healthOf({ ...row, malformed: 10 }).state).toBe('heard');
  expect(healthOf({ ...row, malformed: 11 }).state).toBe('losing');
});
