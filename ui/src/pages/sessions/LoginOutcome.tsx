import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import styles from './Sessions.module.css';

/** Whether somebody got in, and as whom. */
export function LoginOutcome({ outcome, username }: { outcome: string | null; username: string | null }) {
  if (outcome === null) {
    return <span className="faint">none tried</span>;
  }
  const isIn = outcome === 'success';
  return (
    <span className={styles.login}>
      <Chip tone={isIn ? 'red' : 'plain'}>{isIn ? 'got in' : 'refused'}</Chip>
      {username !== null && <AttackerText text={username} oneLine />}
    </span>
  );
}
