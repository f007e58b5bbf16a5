import { expect, it } from 'vitest';
import { rotated } from './rotated';

it('the same kind with two values on one port has rotated', () => {
  const rows = [
    { fingerprint_type: 'hassh', port: 22, value: 'a' },
    { fingerprint_type: 'hassh', port: 22, value: 'b' },
    { fingerprint_type: 'hassh', port: 2222, value: 'a' },
    { fingerprint_type: 'ja3', port: 22, value: 'a' },
    { fingerprint_type: 'ja3', port: 22, value: 'a' },
  ];
  expect(rotated(rows).map((row) => row.isRotated)).toEqual([true, true, false, false, false]);
});
