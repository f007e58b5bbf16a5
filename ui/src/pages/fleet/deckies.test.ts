import { expect, it } from 'vitest';
import { isUnderWay, markOf, newestByDecky, progressOf, rotation, stateOf, type Operation } from './deckies';

const operation = (decky: string, id: string, status: string): Operation => ({
  id,
  decky,
  operation: 'mutate',
  status,
  error: null,
  started_at: '2026-11-28T00:00:00Z',
  updated_at: '2026-11-28T00:00:00Z',
  completed_at: null,
});

it('a decky that is not as it shall be says why', () => {
  expect(stateOf({ state: 'degraded', problem: 'Port 80 is taken' })).toEqual({
    word: 'degraded',
    tone: 'amber',
    title: 'Port 80 is taken',
  });
  expect(stateOf({ state: 'running', problem: null }).tone).toBe('green');
  expect(stateOf({ state: 'as in a later version', problem: null })).toMatchObject({ tone: 'plain' });
});

it('an operation is under way until it succeeded or failed', () => {
  expect(['pending', 'running', 'succeeded', 'failed'].filter((status) => isUnderWay({ status }))).toEqual([
    'pending',
    'running',
  ]);
});

it('what becomes of an operation is told with its reason', () => {
  expect(progressOf({ operation: 'teardown', status: 'running', error: null }).word).toBe('being taken down');
  expect(progressOf({ operation: 'deploy', status: 'failed', error: 'no such address' })).toMatchObject({
    word: 'not deployed',
    tone: 'red',
    title: 'no such address',
  });
  expect(progressOf({ operation: 'mutate', status: 'succeeded', error: null }).tone).toBe('green');
});

it('the newest operation of a decky counts', () => {
  const newest = newestByDecky([
    operation('a', '1', 'failed'),
    operation('b', '2', 'running'),
    operation('a', '3', 'succeeded'),
  ]);
  expect(newest.get('a')?.id).toBe('3');
  expect(newest.get('b')?.id).toBe('2');
});

it('any operation that went on makes another mark', () => {
  const mark = markOf([operation('a', '1', 'pending'), operation('b', '2', 'running')]);
  const later = { ...operation('a', '1', 'running'), updated_at: '2026-11-28T00:00:00.5Z' };
  expect(markOf([operation('a', '1', 'pending'), operation('b', '2', 'running')])).toBe(mark);
  expect(markOf([later, operation('b', '2', 'running')])).not.toBe(mark);
  expect(markOf([])).not.toBe(mark);
});

it('minutes are told in the largest whole unit', () => {
  expect([0, 1, 45, 60, 90, 120, 1440, 10_080].map(rotation)).toEqual([
    'never',
    'every minute',
    'every 45 minutes',
    'every hour',
    'every 90 minutes',
    'every 2 hours',
    'every day',
    'every 7 days',
  ]);
});
