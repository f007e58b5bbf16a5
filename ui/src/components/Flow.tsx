import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface Props {
  children: ReactNode;
  /** A grid of its own, in place of one below the other. */
  className?: string | undefined;
  /** They stand side by side where there is room; then none waits for another. */
  columns?: boolean;
}

/**
 * Parts one below the other. While one of them waits for what it shows (`Skeleton`, `Waiting`, a table without rows),
 * those below it are there and not seen: nobody knows how high it will be, and what is read is not to move. The rule
 * stands in `base.css`; a `Page` and a `Drawer` are such a flow themselves.
 */
export function Flow({ children, className = styles.flow, columns = false }: Props) {
  return (
    <div className={className} data-flow={columns ? 'columns' : 'down'}>
      {children}
    </div>
  );
}
