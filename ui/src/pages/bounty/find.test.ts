import { expect, it } from 'vitest';
import { told } from './find';

it.each([
  [
    { fingerprint_type: 'hassh', value: '2bb57f' },
    { sort: 'hassh', what: '2bb57f' },
  ],
  [
    { kind: 'file', sha256: 'ec40' },
    { sort: 'file', what: 'ec40' },
  ],
  [
    { kind: 'mail', body_sha256: 'aa' },
    { sort: 'mail', what: 'aa' },
  ],
  [{ something: { new: 1 } }, { sort: null, what: '{"new":1}' }],
  [
    { value: null, other: 'x' },
    { sort: null, what: 'x' },
  ],
  [{}, { sort: null, what: '–' }],
])('%j is told in two words', (payload, words) => {
  expect(told(payload)).toEqual(words);
});
