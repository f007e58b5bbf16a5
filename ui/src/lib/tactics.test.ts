import { expect, it } from 'vitest';
import { byTactic, groupedByTactic } from './tactics';

it('tactics stand in the order of an attack, unknown ones last', () => {
  expect(['TA0107', 'TA0040', 'TA0010', 'TA0011', 'TA0042', 'TA0043', 'TA0101'].sort(byTactic)).toEqual([
    'TA0043',
    'TA0042',
    'TA0011',
    'TA0010',
    'TA0040',
    'TA0101',
    'TA0107',
  ]);
});

it('rows of a tactic keep their order', () => {
  const rows = [
    { tactic: 'TA0040', id: 1 },
    { tactic: 'TA0001', id: 2 },
    { tactic: 'TA0040', id: 3 },
  ];
  expect(groupedByTactic(rows).map((group) => group.rows.map((row) => row.id))).toEqual([[2], [1, 3]]);
});
