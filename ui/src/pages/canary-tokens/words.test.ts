import { expect, it } from 'vitest';
import { askedFor, fileOf, stateOf } from './words';

it('a use is told before anything but the end of a token', () => {
  const word = (state: string, trigger_count: number) => stateOf({ state, trigger_count }).word;
  expect(word('planted', 0)).toBe('planted');
  expect(word('planted', 1)).toBe('used');
  expect(word('revoked', 1)).toBe('revoked');
  expect(word('failed', 0)).toBe('failed');
});

it('a file has the name of what made it', () => {
  expect(fileOf({ generator: 'ssh_key', blob_uuid: null })).toBe('Private key');
  expect(fileOf({ generator: 'of_tomorrow', blob_uuid: null })).toBe('of_tomorrow');
  expect(fileOf({ generator: null, blob_uuid: 'u' })).toBe('Uploaded file');
});

it('a use asked for a path or a name', () => {
  expect(askedFor({ request_path: '/c/a', dns_qname: null })).toBe('/c/a');
  expect(askedFor({ request_path: null, dns_qname: 'a.t.example' })).toBe('a.t.example');
  expect(askedFor({ request_path: null, dns_qname: null })).toBeNull();
});
