import { CopyButton } from './CopyButton';
import styles from './Hash.module.css';

/** The first digits of a hash; all of it on hover and by the copy button. */
export function Hash({ value, what = 'hash', digits = 12 }: { value: string; what?: string; digits?: number }) {
  return (
    <span className={styles.hash}>
      <code title={value}>{value.length > digits ? `${value.slice(0, digits)}…` : value}</code>
      <CopyButton text={value} what={what} />
    </span>
  );
}
