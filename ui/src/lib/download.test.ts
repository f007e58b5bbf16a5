// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { nameFrom } from './download';

it('a file is called what the server says, unless that is no plain name', () => {
  expect(nameFrom('attachment; filename="decnet-fleet-20260301T100000Z.stix.json"')).toBe(
    'decnet-fleet-20260301T100000Z.stix.json',
  );
  expect(nameFrom('attachment; filename="../../.bashrc"')).toBeNull();
  expect(nameFrom('attachment; filename="a\\b"')).toBeNull();
  expect(nameFrom('attachment')).toBeNull();
  expect(nameFrom(null)).toBeNull();
});
