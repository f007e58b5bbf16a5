import { ChevronLeft, ChevronRight } from 'lucide-react';
import { count } from '@/lib/format';
import { Button } from './Button';
import styles from './Pager.module.css';

/** By offset with a known total, or by a cursor that only goes on. */
export type Paging =
  | { kind: 'offset'; total: number | undefined; offset: number; limit: number; onOffset: (offset: number) => void }
  | {
      kind: 'cursor';
      next: string | null | undefined;
      isFirst: boolean;
      onCursor: (cursor: string | undefined) => void;
    };

/** Whether there is nothing before and behind what a cursor leads to. */
export function isOnlyPage({ isFirst, next }: Extract<Paging, { kind: 'cursor' }>): boolean {
  return isFirst && (next === null || next === undefined);
}

/** Under a table: where its rows stand, and the way to others. */
export function Pager(props: Paging & { shown: number | undefined; what: string }) {
  const { shown = 0, what } = props;
  if (props.kind === 'cursor') {
    const { next, isFirst, onCursor } = props;
    if (isOnlyPage(props)) {
      return null;
    }
    return (
      <nav className={styles.pager} aria-label={`Pages of ${what}`}>
        <Button look="ghost" disabled={isFirst} onClick={() => onCursor(undefined)}>
          <ChevronLeft size={15} aria-hidden /> First
        </Button>
        <Button look="ghost" disabled={next === null || next === undefined} onClick={() => onCursor(next ?? undefined)}>
          Next <ChevronRight size={15} aria-hidden />
        </Button>
      </nav>
    );
  }
  const { total, offset, limit, onOffset } = props;
  if (total === undefined || total <= Math.min(limit, shown === 0 ? limit : shown + offset)) {
    return null;
  }
  return (
    <nav className={styles.pager} aria-label={`Pages of ${what}`}>
      <span>
        {count(offset + 1)}–{count(offset + shown)} of {count(total)}
      </span>
      <Button look="ghost" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - limit))}>
        <ChevronLeft size={15} aria-hidden /> Previous
      </Button>
      <Button look="ghost" disabled={offset + shown >= total} onClick={() => onOffset(offset + limit)}>
        Next <ChevronRight size={15} aria-hidden />
      </Button>
    </nav>
  );
}
