import { useState, type ReactNode } from 'react';
import { Button } from './Button';
import { TextArea } from './Field';
import { Modal } from './Modal';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen. */
  children?: ReactNode;
  /** The word on the button that does it. */
  action: string;
  danger?: boolean;
  busy: boolean;
  /** Whether more than the reason is missing. */
  disabled?: boolean;
  /** The change itself needs no reason, such as lifting a lock. */
  plain?: boolean;
  onConfirm: (reason: string) => void;
}

/** Asks whether to change something, and why; the reason is kept with the change. */
export function ReasonDialog({ open, onClose, title, ...rest }: Props) {
  return (
    <Modal open={open} onClose={onClose} title={title}>
      {open && <Form onClose={onClose} {...rest} />}
    </Modal>
  );
}

/** Begins empty each time the dialog opens. */
function Form({
  onClose,
  children,
  action,
  danger = false,
  busy,
  disabled = false,
  plain = false,
  onConfirm,
}: Omit<Props, 'open' | 'title'>) {
  const [reason, setReason] = useState('');
  return (
    <form
      style={{ display: 'grid', gap: 'var(--gap-3)' }}
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(reason.trim());
      }}
    >
      {children}
      {!plain && (
        <TextArea
          label="Reason"
          hint="Kept with the decision, for whoever asks later."
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      )}
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 'var(--gap-2)' }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy} disabled={disabled}>
          {action}
        </Button>
      </div>
    </form>
  );
}
