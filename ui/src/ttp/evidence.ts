import type { Span } from '@/lib/spans';

const FIRST = ['uid', 'user', 'src', 'pwd', 'cmd', 'command', 'command_text'];
/** Shown by marks and chips instead. */
const APART = new Set(['spans', 'via', 'decoded']);

/** Evidence by key: who and what first, the rest by the alphabet. */
export function evidenceEntries(evidence: Readonly<Record<string, unknown>>): [string, unknown][] {
  const place = (key: string) => {
    const at = FIRST.indexOf(key);
    return at < 0 ? FIRST.length : at;
  };
  return Object.entries(evidence)
    .filter(([key]) => !APART.has(key))
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** A value as text: a dash for nothing, JSON for what has parts. */
export function evidenceText(value: unknown): string {
  if (value === null || value === undefined) {
    return '–';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The matched ranges that evidence names, in bytes of its command; what is no range is left out. */
export function evidenceSpans(evidence: Readonly<Record<string, unknown>>): Span[] {
  const spans = evidence['spans'];
  return Array.isArray(spans) ? spans.filter(isSpan) : [];
}

/** What the matched command was run through, outermost first, such as `bash -c`. */
export function evidenceVia(evidence: Readonly<Record<string, unknown>>): string[] {
  const via = evidence['via'];
  return Array.isArray(via) ? via.filter((one) => typeof one === 'string') : [];
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  );
}
