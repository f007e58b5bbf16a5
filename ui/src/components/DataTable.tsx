import { Inbox } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { CellValue } from '@/lib/csv';
import { counted } from '@/lib/format';
import { visible } from '@/lib/visible';
import { Empty, Failed } from './States';
import { Pager, type Paging } from './Pager';
import { TableTools } from './TableTools';
import { useColumns } from './useColumns';
import styles from './DataTable.module.css';

export interface Column<R> {
  /** Short and unique: remembered by the choice of columns, and the name of the field in downloads. */
  id: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** What downloads hold; without it the column is not in them. */
  value?: (row: R) => CellValue;
  align?: 'end';
  /** Such as `12rem`; without it the column takes what it needs. */
  width?: string;
  /** The API's word for sorting by this column. */
  sort?: string;
  /** Not shown until the reader asks for it. */
  optional?: boolean;
}

/** What a query of TanStack Query tells a table. */
interface Loading {
  isPending: boolean;
  isFetching: boolean;
  error: unknown;
  refetch: () => unknown;
}

interface Props<R> {
  /** What the rows are, such as `attackers`: names downloads and the choice of columns. */
  name: string;
  columns: readonly Column<R>[];
  rows: readonly R[] | undefined;
  rowKey: (row: R) => string;
  query: Loading;
  paging?: Paging;
  sort?: { by: string | undefined; onSort: (by: string) => void };
  /** What a row opens by a click anywhere on it. Give the first cell a link or button to the same place. */
  onOpen?: (row: R) => void;
  empty?: ReactNode;
  /** Rows of the skeleton. */
  expected?: number;
  /** A heading, where a page has several tables. */
  title?: string;
  /** Beside the heading, in place of the count of rows. */
  caption?: ReactNode;
}

/**
 * Rows of the API. Arrows, Home and End walk through the rows' links; below 40rem each row becomes a card.
 */
export function DataTable<R>({
  name,
  columns,
  rows,
  rowKey,
  query,
  paging,
  sort,
  onOpen,
  empty,
  expected = 8,
  title,
  caption,
}: Props<R>) {
  const { shown, chosen, choose } = useColumns(name, columns);
  const body = useRef<HTMLTableSectionElement>(null);

  if (query.error !== null && query.error !== undefined && rows === undefined) {
    return (
      <div className={styles.frame}>
        <Failed error={query.error} title={`The ${name} could not be loaded`} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  return (
    <div className={styles.frame}>
      <div className={styles.bar}>
        <div className={styles.caption}>
          {title !== undefined && <h2>{title}</h2>}
          {caption ?? <Total name={name} rows={rows?.length} paging={paging} />}
        </div>
        <TableTools name={name} columns={columns} chosen={chosen} onChoose={choose} rows={rows} />
      </div>
      {rows?.length === 0 ? (
        (empty ?? <Empty icon={Inbox} title={`No ${name} here`} />)
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={`Table of ${name}`}>
          <table className={styles.table} aria-busy={query.isFetching}>
            <thead>
              <tr>
                {shown.map((column) => (
                  <th
                    key={column.id}
                    scope="col"
                    style={column.width === undefined ? undefined : { width: column.width }}
                    className={column.align === 'end' ? styles.end : undefined}
                    aria-sort={
                      sort !== undefined && column.sort !== undefined && sort.by === column.sort
                        ? 'descending'
                        : undefined
                    }
                  >
                    <Header column={column} sort={sort} />
                  </th>
                ))}
              </tr>
            </thead>
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves the focus among the links inside */}
            <tbody
              ref={body}
              className={query.isFetching && !query.isPending ? styles.stale : undefined}
              onKeyDown={(event) => {
                walk(event, body.current);
              }}
            >
              {rows === undefined ? (
                <SkeletonRows rows={expected} columns={shown.length} />
              ) : (
                rows.map((row) => (
                  <tr
                    key={rowKey(row)}
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
                    {shown.map((column) => (
                      <td
                        key={column.id}
                        data-label={column.header}
                        className={column.align === 'end' ? styles.end : undefined}
                      >
                        {safe(column.cell(row))}
                      </td>
                    ))}
                  </tr>
                ))
              )}
            </tbody>
          </table>
        </div>
      )}
      {paging !== undefined && <Pager {...paging} shown={rows?.length} what={name} />}
    </div>
  );
}

function Header<R>({ column, sort }: { column: Column<R>; sort: Props<R>['sort'] }) {
  const by = column.sort;
  if (sort === undefined || by === undefined) {
    return column.header;
  }
  return (
    <button
      type="button"
      className={styles.sort}
      onClick={() => {
        sort.onSort(by);
      }}
    >
      {column.header}
      <span aria-hidden className={sort.by === by ? styles.sorted : styles.unsorted}>
        ↓
      </span>
    </button>
  );
}

function Total({ name, rows, paging }: { name: string; rows: number | undefined; paging: Paging | undefined }) {
  const total = paging?.kind === 'offset' ? paging.total : rows;
  return total === undefined ? <span>…</span> : <span>{counted(total, name)}</span>;
}

function SkeletonRows({ rows, columns }: { rows: number; columns: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} aria-hidden>
      {Array.from({ length: columns }, (_unused, column) => (
        <td key={column}>
          <span className={styles.bone} />
        </td>
      ))}
    </tr>
  ));
}

/** A cell that is a mere string may be an attacker's. */
function safe(cell: ReactNode): ReactNode {
  return typeof cell === 'string' ? visible(cell) : cell;
}

const FOCUSABLE = 'a[href], button:not(:disabled)';

function isInteractive(target: EventTarget): boolean {
  const selected = (getSelection()?.toString() ?? '') !== '';
  return selected || (target instanceof Element && target.closest('a, button, input, select, summary') !== null);
}

function walk(event: KeyboardEvent, body: HTMLElement | null): void {
  if (body === null || !(event.target instanceof Element)) {
    return;
  }
  const rows = [...body.querySelectorAll<HTMLElement>('tr')];
  const at = rows.findIndex((row) => row.contains(event.target as Element));
  const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  const goal = goals[event.key];
  const link = goal === undefined ? null : rows[goal]?.querySelector<HTMLElement>(FOCUSABLE);
  if (link !== null && link !== undefined) {
    event.preventDefault();
    link.focus();
  }
}
