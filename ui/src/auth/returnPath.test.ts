import { expect, it } from 'vitest';
import { returnPath } from './returnPath';

it.each([
  ['/attackers?search=1', '/attackers?search=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/a\nb', '/'],
  ['/login?next=/x', '/'],
  [undefined, '/'],
])('%j leads back to %s', (wanted, path) => {
  expect(returnPath(wanted)).toBe(path);
});
