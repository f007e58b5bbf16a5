import { pieces, type Piece } from './visible';

/** A half-open range. */
export interface Span {
  start: number;
  end: number;
}

export interface MarkedPiece extends Piece {
  marked: boolean;
}

/** Ranges in order, without those that are empty or wrong, with overlaps joined. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => span.end > span.start && span.start >= 0).sort((a, b) => a.start - b.start);
  const found: Span[] = [];
  for (const span of sorted) {
    const last = found.at(-1);
    if (last !== undefined && span.start <= last.end) {
      last.end = Math.max(last.end, span.end);
    } else {
      found.push({ start: span.start, end: span.end });
    }
  }
  return found;
}

/** Ranges of bytes of the text in UTF-8, which is what the API speaks of, as ranges of UTF-16 units. */
export function ofBytes(text: string, spans: readonly Span[]): Span[] {
  const wanted = joined(spans);
  const places = new Map<number, number>();
  const asked = wanted.flatMap((span) => [span.start, span.end]).sort((a, b) => a - b);
  let byte = 0;
  let unit = 0;
  let next = 0;
  while (next < asked.length) {
    const goal = asked[next] ?? 0;
    if (byte >= goal || unit >= text.length) {
      places.set(goal, unit);
      next += 1;
      continue;
    }
    const codePoint = text.codePointAt(unit) ?? 0;
    byte += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    unit += codePoint > 0xffff ? 2 : 1;
  }
  return joined(
    wanted.map((span) => ({ start: places.get(span.start) ?? text.length, end: places.get(span.end) ?? text.length })),
  );
}

/** The pieces of a text, cut once more where marks begin and end. */
export function marked(text: string, spans: readonly Span[], kept = ''): MarkedPiece[] {
  const marks = joined(spans);
  const found: MarkedPiece[] = [];
  for (const piece of pieces(text, kept)) {
    let at = piece.start;
    while (at < piece.end) {
      const mark = marks.find((one) => one.start <= at && at < one.end);
      const following = marks.find((one) => one.start > at);
      const end = Math.min(piece.end, mark?.end ?? following?.start ?? piece.end);
      const whole = piece.kind === 'escape' || (at === piece.start && end === piece.end);
      const until = piece.kind === 'escape' ? piece.end : end;
      found.push({
        kind: piece.kind,
        text: whole ? piece.text : text.slice(at, until),
        start: at,
        end: until,
        marked: mark !== undefined,
      });
      at = until;
    }
  }
  return found;
}
