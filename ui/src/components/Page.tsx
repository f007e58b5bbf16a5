import { useEffect, type ReactNode } from 'react';
import styles from './Page.module.css';

interface Props {
  title: string;
  /** What stands in the title line instead of the title, such as an address beside a country. */
  heading?: ReactNode;
  /** A line under the title. */
  about?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
  /** Takes all the width there is, as a matrix needs. */
  wide?: boolean;
  children: ReactNode;
}

/** A page: title, buttons, content. It also names the tab. */
export function Page({ title, heading, about, actions, wide = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · DECNET`;
  }, [title]);
  return (
    <div className={wide ? styles.wide : styles.page} data-flow="down">
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{heading ?? title}</h1>
          {about !== undefined && <div className={styles.about}>{about}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  title: string;
  /** Beside the title: a count, a switch. */
  aside?: ReactNode;
  /** Content reaches the frame, as tables do. */
  flush?: boolean;
  id?: string;
  children: ReactNode;
}

/** A framed part of a page with a title of its own. */
export function Section({ title, aside, flush = false, id, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title} id={id}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      <div className={flush ? undefined : styles.body}>{children}</div>
    </section>
  );
}
