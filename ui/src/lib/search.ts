/**
 * Readers of what stands behind the question mark. Every filter of a page is there, so that every view has an address;
 * what cannot be read is left out, never an error.
 */
type Raw = Record<string, unknown>;

/** Text; empty text counts as none. */
export function text(raw: Raw, name: string, most = 512): string | undefined {
  const value = raw[name];
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return typeof value === 'string' && value !== '' ? value.slice(0, most) : undefined;
}

/** A whole number within bounds. */
export function whole(raw: Raw, name: string, least: number, most: number): number | undefined {
  const value = Number(raw[name]);
  return raw[name] !== '' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** A number within bounds. */
export function fraction(raw: Raw, name: string, least: number, most: number): number | undefined {
  const value = Number(raw[name]);
  return raw[name] !== '' && Number.isFinite(value) && value >= least && value <= most ? value : undefined;
}

/** One of some words. */
export function oneOf<W extends string>(raw: Raw, name: string, words: readonly W[]): W | undefined {
  return words.find((word) => word === raw[name]);
}

/** Whether a switch is on. */
export function flag(raw: Raw, name: string): true | undefined {
  return raw[name] === true || raw[name] === 'true' || raw[name] === 1 ? true : undefined;
}

/** A time, as the API writes times. */
export function instant(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  const time = typeof value === 'string' ? new Date(value) : null;
  return time === null || Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** An object without the members that are undefined: what the address need not say. */
export function present<O extends object>(all: O): { [K in keyof O]?: Exclude<O[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof O]?: Exclude<O[K], undefined>;
  };
}
