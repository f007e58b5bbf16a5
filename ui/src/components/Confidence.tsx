import { twoDecimals } from '@/lib/format';
import styles from './Confidence.module.css';

interface Props {
  /** From 0 to 1. */
  value: number;
  /** Show the number beside the bar. */
  number?: boolean;
}

/** A confidence as a bar, the number on hover. */
export function Confidence({ value, number = false }: Props) {
  const shown = twoDecimals(value);
  const share = Math.max(0, Math.min(1, value));
  return (
    <span className={styles.frame} title={`Confidence ${shown}`}>
      <span className={styles.track} role="img" aria-label={`Confidence ${shown}`}>
        <span className={share >= 0.6 ? styles.strong : styles.weak} style={{ width: `${share * 100}%` }} />
      </span>
      {number && (
        <span className={styles.number} aria-hidden>
          {shown}
        </span>
      )}
    </span>
  );
}
