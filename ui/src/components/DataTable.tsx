import { Inbox } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import type { CellValue } from '@/lib/csv';
import { count, counted } from '@/lib/format';
import { Empty, Failed } from './States';
import { isOnlyPage, Pager, type Paging } from './Pager';
import { allRows, MOST_OF_DOWNLOAD, type RowParts } from './rowParts';
import { ScrolledTable } from './ScrolledTable';
import { TableHead, type Sorting } from './TableHead';
import { SkeletonRow, TableRow } from './TableRow';
import { TableTools } from './TableTools';
import { useColumns } from './useColumns';
import { useScrolling } from './useScrolling';
import { walkRows } from './walkRows';
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

const HERE: Loading = { isPending: false, isFetching: false, error: null, refetch: () => undefined };

interface Props<R> {
  /** What the rows are, such as `attackers`: names downloads and the choice of columns. */
  name: string;
  columns: readonly Column<R>[];
  rows: readonly R[] | undefined;
  rowKey: (row: R) => string;
  /** Left out where the rows are here already. */
  query?: Loading;
  paging?: Paging;
  /** How many rows there are, where some are left out and no pages are turned. */
  total?: number | undefined;
  sort?: Sorting;
  /** How to get any of the rows, where there may be many: lets the reader scroll through all and download them. */
  parts?: RowParts<R> | undefined;
  /** How to get all of the rows, where they are read on and on by cursors. */
  all?: () => Promise<R[]>;
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
  query = HERE,
  paging,
  sort,
  total: known,
  parts,
  all,
  onOpen,
  empty,
  expected = 8,
  title,
  caption,
}: Props<R>) {
  const { shown, chosen, choose } = useColumns(name, columns);
  const { isScrolling, scroll } = useScrolling();
  const body = useRef<HTMLTableSectionElement>(null);
  const total = paging?.kind === 'offset' ? paging.total : known;
  const whole =
    parts !== undefined && total !== undefined && rows !== undefined && total > rows.length ? parts : undefined;

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
          {caption ?? <Total name={name} total={paging?.kind === 'offset' ? paging.total : (known ?? rows?.length)} />}
        </div>
        <TableTools
          name={name}
          columns={columns}
          chosen={chosen}
          onChoose={choose}
          rows={rows}
          scrolling={whole === undefined ? undefined : { isScrolling, scroll }}
          whole={
            whole !== undefined && total !== undefined
              ? {
                  all: () => allRows(whole, total),
                  many: `${total > MOST_OF_DOWNLOAD ? 'the first' : 'all'} ${count(Math.min(total, MOST_OF_DOWNLOAD))}`,
                }
              : all !== undefined && paging?.kind === 'cursor' && !isOnlyPage(paging)
                ? { all, many: `all, ${count(MOST_OF_DOWNLOAD)} at most` }
                : undefined
          }
        />
      </div>
      {rows?.length === 0 ? (
        (empty ?? <Empty icon={Inbox} title={`No ${name} here`} />)
      ) : isScrolling && whole !== undefined && total !== undefined ? (
        <ScrolledTable
          key={JSON.stringify(whole.key)}
          name={name}
          columns={shown}
          parts={whole}
          total={total}
          start={paging?.kind === 'offset' ? paging.offset : 0}
          rowKey={rowKey}
          sort={sort}
          onOpen={onOpen}
        />
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={`Table of ${name}`}>
          <table
            className={styles.table}
            aria-busy={query.isFetching}
            data-waiting={rows === undefined ? true : undefined}
          >
            <TableHead columns={shown} sort={sort} />
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves the focus among the links inside */}
            <tbody
              ref={body}
              className={query.isFetching && !query.isPending ? styles.stale : undefined}
              onKeyDown={(event) => {
                walkRows(event, body.current);
              }}
            >
              {rows === undefined
                ? Array.from({ length: expected }, (_, row) => <SkeletonRow key={row} columns={shown.length} />)
                : rows.map((row) => <TableRow key={rowKey(row)} row={row} columns={shown} onOpen={onOpen} />)}
            </tbody>
          </table>
        </div>
      )}
      {paging !== undefined && !(isScrolling && whole !== undefined) && (
        <Pager {...paging} shown={rows?.length} what={name} />
      )}
    </div>
  );
}

function Total({ name, total }: { name: string; total: number | undefined }) {
  return total === undefined ? <span>…</span> : <span>{counted(total, name)}</span>;
}
