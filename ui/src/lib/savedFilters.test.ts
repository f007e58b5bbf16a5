import { expect, it } from 'vitest';
import {
  filtersKey,
  MOST_SAVED,
  readFilters,
  sameFilter,
  valuesOf,
  withFilter,
  withoutFilter,
  type SavedFilter,
} from './savedFilters';

const ssh: SavedFilter = { name: 'ssh', values: { service: 'ssh' } };
const loud: SavedFilter = { name: 'loud', values: { service: 'ssh', sort: 'active' } };

it('what was kept is read, and what is no filter is left out', () => {
  expect(readFilters(JSON.stringify([ssh, 7, { name: '' }, { name: 'x', values: { a: {} } }, loud]))).toEqual([
    ssh,
    loud,
  ]);
  for (const nothing of [null, '', '{}', 'null', '[']) {
    expect(readFilters(nothing)).toEqual([]);
  }
});

it('users and tables do not share their filters', () => {
  const keys = [filtersKey('a', 'b.c'), filtersKey('a.b', 'c'), filtersKey('a', 'c')];
  expect(new Set(keys).size).toBe(3);
});

it('only filters are kept of an address, not where one reads or what is open', () => {
  expect(valuesOf({ service: 'ssh', offset: 50, inspect: 'T1105', broken: true }, ['service', 'broken', 'q'])).toEqual({
    service: 'ssh',
    broken: true,
  });
});

it('the newest comes first, and one of the same name gives way', () => {
  const again = { name: 'ssh', values: { service: 'telnet' } };
  expect(withFilter([loud, ssh], again)).toEqual([again, loud]);
  expect(withoutFilter([loud, ssh], 'ssh')).toEqual([loud]);
  const many = Array.from({ length: MOST_SAVED }, (_, at) => ({ name: `${at}`, values: {} }));
  expect(withFilter(many, ssh)).toHaveLength(MOST_SAVED);
});

it('the saved one that is in force is known whatever the order', () => {
  expect(sameFilter([ssh, loud], { sort: 'active', service: 'ssh' })).toBe(loud);
  expect(sameFilter([loud], { service: 'ssh' })).toBeUndefined();
  expect(sameFilter([ssh], { service: 'telnet' })).toBeUndefined();
});
