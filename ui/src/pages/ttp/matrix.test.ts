import { expect, it } from 'vitest';
import { confidenceHeat, countHeat, coverageHeat, heated, strays } from './matrix';

const cell = (technique_id: string, subs: string[] = []) => ({
  technique_id,
  name: technique_id,
  mitre_url: `https://attack.mitre.org/techniques/${technique_id}`,
  sub_techniques: subs.map((sub) => ({ technique_id: sub, name: sub, mitre_url: '', sub_techniques: [] })),
});

const row = (
  technique_id: string,
  sub_technique_id: string | null,
  tactic: string,
  count: number,
  confidence_max: number,
) => ({
  technique_id,
  sub_technique_id,
  tactic,
  count,
  confidence_max,
  technique_name: null,
  sub_technique_name: null,
  mitre_url: null,
  first_seen: '2026-01-01T00:00:00Z',
  last_seen: '2026-01-01T00:00:00Z',
});

const columns = [
  { tactic: 'TA0003', name: 'Persistence', techniques: [cell('T1053', ['T1053.003', 'T1053.005'])] },
  { tactic: 'TA0002', name: 'Execution', techniques: [cell('T1053', ['T1053.003']), cell('T1059')] },
];
const rows = [
  row('T1053', 'T1053.003', 'TA0003', 3, 0.9),
  row('T1053', null, 'TA0003', 2, 0.7),
  row('T1059', null, 'TA0040', 1, 0.6),
];

it('a technique holds what was seen of its sub-techniques, in its own tactic alone', () => {
  const matrix = heated(columns, rows, new Set(['T1053.005']));
  expect(matrix.map((column) => [column.tactic, column.seen])).toEqual([
    ['TA0002', 0],
    ['TA0003', 1],
  ]);
  const persistent = matrix[1]?.cells[0];
  expect(persistent).toMatchObject({ count: 5, confidence: 0.9, claimed: true });
  expect(persistent?.subs.map((sub) => sub.count)).toEqual([3, 0]);
  expect(matrix[0]?.cells[0]).toMatchObject({ count: 0, claimed: false });
});

it('what has no place in the matrix is not lost', () => {
  expect(strays(columns, rows).map((one) => `${one.technique_id} ${one.tactic}`)).toEqual(['T1059 TA0040']);
});

it('heat has five levels and none for nothing', () => {
  expect([0, 1, 10, 100].map((count) => countHeat(count, 100))).toEqual([0, 1, 3, 5]);
  expect(countHeat(1, 1)).toBe(5);
  expect([0, 0.3, 0.6, 0.7, 0.85, 1].map(confidenceHeat)).toEqual([0, 1, 1, 2, 4, 5]);
});

it('coverage tells silent rules from those that fired', () => {
  const base = { id: '', name: '', url: '', tactic: '', confidence: 0, subs: [] };
  expect(coverageHeat({ ...base, claimed: false, count: 0 })).toBe(0);
  expect(coverageHeat({ ...base, claimed: true, count: 0 })).toBe(2);
  expect(coverageHeat({ ...base, claimed: true, count: 3 })).toBe(4);
});
