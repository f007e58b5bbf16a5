import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import styles from './Disclosure.module.css';

/** A line that unfolds; what is inside is made only then. */
export function Disclosure({ title, children }: { title: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.title}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <ChevronRight size={14} className={open ? styles.turned : styles.arrow} aria-hidden />
        {title}
      </button>
      {open && (
        <div id={id} className={styles.body}>
          {children()}
        </div>
      )}
    </div>
  );
}
