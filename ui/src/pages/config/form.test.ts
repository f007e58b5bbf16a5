import { expect, it } from 'vitest';
import { endOf, keyState, limitProblem, LIMITS, limitsOf, nameProblem, type Limit, type Texts } from './form';

it('names are what the server takes', () => {
  for (const good of ['a', 'anna.b@example-1_x', 'x'.repeat(64)]) {
    expect(nameProblem(good)).toBeUndefined();
  }
  for (const wrong of ['', 'two words', 'x'.repeat(65), 'größe', '<b>', 'a\n']) {
    expect(nameProblem(wrong)).toBeDefined();
  }
});

const limit = (field: Limit['field']) => LIMITS.find((one) => one.field === field) as Limit;

it('a limit is a whole number within its bounds, or nothing', () => {
  for (const good of ['', ' ', '1', '36500']) {
    expect(limitProblem(limit('events_days'), good)).toBeUndefined();
  }
  for (const wrong of ['0', '36501', '1.5', '-1', 'many', '1e9']) {
    expect(limitProblem(limit('events_days'), wrong)).toBe('A whole number from 1 to 36,500.');
  }
  expect(limitProblem(limit('artifacts_mib'), '0')).toBeUndefined();
  expect(limitProblem(limit('database_mib'), '15')).toBeDefined();
});

it('what is left empty is the environment’s', () => {
  const texts = Object.fromEntries(LIMITS.map(({ field }) => [field, ''])) as Texts;
  expect(limitsOf({ ...texts, events_days: '30', artifacts_files: '0' })).toEqual({
    deployment_limit: null,
    events_days: 30,
    findings_days: null,
    database_mib: null,
    artifacts_mib: null,
    artifacts_decky_mib: null,
    artifacts_files: 0,
  });
});

it('a key ends by being revoked, by its time, or never', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  expect(endOf('30', now)).toBe('2026-03-31T00:00:00.000Z');
  expect(endOf('', now)).toBeNull();
  const state = (revoked_at: string | null, expires_at: string | null) => keyState({ revoked_at, expires_at }, now);
  expect(state(null, null)).toBe('in force');
  expect(state(null, '2026-03-01T00:00:01Z')).toBe('in force');
  expect(state(null, '2026-03-01T00:00:00Z')).toBe('expired');
  expect(state('2026-02-01T00:00:00Z', '2026-02-02T00:00:00Z')).toBe('revoked');
});
