import { ago, bothTimes, localTime, utcTime } from '@/lib/format';

interface Props {
  /** As the API gives it; null where nothing happened yet. */
  at: string | null | undefined;
  /** Say how long ago instead. */
  relative?: boolean;
}

/** A time in the reader's zone, with UTC on hover. */
export function Time({ at, relative = false }: Props) {
  if (at === null || at === undefined) {
    return <span className="faint">–</span>;
  }
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) {
    return <span className="faint">–</span>;
  }
  return (
    <time dateTime={at} title={relative ? bothTimes(time) : utcTime(time)}>
      {relative ? ago(time, new Date()) : localTime(time)}
    </time>
  );
}
