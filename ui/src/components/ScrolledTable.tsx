import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { count } from '@/lib/format';
import type { Column } from './DataTable';
import { useAskAgain, useRowsBetween, type RowParts } from './rowParts';
import { Failed } from './States';
import { TableHead, type Sorting } from './TableHead';
import { SkeletonRow, TableRow } from './TableRow';
import { walkRows } from './walkRows';
import styles from './DataTable.module.css';

/** Height that a row is thought to have until it has been seen, in pixels. */
const THOUGHT = 41;

/** Browsers draw nothing beyond some 16 million pixels. */
const MOST_ROWS = 250_000;

interface Props<R> {
  name: string;
  columns: readonly Column<R>[];
  parts: RowParts<R>;
  total: number;
  /** The row to begin with, from 0. */
  start: number;
  rowKey: (row: R) => string;
  sort: Sorting | undefined;
  onOpen: ((row: R) => void) | undefined;
}

/** All rows of a list in one box: drawn and asked for where the reader is. */
export function ScrolledTable<R>({ name, columns, parts, total, start, rowKey, sort, onOpen }: Props<R>) {
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const rows = Math.min(total, MOST_ROWS);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const drawn = useVirtualizer({
    count: rows,
    getScrollElement: () => box.current,
    estimateSize: () => THOUGHT,
    overscan: 12,
    initialOffset: start * THOUGHT,
    // Who has the focus stays, wherever the others scroll to.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        return focused === null || focused >= rows || shown.includes(focused)
          ? shown
          : [...shown, focused].sort((one, other) => one - other);
      },
      [focused, rows],
    ),
  });
  const items = drawn.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = drawn.range ?? {};
  const { row, error, isFetching } = useRowsBetween(name, parts, startIndex, endIndex);
  const again = useAskAgain(name);
  const [isFilled, setFilled] = useState(false);
  if (!isFilled && row(startIndex) !== undefined) {
    setFilled(true);
  }
  useStillColumns(table, box, columns.length, isFilled);

  if (error !== null) {
    return <Failed error={error} title={`The ${name} could not be loaded`} onRetry={again} />;
  }
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys */}
      <div ref={box} className={styles.whole} tabIndex={0} role="region" aria-label={`Table of ${name}`}>
        <table ref={table} className={styles.table} aria-busy={isFetching} aria-rowcount={total + 1}>
          <TableHead columns={columns} sort={sort} />
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves the focus among the links inside */}
          <tbody
            ref={body}
            onKeyDown={(event) => {
              walkRows(event, body.current);
            }}
            onFocus={(event) => {
              setFocused(indexOf(event.target));
            }}
            onBlur={() => {
              setFocused(null);
            }}
          >
            {items.map((item, at) => {
              const of = row(item.index);
              const gap = item.start - (items[at - 1]?.end ?? 0);
              const line =
                of === undefined ? (
                  <SkeletonRow key={item.key} ref={drawn.measureElement} index={item.index} columns={columns.length} />
                ) : (
                  <TableRow
                    key={rowKey(of)}
                    ref={drawn.measureElement}
                    index={item.index}
                    row={of}
                    columns={columns}
                    onOpen={onOpen}
                  />
                );
              return gap > 0 ? [<Space key={`before-${item.index}`} height={gap} />, line] : line;
            })}
            <Space height={drawn.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
      <p className={styles.place} role="status">
        {count(Math.min(startIndex + 1, total))}–{count(Math.min(endIndex + 1, total))} of {count(total)}
        {total > rows && `, of which the first ${count(rows)} can be scrolled through: filter them`}
      </p>
    </>
  );
}

/** Room of rows that are not drawn. */
function Space({ height }: { height: number }) {
  return height <= 0 ? null : <tr aria-hidden className={styles.space} style={{ height }} />;
}

function indexOf(target: Element): number | null {
  const index = target.closest('tr')?.dataset['index'];
  return index === undefined ? null : Number(index);
}

/**
 * Gives the columns the widths that they took with the first rows, so that they stand still while others pass. Written
 * to the elements: nothing else is to be drawn anew for it.
 */
function useStillColumns(
  table: RefObject<HTMLTableElement | null>,
  box: RefObject<HTMLDivElement | null>,
  columns: number,
  isFilled: boolean,
): void {
  useLayoutEffect(() => {
    const [still, watched] = [table.current, box.current];
    if (!isFilled || still === null || watched === null) {
      return;
    }
    let width = -1;
    const watch = new ResizeObserver(() => {
      if (watched.clientWidth !== width) {
        width = watched.clientWidth;
        hold(still);
      }
    });
    watch.observe(watched);
    return () => {
      watch.disconnect();
      release(still);
    };
  }, [table, box, columns, isFilled]);
}

function release(table: HTMLTableElement): void {
  table.style.tableLayout = 'auto';
  for (const cell of headings(table)) {
    cell.style.width = cell.dataset['width'] ?? '';
  }
}

function hold(table: HTMLTableElement): void {
  release(table);
  const widths = headings(table).map((cell) => cell.offsetWidth);
  headings(table).forEach((cell, at) => {
    cell.style.width = `${widths[at] ?? 0}px`;
  });
  table.style.tableLayout = 'fixed';
}

function headings(table: HTMLTableElement): HTMLTableCellElement[] {
  return [...(table.tHead?.rows[0]?.cells ?? [])];
}
