import { expect, it } from 'vitest';
import { severityOf } from './severity';

it('what was done weighs more than what was tried, and noise weighs nothing', () => {
  const tone = (kind: string, eventClass: string | null = 'interaction') =>
    severityOf({ kind, event_class: eventClass }).tone;
  expect([tone('file'), tone('command'), tone('auth_attempt', 'scan'), tone('connection'), tone('news')]).toEqual([
    'red',
    'amber',
    'blue',
    'plain',
    'plain',
  ]);
  expect(tone('command', 'noise')).toBe('plain');
});
