import { expect, it } from 'vitest';
import { lostOf, pulseOf, testOf } from './pulse';

it('a sensor is quiet after an hour and silent after a day', () => {
  expect([null, 0, 3_599, 3_600, 86_399, 86_400].map((seconds) => pulseOf(seconds).word)).toEqual([
    'no event yet',
    'tells',
    'tells',
    'quiet',
    'quiet',
    'silent',
  ]);
});

it('what is lost is malformed or unknown, of all lines', () => {
  expect(lostOf({ lines: 200, malformed: 1, dropped: 3 })).toBe(2);
  expect(lostOf({ lines: 0, malformed: 0, dropped: 0 })).toBeNull();
});

it('a self-test that did not pass is red and says why', () => {
  expect(testOf(null)).toBeNull();
  expect(testOf({ outcome: 'passed', took_ms: 12, detail: 'T1083' })).toEqual({
    word: 'passed',
    tone: 'green',
    title: '12 ms: T1083',
  });
  expect(testOf({ outcome: 'late', took_ms: 9000, detail: 'T1083' })?.tone).toBe('red');
});
