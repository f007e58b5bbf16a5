import { expect, it } from 'vitest';
import { families, pairs, sharedValue, wantedReasons, type Edge } from './reasons';

const edge = (a: string, b: string, family: string, score: number, weight: number, total = 1): Edge => ({
  a,
  b,
  family,
  score,
  weight,
  total,
  shared: [],
  first_seen: '2026-01-01T00:00:00Z',
  last_seen: '2026-01-02T00:00:00Z',
});

const EDGES = [
  edge('1', '2', 'credentials', 1, 0.2, 1.2),
  edge('1', '2', 'fingerprint', 1, 1, 1.2),
  edge('2', '3', 'payload', 0.5, 1, 2),
];

it('two members are one pair, whose family is the one that weighs most', () => {
  expect(pairs(EDGES)).toEqual([
    { a: '2', b: '3', total: 2, family: 'payload' },
    { a: '1', b: '2', total: 1.2, family: 'fingerprint' },
  ]);
});

it('reasons are those of the family and the member asked for, the weightiest first', () => {
  expect(wantedReasons(EDGES, undefined, '2').map((one) => one.family)).toEqual([
    'fingerprint',
    'payload',
    'credentials',
  ]);
  expect(wantedReasons(EDGES, 'credentials', undefined)).toHaveLength(1);
  expect(wantedReasons(EDGES, 'payload', '1')).toEqual([]);
});

it('families are counted', () => {
  expect(families([...EDGES, edge('3', '4', 'payload', 1, 1)])[0]).toEqual({ family: 'payload', reasons: 2 });
});

it('a shared value says what it is, unless it says nothing', () => {
  expect(sharedValue('ssh_key:SHA256:abc')).toEqual({ kind: 'ssh_key', value: 'SHA256:abc' });
  expect(sharedValue('root|7804')).toEqual({ kind: null, value: 'root|7804' });
  expect(sharedValue('<b>:x')).toEqual({ kind: null, value: '<b>:x' });
});
