import { TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { copyText } from '@/lib/clipboard';
import { Button } from './Button';
import { Modal } from './Modal';
import { toasts } from './toasts';
import styles from './SecretOnce.module.css';

interface Props {
  /** Null when there is none to show. */
  secret: string | null;
  title: string;
  /** What it is for, and what else to know. */
  children?: ReactNode;
  onClose: () => void;
}

/** A secret that is shown now and never again. Only its button closes it, so that no stray click loses it. */
export function SecretOnce({ secret, title, children, onClose }: Props) {
  const [copied, setCopied] = useState(false);
  const close = () => {
    setCopied(false);
    onClose();
  };
  const copy = (text: string) => {
    copyText(text).then(
      () => setCopied(true),
      () => toasts.error('The browser does not let this page copy: mark the text and copy it by hand.'),
    );
  };
  return (
    <Modal
      open={secret !== null}
      onClose={() => {
        // Escape and a click beside it do nothing.
      }}
      title={title}
      actions={
        <>
          <Button look={copied ? 'ghost' : 'primary'} onClick={() => copy(secret ?? '')}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
          <Button look={copied ? 'primary' : 'ghost'} onClick={close}>
            I have it
          </Button>
        </>
      }
    >
      <p className={styles.warning}>
        <TriangleAlert size={16} aria-hidden />
        It is shown only now.
      </p>
      <code className={styles.secret}>{secret}</code>
      {children}
    </Modal>
  );
}
