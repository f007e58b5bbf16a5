import { Menu } from '@base-ui/react/menu';
import { Check, Columns3, MoveVertical } from 'lucide-react';
import type { Column } from './DataTable';
import { DownloadMenu, type Whole } from './DownloadMenu';
import button from './Button.module.css';
import styles from './Menu.module.css';

interface Props<R> {
  name: string;
  columns: readonly Column<R>[];
  chosen: ReadonlySet<string>;
  onChoose: (id: string, on: boolean) => void;
  rows: readonly R[] | undefined;
  /** Where all rows can be scrolled through in place of pages. */
  scrolling: { isScrolling: boolean; scroll: (on: boolean) => void } | undefined;
  /** How to have all rows, where those shown are not all. */
  whole: Whole<R> | undefined;
}

/** Which columns to show, whether to scroll through all rows, and rows as a file. */
export function TableTools<R>({ name, columns, chosen, onChoose, rows, scrolling, whole }: Props<R>) {
  return (
    <div className={styles.tools}>
      {scrolling !== undefined && (
        <button
          type="button"
          className={button.icon}
          aria-pressed={scrolling.isScrolling}
          aria-label={`Scroll through all ${name}`}
          title={scrolling.isScrolling ? 'Turn pages' : 'Scroll through all'}
          onClick={() => {
            scrolling.scroll(!scrolling.isScrolling);
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
      <DownloadMenu name={name} columns={columns} rows={rows} whole={whole} />
    </div>
  );
}
