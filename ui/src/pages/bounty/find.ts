/** Members of a find that say what it is, the most telling first. */
const TELLING = ['value', 'address', 'ip', 'sha256', 'body_sha256', 'filename'];
/** Members that say what sort of thing it is. */
const SORTS = ['fingerprint_type', 'kind', 'header', 'source'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function first(payload: Readonly<Record<string, unknown>>, names: readonly string[]): string | null {
  const name = names.find((one) => payload[one] !== undefined && payload[one] !== null);
  return name === undefined ? null : textOf(payload[name]);
}

/** What was found, and of which sort, in as few words as there are. */
export function told(payload: Readonly<Record<string, unknown>>): { sort: string | null; what: string } {
  const others = Object.keys(payload).filter((name) => !SORTS.includes(name));
  return { sort: first(payload, SORTS), what: first(payload, [...TELLING, ...others]) ?? '–' };
}
