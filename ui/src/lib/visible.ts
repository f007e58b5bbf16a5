/** A piece of text to be shown: as it is, or as an escape for what could not be seen or would deceive. */
export interface Piece {
  kind: 'text' | 'escape';
  text: string;
  /** Place in the original, in UTF-16 units. */
  start: number;
  end: number;
}

const NAMED: Readonly<Record<number, string>> = {
  0x00: '\\0',
  0x08: '\\b',
  0x09: '\\t',
  0x0a: '\\n',
  0x0b: '\\v',
  0x0c: '\\f',
  0x0d: '\\r',
  0x1b: '\\e',
};

/** Ranges of characters that are invisible, turn the direction of text, or pass for a plain space. */
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  [0xf0000, 0x10ffff],
];

/** Whether a character is shown as an escape. */
export function isUnseen(codePoint: number): boolean {
  return UNSEEN.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** An escape as a shell or a programmer would write it. */
export function escapeOf(codePoint: number): string {
  const named = NAMED[codePoint];
  if (named !== undefined) {
    return named;
  }
  const hex = codePoint.toString(16).toUpperCase();
  return codePoint < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex.padStart(4, '0')}}`;
}

/**
 * Cuts text into what can be shown and what must be escaped; the pieces cover all of it, in order.
 *
 * @param kept characters that are shown as they are whatever they do
 */
export function pieces(text: string, kept = ''): Piece[] {
  const found: Piece[] = [];
  let plainFrom = 0;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    if (isUnseen(codePoint) && !kept.includes(text.charAt(at))) {
      if (plainFrom < at) {
        found.push({ kind: 'text', text: text.slice(plainFrom, at), start: plainFrom, end: at });
      }
      found.push({ kind: 'escape', text: escapeOf(codePoint), start: at, end: next });
      plainFrom = next;
    }
    at = next;
  }
  if (plainFrom < text.length) {
    found.push({ kind: 'text', text: text.slice(plainFrom), start: plainFrom, end: text.length });
  }
  return found;
}

/** Text with its escapes, for where only a string fits, such as a tooltip. */
export function visible(text: string): string {
  return pieces(text)
    .map((piece) => piece.text)
    .join('');
}
