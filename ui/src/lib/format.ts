const COUNT = new Intl.NumberFormat('en-US');
const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** A count with its thousands parted. */
export function count(value: number): string {
  return COUNT.format(value);
}

/** So many of a thing that is named in the plural: 1 identity, 2 identities. */
export function counted(value: number, things: string): string {
  return `${count(value)} ${
    value === 1
      ? things
          .replace(/ies$/, 'y')
          .replace(/sses$/, 'ss')
          .replace(/([^s])s$/, '$1')
      : things
  }`;
}

/** A count where there is little room: 12.4K. */
export function shortCount(value: number): string {
  return value < 10_000 ? COUNT.format(value) : SHORT.format(value);
}

/** A confidence or any share with two decimals. */
export function twoDecimals(value: number): string {
  return value.toFixed(2);
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** A size: 1.5 MiB. */
export function bytes(value: number): string {
  let amount = value;
  let unit = 0;
  while (amount >= 1024 && unit < UNITS.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${unit === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[unit] ?? ''}`;
}

/** A length of time: 3 min 20 s. */
export function duration(seconds: number): string {
  if (seconds < 1) {
    return `${Math.round(seconds * 1000)} ms`;
  }
  if (seconds < 60) {
    return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  }
  const [large, small, names] =
    seconds < 3600 ? [60, 1, ['min', 's']] : seconds < 86_400 ? [3600, 60, ['h', 'min']] : [86_400, 3600, ['d', 'h']];
  const whole = Math.floor(seconds / large);
  const rest = Math.floor((seconds - whole * large) / small);
  return `${whole} ${names[0] ?? ''}${rest > 0 ? ` ${rest} ${names[1] ?? ''}` : ''}`;
}

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago: 5 min. ago. */
export function ago(time: Date, now: Date): string {
  const seconds = Math.round((time.getTime() - now.getTime()) / 1000);
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) {
      return RELATIVE.format(Math.trunc(seconds / size), unit);
    }
  }
  return Math.abs(seconds) < 5 ? 'now' : RELATIVE.format(seconds, 'second');
}

const two = (value: number) => String(value).padStart(2, '0');

/** A time in the reader's zone, always as wide: 2026-11-27 14:05:09. */
export function localTime(time: Date): string {
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${date} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}

/** A time in UTC, to the millisecond. */
export function utcTime(time: Date): string {
  return `${time.toISOString().replace('T', ' ').replace('Z', '')} UTC`;
}

/** A time in both, as hints tell it: 2026-11-27 15:05:09 (2026-11-27 14:05:09.000 UTC). */
export function bothTimes(time: Date): string {
  return `${localTime(time)} (${utcTime(time)})`;
}
