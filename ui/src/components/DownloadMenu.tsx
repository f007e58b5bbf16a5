import { Menu } from '@base-ui/react/menu';
import { Download } from 'lucide-react';
import { messageOf } from '@/api/failure';
import { csv } from '@/lib/csv';
import { saveText } from '@/lib/download';
import type { Column } from './DataTable';
import { toasts } from './toasts';
import button from './Button.module.css';
import styles from './Menu.module.css';

/** All rows, where those shown are not all. */
export interface Whole<R> {
  all: () => Promise<readonly R[]>;
  /** How many they are, such as `all 1,200`. */
  many: string;
}

interface Props<R> {
  name: string;
  columns: readonly Pick<Column<R>, 'id' | 'value'>[];
  rows: readonly R[] | undefined;
  whole?: Whole<R> | undefined;
}

/** Rows as a file. */
export function DownloadMenu<R>({ name, columns, rows, whole }: Props<R>) {
  return (
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
                  {format.id}, {whole.many}
                </Menu.Item>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const FORMATS = [
  {
    id: 'CSV',
    label: 'CSV, as shown',
    save: <R,>(name: string, columns: Props<R>['columns'], rows: readonly R[]) => {
      saveText(`${name}.csv`, 'text/csv;charset=utf-8', tableCsv(columns, rows));
    },
  },
  {
    id: 'JSON',
    label: 'JSON, with all fields',
    save: <R,>(name: string, _columns: Props<R>['columns'], rows: readonly R[]) => {
      saveText(`${name}.json`, 'application/json', JSON.stringify(rows, null, 2));
    },
  },
];

/** Asks for all rows and saves them; tells of it if they cannot be had. */
function saveAll<R>(name: string, whole: Whole<R>, save: (rows: readonly R[]) => void): void {
  whole.all().then(save, (error: unknown) => {
    toasts.error(`The ${name} could not be downloaded. ${messageOf(error)}`);
  });
}

/** Rows as CSV, with the fields that have a value. */
function tableCsv<R>(columns: Props<R>['columns'], rows: readonly R[]): string {
  const written = columns.filter((column) => column.value !== undefined);
  return csv(
    written.map((column) => column.id),
    rows.map((row) => written.map((column) => column.value?.(row))),
  );
}
