import { expect, it } from 'vitest';
import { MOST_SHOWN, previewOf } from './preview';

const utf8 = (text: string) => new TextEncoder().encode(text);

it('text is shown, whatever it would do in a browser', () => {
  expect(previewOf(utf8('<script>alert(1)</script> é'))).toEqual({
    size: 28,
    text: '<script>alert(1)</script> é',
    cut: false,
  });
});

it('what is no text is not shown', () => {
  expect(previewOf(new Uint8Array([80, 75, 3, 4, 0])).text).toBeNull();
  expect(previewOf(new Uint8Array([0xff, 0xfe, 65])).text).toBeNull();
});

it('a long text is cut, also within a character', () => {
  const long = previewOf(utf8(`${'a'.repeat(MOST_SHOWN - 1)}é${'b'.repeat(9)}`));
  expect(long.cut).toBe(true);
  expect(long.text).toBe('a'.repeat(MOST_SHOWN - 1));
  expect(previewOf(utf8('a'.repeat(MOST_SHOWN))).cut).toBe(false);
});
