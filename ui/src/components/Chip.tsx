import type { ReactNode } from 'react';
import { visible } from '@/lib/visible';
import styles from './Chip.module.css';

export type Tone = 'plain' | 'green' | 'violet' | 'amber' | 'red' | 'blue';

/** A word in a coloured box: a state, a service, a verdict. Text is shown with its escapes. */
export function Chip({ tone = 'plain', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={`${styles.chip ?? ''} ${styles[tone] ?? ''}`} title={title}>
      {typeof children === 'string' ? visible(children) : children}
    </span>
  );
}

/** Chips in a row that breaks. */
export function Chips({ children }: { children: ReactNode }) {
  return <span className={styles.chips}>{children}</span>;
}
