import type { ReactNode } from 'react';
import styles from './Stat.module.css';

interface Props {
  label: string;
  /** Undefined while it is on its way. */
  value: ReactNode | undefined;
  /** A line below; null while it is on its way. */
  hint?: ReactNode;
  tone?: 'green' | 'violet' | 'amber' | 'red';
}

/** One figure with its name. */
export function Stat({ label, value, hint, tone }: Props) {
  return (
    <div className={styles.stat}>
      <dt className={styles.label}>{label}</dt>
      <dd className={[styles.value, tone && styles[tone]].filter(Boolean).join(' ')}>
        {value ?? <span aria-label="Loading">…</span>}
      </dd>
      {hint !== undefined && <dd className={styles.hint}>{hint ?? '\u00a0'}</dd>}
    </div>
  );
}

/** Figures side by side. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className={styles.stats}>{children}</dl>;
}
