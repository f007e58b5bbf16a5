import { expect, it } from 'vitest';
import type { Schema } from '@/api/client';
import { byCountry, shareOf, topTechniques } from './top';

const row = (technique_id: string, tactic: string, count: number) =>
  ({ technique_id, sub_technique_id: null, tactic, count }) as Schema<'TechniqueRollupRow'>;

it('the most frequent come first, a technique of two tactics once', () => {
  const rows = [row('T1', 'TA1', 2), row('T2', 'TA1', 9), row('T2', 'TA2', 8), row('T3', 'TA1', 1)];

  expect(topTechniques(rows, 2).map((one) => one.technique_id)).toEqual(['T2', 'T1']);
});

it('a bar is as long as the highest at most, and never too short to see', () => {
  expect(shareOf(100, 100)).toBe(100);
  expect(shareOf(0, 100)).toBe(0);
  expect(shareOf(1, 1)).toBe(100);
  expect(shareOf(1, 1e12)).toBeGreaterThanOrEqual(3);
});

it('attackers of no known country come last, however many they are', () => {
  const rows = ['DE', null, null, 'FR', 'DE'].map((country_code) => ({ country_code }));

  expect(byCountry(rows)).toEqual([
    { country: 'DE', attackers: 2 },
    { country: 'FR', attackers: 1 },
    { country: null, attackers: 2 },
  ]);
});
