import { expect, it } from 'vitest';
import { healthOf } from './sensorHealth';

const row = { silent_s: 10, malformed: 0, dropped: 0, lines: 1000, self_test: null };

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

it('a self-test of today that did not pass is told first', () => {
  const test = {
    source: 'cowrie',
    outcome: 'failed',
    tested_at: '2026-03-01T12:00:00Z',
    age_s: 60,
    took_ms: 5,
    detail: 'not stored',
  };
  expect(healthOf({ ...row, self_test: test })).toEqual({ state: 'failing', why: 'Self-test failed: not stored' });
  expect(healthOf({ ...row, self_test: { ...test, age_s: 86_400 } }).state).toBe('heard');
  expect(healthOf({ ...row, self_test: { ...test, outcome: 'passed' } }).state).toBe('heard');
});
