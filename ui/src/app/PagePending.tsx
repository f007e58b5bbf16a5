import { Skeleton } from '@/components/States';
import styles from './Shell.module.css';

/** What stands in place of a page whose code is on its way. */
export function PagePending() {
  return (
    <div className={styles.pending}>
      <Skeleton rows={6} height="3rem" />
    </div>
  );
}
