import { useMemo } from 'react';
import { marked, ofBytes, type Span } from '@/lib/spans';
import { CopyButton } from './CopyButton';
import styles from './AttackerText.module.css';

interface Props {
  /** As it was received. */
  text: string;
  /** Ranges to be highlighted, in bytes of the text in UTF-8, as the API gives them. */
  spans?: readonly Span[];
  /** In one line, cut where there is no more room. */
  oneLine?: boolean;
  /** Line breaks and tabs act instead of being shown, as in a file. */
  lines?: boolean;
  copy?: boolean;
  /** What the text is, for the copy button's label. */
  what?: string;
}

const NONE: readonly Span[] = [];
const LINES = '\n\t';

/**
 * Text that somebody else wrote, who may mean harm. It becomes text nodes and nothing else; characters that would be
 * invisible or turn the writing around are shown as escapes; what is copied is the original.
 */
export function AttackerText({
  text,
  spans = NONE,
  oneLine = false,
  lines = false,
  copy = false,
  what = 'text',
}: Props) {
  const parts = useMemo(() => marked(text, ofBytes(text, spans), lines ? LINES : ''), [text, spans, lines]);
  return (
    <span className={styles.frame}>
      <bdi className={oneLine ? styles.oneLine : styles.text}>
        {parts.map((part) => {
          const escape = part.kind === 'escape';
          const shown = escape ? <span className={styles.escape}>{part.text}</span> : part.text;
          return part.marked ? (
            <mark key={part.start} className={styles.mark}>
              {shown}
            </mark>
          ) : (
            <span key={part.start}>{shown}</span>
          );
        })}
      </bdi>
      {copy && <CopyButton text={text} what={what} />}
    </span>
  );
}
