import { expect, it } from 'vitest';
import { evidenceEntries, evidenceSpans, evidenceText, evidenceVia } from './evidence';

it('who and what come first, the rest by the alphabet', () => {
  const evidence = { zeta: 1, command_text: 'id', alpha: null, src: '192.0.2.1', user: 'root', spans: [], via: [] };
  expect(evidenceEntries(evidence).map(([key]) => key)).toEqual(['user', 'src', 'command_text', 'alpha', 'zeta']);
});

it('values are a dash, text or JSON', () => {
  expect(evidenceText(null)).toBe('–');
  expect(evidenceText('id')).toBe('id');
  expect(evidenceText(['a', 1])).toBe('["a",1]');
  expect(evidenceText(5)).toBe('5');
});

it('only what is a range is one', () => {
  expect(evidenceSpans({ spans: [{ start: 1, end: 2, image: '/bin/id' }, { start: '1', end: 2 }, null] })).toHaveLength(
    1,
  );
  expect(evidenceSpans({ spans: 'x' })).toEqual([]);
  expect(evidenceVia({ via: ['bash -c', 5] })).toEqual(['bash -c']);
});
