import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, IconButton } from '@/components/Button';
import { Section } from '@/components/Page';
import { Time } from '@/components/Time';
import { count, localTime, utcTime } from '@/lib/format';
import { heightOf, type Hour } from './hours';
import styles from './Histogram.module.css';

interface Props {
  hours: readonly Hour[];
  /** Still on its way. */
  pending: boolean;
  /** Begin of the chosen hour. */
  chosen: string | undefined;
  onChoose: (start: string | undefined) => void;
  onEarlier: () => void;
  /** Missing where there is nothing later than now. */
  onLater: (() => void) | undefined;
  /** Time of the last event, to go to when the day is empty. */
  last: string | null;
  onLast: () => void;
}

const hourOf = (time: string) => localTime(new Date(time)).slice(11, 16);

/** Events by the hour of one day; an hour is chosen by its bar. */
export function Histogram(props: Props) {
  const { hours, pending, chosen, onChoose, onEarlier, onLater } = props;
  const highest = Math.max(0, ...hours.map((hour) => hour.count));
  const total = hours.reduce((sum, hour) => sum + hour.count, 0);
  return (
    <Section
      title="Events by hour"
      aside={
        <>
          <span aria-live="polite">{`${pending ? '…' : count(total)} in 24 hours`}</span>
          {chosen !== undefined && (
            <Button look="ghost" onClick={() => onChoose(undefined)}>
              All hours
            </Button>
          )}
          <span className={styles.steps}>
            <IconButton label="24 hours earlier" onClick={onEarlier}>
              <ChevronLeft size={16} aria-hidden />
            </IconButton>
            <IconButton label="24 hours later" disabled={onLater === undefined} onClick={onLater}>
              <ChevronRight size={16} aria-hidden />
            </IconButton>
          </span>
        </>
      }
    >
      <div className={styles.chart}>
        {!pending && total === 0 && <Quiet {...props} />}
        <div className={styles.bars} role="group" aria-label="Hours of the day shown">
          {hours.map((hour) => (
            <button
              key={hour.start}
              type="button"
              className={styles.bar}
              aria-pressed={hour.start === chosen}
              aria-label={`${hourOf(hour.start)} to ${hourOf(hour.end)}: ${count(hour.count)} events`}
              title={`${localTime(new Date(hour.start)).slice(0, 16)} to ${hourOf(hour.end)}\n${utcTime(new Date(hour.start))}\n${count(hour.count)} events`}
              onClick={() => {
                onChoose(hour.start === chosen ? undefined : hour.start);
              }}
            >
              <span className={styles.fill} style={{ height: `${heightOf(hour.count, highest)}%` }} />
            </button>
          ))}
        </div>
        <div className={styles.axis} aria-hidden>
          {hours
            .filter((_, place) => place % 6 === 0)
            .map((hour) => (
              <span key={hour.start}>{hourOf(hour.start)}</span>
            ))}
        </div>
      </div>
      <p className={styles.day}>
        <Time at={hours[0]?.start} /> to <Time at={hours.at(-1)?.end} />
      </p>
    </Section>
  );
}

function Quiet({ last, onLast }: Props) {
  return (
    <div className={styles.quiet}>
      <span>Nothing in these 24 hours.</span>
      {last !== null && (
        <Button onClick={onLast}>
          Show the day of the last event, <Time at={last} />
        </Button>
      )}
    </div>
  );
}
