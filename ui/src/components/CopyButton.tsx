import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '@/lib/clipboard';
import { toasts } from './toasts';
import styles from './Button.module.css';

const SHOWN_MS = 1500;

/** Copies text as it is, escapes undone. */
export function CopyButton({ text, what = 'text' }: { text: string; what?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (copied) {
      const timer = setTimeout(() => {
        setCopied(false);
      }, SHOWN_MS);
      return () => {
        clearTimeout(timer);
      };
    }
    return;
  }, [copied]);

  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={copied ? `Copied ${what}` : `Copy ${what}`}
      onClick={(event) => {
        event.stopPropagation();
        copyText(text).then(
          () => {
            setCopied(true);
          },
          () => {
            toasts.error('The browser does not let this page copy.');
          },
        );
      }}
    >
      {copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
    </button>
  );
}
