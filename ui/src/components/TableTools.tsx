import { Menu } from '@base-ui/react/menu';
import { Check, Columns3, Download } from 'lucide-react';
import { csv } from '@/lib/csv';
import { saveText } from '@/lib/download';
import type { Column } from './DataTable';
import button from './Button.module.css';
import styles from './Menu.module.css';

interface Props<R> {
  name: string;
  columns: readonly Column<R>[];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, on: boolean) => void;
  rows: readonly R[] | undefined;
}

/** Which columns to show, and the shown rows as a file. */
export function TableTools<R>({ name, columns, chosen, onChoose, rows }: Props<R>) {
  return (
    <div className={styles.tools}>
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
              <Menu.Item
                className={styles.item}
                onClick={() => {
                  saveText(`${name}.csv`, 'text/csv;charset=utf-8', tableCsv(columns, rows ?? []));
                }}
              >
                CSV, as shown
              </Menu.Item>
              <Menu.Item
                className={styles.item}
                onClick={() => {
                  saveText(`${name}.json`, 'application/json', JSON.stringify(rows ?? [], null, 2));
                }}
              >
                JSON, with all fields
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  );
}

/** Rows as CSV, with the fields that have a value. */
function tableCsv<R>(columns: readonly Column<R>[], rows: readonly R[]): string {
  const written = columns.filter((column) => column.value !== undefined);
  return csv(
    written.map((column) => column.id),
    rows.map((row) => written.map((column) => column.value?.(row))),
  );
}
