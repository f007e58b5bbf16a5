import { describe, expect, it } from 'vitest';
import { joined, marked, ofBytes } from './spans';

const shown = (text: string, spans: { start: number; end: number }[]) =>
  marked(text, ofBytes(text, spans))
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);

describe('spans', () => {
  it('count bytes of UTF-8, not characters', () => {
    expect(shown('é; id', [{ start: 4, end: 6 }])).toEqual(['id']);
    expect(shown('🦊🦊 id', [{ start: 9, end: 11 }])).toEqual(['id']);
  });

  it('that reach over the end stop there', () => {
    expect(shown('abc', [{ start: 1, end: 99 }])).toEqual(['bc']);
    expect(shown('abc', [{ start: 50, end: 99 }])).toEqual([]);
  });

  it('that overlap or touch become one', () => {
    expect(
      joined([
        { start: 4, end: 6 },
        { start: 0, end: 2 },
        { start: 1, end: 3 },
        { start: 3, end: 4 },
        { start: 9, end: 9 },
        { start: -1, end: 2 },
      ]),
    ).toEqual([{ start: 0, end: 6 }]);
  });

  it('cut pieces and keep escapes whole', () => {
    expect(marked('ab\u202ecd', [{ start: 1, end: 4 }]).map((piece) => [piece.text, piece.marked])).toEqual([
      ['a', false],
      ['b', true],
      ['\\u{202E}', true],
      ['c', true],
      ['d', false],
    ]);
  });

  it('mark two parts of one piece', () => {
    const text = 'one two three';
    expect(
      marked(text, [
        { start: 0, end: 3 },
        { start: 8, end: 13 },
      ]).map((piece) => [piece.text, piece.marked]),
    ).toEqual([
      ['one', true],
      [' two ', false],
      ['three', true],
    ]);
  });
});
