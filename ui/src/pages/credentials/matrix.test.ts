import { expect, it } from 'vitest';
import { csv } from '@/lib/csv';
import { heatOf, lineColumns, linesOf, matrixOf } from './matrix';

const target = (decky: string, service: string, attacker: string, attempts: number) => ({
  decky,
  service,
  attacker_uuid: attacker,
  attempts,
});

it('a matrix has the pairs that were tried and no others', () => {
  const matrix = matrixOf([
    target('web-1', 'ssh', 'a', 2),
    target('web-1', 'ssh', 'b', 3),
    target('web-1', 'ssh', 'b', 1),
    target('db-1', 'telnet', 'a', 1),
  ]);
  expect([matrix.deckies, matrix.services]).toEqual([
    ['db-1', 'web-1'],
    ['ssh', 'telnet'],
  ]);
  expect(matrix.cell('web-1', 'ssh')).toEqual({ attempts: 6, attackers: 2 });
  expect(matrix.cell('db-1', 'telnet')).toEqual({ attempts: 1, attackers: 1 });
  expect(matrix.cell('db-1', 'ssh')).toBeUndefined();
  expect(matrix.highest).toBe(6);
});

it('names that hold separators do not run together', () => {
  const matrix = matrixOf([target('a","b', 'c', 'x', 1), target('a', 'b","c', 'x', 5)]);
  const close = matrixOf([target('web-1', '1ssh', 'x', 1), target('web-11', 'ssh', 'x', 5)]);
  expect(close.cell('web-1', '1ssh')?.attempts).toBe(1);
  expect(matrix.cell('a","b', 'c')?.attempts).toBe(1);
  expect(matrix.cell('a', 'b","c')?.attempts).toBe(5);
});

it('a matrix is written down with a gap where nobody tried, and names are no formulas', () => {
  const matrix = matrixOf([
    target('web-1', '=ssh', 'a', 2),
    target('web-1', '=ssh', 'b', 3),
    target('db', 'ftp', 'a', 1),
  ]);
  const lines = linesOf(matrix);
  expect(lines).toEqual([
    { decky: 'db', services: [{ service: 'ftp', attempts: 1, attackers: 1 }] },
    { decky: 'web-1', services: [{ service: '=ssh', attempts: 5, attackers: 2 }] },
  ]);
  const columns = lineColumns(matrix.services);
  const file = csv(
    columns.map(({ id }) => id),
    lines.map((line) => columns.map(({ value }) => value(line))),
  );
  expect(file).toBe("decky,'=ssh attempts,'=ssh attackers,ftp attempts,ftp attackers\r\ndb,,,1,1\r\nweb-1,5,2,,\r\n");
});

it('the most attempts are the hottest, and a single one is neither hot nor cold', () => {
  expect([heatOf(1, 1), heatOf(1, 100), heatOf(10, 100), heatOf(100, 100)]).toEqual([2, 1, 2, 4]);
});
