import { Menu } from '@base-ui/react/menu';
import { Check, Columns3, Download, MoveVertical } from 'lucide-react';
import { messageOf } from '@/api/failure';
import { csv } from '@/lib/csv';
import { saveText } from '@/lib/download';
import { count } from '@/lib/format';
import type { Column } from './DataTable';
import { allRows, MOST_OF_DOWNLOAD, type RowParts } from './rowParts';
import { toasts } from './toasts';
import button from './Button.module.css';
import styles from './Menu.module.css';

interface Whole<R> {
  parts: RowParts<R>;
  total: number;
  isScrolling: boolean;
  scroll: (on: boolean) => void;
}

interface Props<R> {
  name: string;
  columns: readonly Column<R>[];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, on: boolean) => void;
  rows: readonly R[] | undefined;
  /** How to have all rows, where those shown are not all. */
  whole: Whole<R> | undefined;
}

/** Which columns to show, whether to scroll through all rows, and rows as a file. */
export function TableTools<R>({ name, columns, chosen, onChoose, rows, whole }: Props<R>) {
  return (
    <div className={styles.tools}>
      {whole !== undefined && (
        <button
          type="button"
          className={button.icon}
          aria-pressed={whole.isScrolling}
          aria-label={`Scroll through all ${name}`}
          title={whole.isScrolling ? 'Turn pages' : 'Scroll through all'}
          onClick={() => {
            whole.scroll(!whole.isScrolling);
          }}
        >
          <MoveVertical size={15} aria-hidden />
        </button>
      )}
      <Menu.Root>
        <Menu.Trigger className={button.icon} aria-label={`Columns of ${name}`} title="Columns">
          <Columns3 size={15} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner align="end" sideOffset={6} className={styles.place}>
            <Menu.Popup className={styles.menu}>
              {columns.slice(1).map((column) => (
                <Menu.CheckboxItem
                  key={column.id}
                  className={styles.item}
                  checked={chosen.has(column.id)}
                  onCheckedChange={(on) => {
                    onChoose(column.id, on);
                  }}
                >
                  <span className={styles.tick}>
                    <Menu.CheckboxItemIndicator>
                      <Check size={14} aria-hidden />
                    </Menu.CheckboxItemIndicator>
                  </span>
                  {column.header}
                </Menu.CheckboxItem>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <Menu.Root>
        <Menu.Trigger
          className={button.icon}
          aria-label={`Download the ${name} shown`}
          title="Download what is shown"
          disabled={rows === undefined || rows.length === 0}
        >
          <Download size={15} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner align="end" sideOffset={6} className={styles.place}>
            <Menu.Popup className={styles.menu}>
              {FORMATS.map((format) => (
                <Menu.Item
                  key={format.id}
                  className={styles.item}
                  onClick={() => {
                    format.save(name, columns, rows ?? []);
                  }}
                >
                  {format.label}
                </Menu.Item>
              ))}
              {whole !== undefined &&
                FORMATS.map((format) => (
                  <Menu.Item
                    key={format.id}
                    className={styles.item}
                    onClick={() => {
                      saveAll(name, whole, (all) => {
                        format.save(name, columns, all);
                      });
                    }}
                  >
                    {format.id}, {whole.total > MOST_OF_DOWNLOAD ? 'the first' : 'all'}{' '}
                    {count(Math.min(whole.total, MOST_OF_DOWNLOAD))}
                  </Menu.Item>
                ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  );
}

const FORMATS = [
  {
    id: 'CSV',
    label: 'CSV, as shown',
    save: <R,>(name: string, columns: readonly Column<R>[], rows: readonly R[]) => {
      saveText(`${name}.csv`, 'text/csv;charset=utf-8', tableCsv(columns, rows));
    },
  },
  {
    id: 'JSON',
    label: 'JSON, with all fields',
    save: <R,>(name: string, _columns: readonly Column<R>[], rows: readonly R[]) => {
      saveText(`${name}.json`, 'application/json', JSON.stringify(rows, null, 2));
    },
  },
];

/** Asks for all rows and saves them; tells of it if they cannot be had. */
function saveAll<R>(name: string, whole: Whole<R>, save: (rows: readonly R[]) => void): void {
  allRows(whole.parts, whole.total).then(save, (error: unknown) => {
    toasts.error(`The ${name} could not be downloaded. ${messageOf(error)}`);
  });
}

/** Rows as CSV, with the fields that have a value. */
function tableCsv<R>(columns: readonly Column<R>[], rows: readonly R[]): string {
  const written = columns.filter((column) => column.value !== undefined);
  return csv(
    written.map((column) => column.id),
    rows.map((row) => written.map((column) => column.value?.(row))),
  );
}
