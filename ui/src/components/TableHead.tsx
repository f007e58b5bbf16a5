import type { Column } from './DataTable';
import styles from './DataTable.module.css';

/** By what a table is sorted, and how to sort it otherwise. */
export interface Sorting {
  by: string | undefined;
  onSort: (by: string) => void;
}

interface Props<R> {
  columns: readonly Column<R>[];
  sort: Sorting | undefined;
}

/** The headings of a table. */
export function TableHead<R>({ columns, sort }: Props<R>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            style={column.width === undefined ? undefined : { width: column.width }}
            data-width={column.width}
            className={column.align === 'end' ? styles.end : undefined}
            aria-sort={
              sort !== undefined && column.sort !== undefined && sort.by === column.sort ? 'descending' : undefined
            }
          >
            <Header column={column} sort={sort} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Header<R>({ column, sort }: { column: Column<R>; sort: Sorting | undefined }) {
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
