import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import button from './Button.module.css';
import styles from './Drawer.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** A narrow one for a form, a wide one for reading. */
  width?: 'narrow' | 'wide';
}

/**
 * A panel that slides in from the right. While it is open the focus stays in it and the page behind does not scroll;
 * Escape, the cross and a click beside it close it, and the focus returns to where it was.
 */
export function Drawer({ open, onClose, title, children, width = 'wide' }: Props) {
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) {
          onClose();
        }
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.shade} />
        <Dialog.Popup className={`${styles.drawer ?? ''} ${styles[width] ?? ''}`} data-flow="down">
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close className={button.icon} aria-label="Close">
              <X size={17} aria-hidden />
            </Dialog.Close>
          </header>
          <div className={styles.body} data-flow="down">
            {children}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
