import type { StreamState } from '@/api/streamConnection';
import styles from './LiveLogs.module.css';

const WORDS: Readonly<Record<StreamState, string>> = {
  connecting: 'Connecting…',
  open: 'Live',
  waiting: 'Interrupted, trying again…',
  paused: 'Paused',
};

/** How the stream fares. */
export function StreamMark({ state }: { state: StreamState }) {
  return (
    <span className={`${styles.state ?? ''} ${styles[state] ?? ''}`} role="status">
      <span className={styles.dot} aria-hidden />
      {WORDS[state]}
    </span>
  );
}
