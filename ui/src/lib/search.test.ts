import { expect, it } from 'vitest';
import { flag, fraction, instant, oneOf, present, text, whole } from './search';

it('what cannot be read counts as not there', () => {
  const raw = { q: '', n: '12x', sort: 'luck', f: '1.5', many: ['a'], long: 'x'.repeat(600) };
  expect(text(raw, 'q')).toBeUndefined();
  expect(text(raw, 'many')).toBeUndefined();
  expect(text(raw, 'long')).toHaveLength(512);
  expect(whole(raw, 'n', 0, 99)).toBeUndefined();
  expect(whole({ n: 100 }, 'n', 0, 99)).toBeUndefined();
  expect(whole({ n: '' }, 'n', 0, 99)).toBeUndefined();
  expect(fraction(raw, 'f', 0, 1)).toBeUndefined();
  expect(oneOf(raw, 'sort', ['recent', 'score'])).toBeUndefined();
  expect(flag({ live: 'no' }, 'live')).toBeUndefined();
  expect(instant({ at: 'soon' }, 'at')).toBeUndefined();
  expect(instant({ at: 5 }, 'at')).toBeUndefined();
});

it('what can be read is read', () => {
  expect(text({ q: 42 }, 'q')).toBe('42');
  expect(whole({ n: '50' }, 'n', 0, 99)).toBe(50);
  expect(fraction({ f: 0.6 }, 'f', 0, 1)).toBe(0.6);
  expect(oneOf({ sort: 'score' }, 'sort', ['recent', 'score'])).toBe('score');
  expect(instant({ at: '2026-03-01T11:00:00+01:00' }, 'at')).toBe('2026-03-01T10:00:00.000Z');
  expect(present({ a: 1, b: undefined })).toEqual({ a: 1 });
});
