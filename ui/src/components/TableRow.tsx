import type { ReactNode, Ref } from 'react';
import { visible } from '@/lib/visible';
import type { Column } from './DataTable';
import styles from './DataTable.module.css';

interface Props<R> {
  row: R;
  columns: readonly Column<R>[];
  onOpen: ((row: R) => void) | undefined;
  /** Where it stands in a table of which only a part is drawn, from 0. */
  index?: number;
  ref?: Ref<HTMLTableRowElement>;
}

/** One row of a table. */
export function TableRow<R>({ row, columns, onOpen, index, ref }: Props<R>) {
  return (
    <tr
      ref={ref}
      data-index={index}
      // The heading is the first row to a reader of the screen.
      aria-rowindex={index === undefined ? undefined : index + 2}
      className={onOpen === undefined ? undefined : styles.open}
      onClick={
        onOpen === undefined
          ? undefined
          : (event) => {
              if (!isInteractive(event.target)) {
                onOpen(row);
              }
            }
      }
    >
      {columns.map((column) => (
        <td key={column.id} data-label={column.header} className={column.align === 'end' ? styles.end : undefined}>
          {safe(column.cell(row))}
        </td>
      ))}
    </tr>
  );
}

/** A row that is not here yet. */
export function SkeletonRow({
  columns,
  index,
  ref,
}: {
  columns: number;
  index?: number;
  ref?: Ref<HTMLTableRowElement>;
}) {
  return (
    <tr ref={ref} data-index={index} aria-hidden>
      {Array.from({ length: columns }, (_, column) => (
        <td key={column}>
          <span className={styles.bone} />
        </td>
      ))}
    </tr>
  );
}

/** A cell that is a mere string may be an attacker's. */
function safe(cell: ReactNode): ReactNode {
  return typeof cell === 'string' ? visible(cell) : cell;
}

function isInteractive(target: EventTarget): boolean {
  const selected = (getSelection()?.toString() ?? '') !== '';
  return selected || (target instanceof Element && target.closest('a, button, input, select, summary') !== null);
}
