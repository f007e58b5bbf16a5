import type { Heat } from './Matrix';
import styles from './Legend.module.css';

const MEANINGS: Record<Heat, readonly (readonly [number, string])[]> = {
  count: [
    [0, 'not seen'],
    [1, 'few tags'],
    [2, ''],
    [3, ''],
    [4, ''],
    [5, 'most tags'],
  ],
  confidence: [
    [0, 'not seen'],
    [1, 'to 0.60'],
    [2, '0.70'],
    [3, '0.80'],
    [4, '0.90'],
    [5, '1.00'],
  ],
  coverage: [
    [0, 'no rule'],
    [2, 'a rule, not seen yet'],
    [4, 'a rule that fired'],
    [5, 'seen by a rule that is gone'],
  ],
};

/** What the colours mean; each cell also says its number. */
export function Legend({ heat }: { heat: Heat }) {
  return (
    <ul className={styles.legend} aria-label="Colours">
      {MEANINGS[heat].map(([level, meaning]) => (
        <li key={level}>
          <span className={styles.box} data-heat={level} aria-hidden />
          {meaning}
        </li>
      ))}
    </ul>
  );
}
