import { useEffect, type ReactNode } from 'react';
import { Logo } from '@/app/Logo';
import styles from './Gate.module.css';

/** The frame of what stands before the dashboard. */
export function Gate({ title, about, children }: { title: string; about?: string | undefined; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · DECNET`;
  }, [title]);
  return (
    <main className={styles.gate}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <Logo size={26} />
          <span>DECNET</span>
        </div>
        <h1 className={styles.title}>{title}</h1>
        {about !== undefined && <p className={styles.about}>{about}</p>}
        {children}
      </div>
    </main>
  );
}
