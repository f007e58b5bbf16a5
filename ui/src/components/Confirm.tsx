import type { ReactNode } from 'react';
import { Button } from './Button';
import { Modal } from './Modal';

interface Props {
  open: boolean;
  onClose: () => void;
  /** What is asked, such as `Remove this webhook?` */
  title: string;
  /** What follows from it. */
  children: ReactNode;
  /** The word on the button. */
  action: string;
  onConfirm: () => void;
  busy: boolean;
  look?: 'danger' | 'primary';
}

/** A question before something that cannot be taken back, or that others notice. */
export function Confirm({ open, onClose, title, children, action, onConfirm, busy, look = 'danger' }: Props) {
  return (
    <Modal
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look={look} busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Modal>
  );
}
