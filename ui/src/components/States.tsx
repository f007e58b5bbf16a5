import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiFailure, messageOf } from '@/api/failure';
import { Button } from './Button';
import styles from './States.module.css';

interface EmptyProps {
  /** What there is none of, in a few words. */
  title: string;
  /** What would fill it. */
  children?: ReactNode;
  icon?: LucideIcon;
}

/** A place where nothing is yet, and why. */
export function Empty({ title, children, icon: Icon }: EmptyProps) {
  return (
    <div className={styles.state}>
      {Icon !== undefined && <Icon size={22} strokeWidth={1.5} className={styles.picture} aria-hidden />}
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
    </div>
  );
}

interface FailedProps {
  error: unknown;
  /** What could not be done, if the error itself does not say. */
  title?: string;
  onRetry?: () => void;
}

/** A place whose content could not be had. */
export function Failed({ error, title = 'This could not be loaded', onRetry }: FailedProps) {
  const request = error instanceof ApiFailure ? error.requestId : null;
  return (
    <div className={styles.state} role="alert">
      <CircleAlert size={22} strokeWidth={1.5} className={styles.alarm} aria-hidden />
      <p className={styles.title}>{title}</p>
      <div className={styles.text}>
        {messageOf(error)}
        {request !== null && (
          <>
            {' '}
            Request <code>{request}</code>
          </>
        )}
      </div>
      {onRetry !== undefined && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}

interface SkeletonProps {
  /** Grey bars. */
  rows?: number;
  height?: string;
  /** In a part that the reader unfolded: what stands below it is being read and stays in sight. */
  unfolded?: boolean;
}

/** Grey bars about as high as what is to come; what stands below them in a `Flow` waits with them. */
export function Skeleton({ rows = 3, height = '2.25rem', unfolded = false }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status" aria-label="Loading" data-waiting={unfolded ? undefined : true}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} style={{ height }} />
      ))}
    </div>
  );
}

/** A part of which nobody knows yet whether there will be any; what stands below it in a `Flow` waits with it. */
export function Waiting() {
  return <div hidden data-waiting />;
}
