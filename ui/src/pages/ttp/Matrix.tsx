import { Fragment, memo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Grid3x3 } from 'lucide-react';
import { Empty } from '@/components/States';
import { count, shortCount, twoDecimals } from '@/lib/format';
import { confidenceHeat, countHeat, coverageHeat, type HeatCell, type HeatColumn } from './matrix';
import { neighbour } from './neighbour';
import type { HEATS } from './route';
import styles from './Matrix.module.css';

export type Heat = (typeof HEATS)[number];

interface Props {
  columns: readonly HeatColumn[];
  heat: Heat;
  /** Leave out what was not seen. */
  seenOnly: boolean;
  /** Show all sub-techniques. */
  unfolded: boolean;
  onOpen: (cell: HeatCell) => void;
}

/**
 * All techniques by tactic. One stop for Tab; arrows walk through the cells, columns left and right. It is memoised
 * whole, because hundreds of cells need not be made anew when a drawer opens.
 */
export const Matrix = memo(function Matrix({ columns, heat, seenOnly, unfolded, onOpen }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const most = columns.flatMap((column) => column.cells).reduce((all, cell) => Math.max(all, cell.count), 0);
  const walk = (event: KeyboardEvent) => {
    const next = frame.current === null ? null : neighbour(frame.current, event.target, event.key);
    if (next !== null) {
      event.preventDefault();
      next.focus();
    }
  };
  // One cell is reachable by Tab: the one that had the focus last, at first the first.
  const hold = (target: EventTarget) => {
    if (target instanceof HTMLButtonElement) {
      frame.current?.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
      target.setAttribute('tabindex', '0');
    }
  };
  const shown = columns
    .map((column) => ({
      ...column,
      cells: seenOnly ? column.cells.filter((cell) => cell.count > 0) : column.cells,
    }))
    .filter((column) => column.cells.length > 0);
  if (shown.length === 0) {
    return (
      <Empty icon={Grid3x3} title="Nothing of ATT&CK was seen">
        No tag fits these filters: another time, sensor or confidence may have some.
      </Empty>
    );
  }
  const first = shown.flatMap((column) => column.cells)[0];
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows move the focus among the buttons inside
    <div ref={frame} className={styles.matrix} onKeyDown={walk} onFocus={(event) => hold(event.target)}>
      {shown.map((column) => (
        <section key={column.tactic} className={styles.column} aria-label={column.name} data-column>
          <h2 className={styles.tactic}>
            {column.name}
            <span className={styles.total}>
              {column.seen} / {column.total}
            </span>
          </h2>
          {column.cells.map((cell) => (
            <Technique
              key={cell.id}
              cell={cell}
              heat={heat}
              most={most}
              seenOnly={seenOnly}
              unfolded={unfolded}
              first={cell === first}
              onOpen={onOpen}
            />
          ))}
        </section>
      ))}
    </div>
  );
});

interface TechniqueProps {
  cell: HeatCell;
  heat: Heat;
  most: number;
  seenOnly: boolean;
  unfolded: boolean;
  first: boolean;
  onOpen: (cell: HeatCell) => void;
}

function Technique({ cell, heat, most, seenOnly, unfolded, first, onOpen }: TechniqueProps) {
  const [toggled, setToggled] = useState(false);
  const open = unfolded !== toggled;
  const subs = seenOnly ? cell.subs.filter((sub) => sub.count > 0) : cell.subs;
  return (
    <div className={styles.technique}>
      <div className={styles.line}>
        <Cell cell={cell} heat={heat} most={most} first={first} onOpen={onOpen} />
        {subs.length > 0 && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.fold}
            aria-expanded={open}
            aria-label={`${cell.name}: ${subs.length} sub-techniques`}
            title={`${subs.length} sub-techniques`}
            onClick={() => setToggled(!toggled)}
          >
            {open ? '−' : `+${subs.length}`}
          </button>
        )}
      </div>
      {open &&
        subs.map((sub) => (
          <div key={sub.id} className={styles.sub}>
            <Cell cell={sub} heat={heat} most={most} first={false} onOpen={onOpen} />
          </div>
        ))}
    </div>
  );
}

function Cell({ cell, heat, most, first, onOpen }: Omit<TechniqueProps, 'seenOnly' | 'unfolded'>) {
  return (
    <button
      type="button"
      tabIndex={first ? 0 : -1}
      className={styles.cell}
      data-heat={levelOf(cell, heat, most)}
      aria-label={`${cell.id} ${cell.name}, ${saidOf(cell)}`}
      title={`${cell.id} ${cell.name}\n${saidOf(cell)}`}
      onClick={() => onOpen(cell)}
    >
      {cell.count > 0 && (
        <span className={styles.count}>
          {heat === 'confidence' ? twoDecimals(cell.confidence) : shortCount(cell.count)}
        </span>
      )}{' '}
      {parted(cell.name)}
    </button>
  );
}

/** Two words that a stroke joins may stand on two lines. */
function parted(name: string): ReactNode {
  if (!name.includes('/')) {
    return name; // as nearly all of the hundreds that are drawn at once
  }
  return name.split('/').map((word, at) => (
    <Fragment key={at}>
      {at > 0 && (
        <>
          /<wbr />
        </>
      )}
      {word}
    </Fragment>
  ));
}

function levelOf(cell: HeatCell, heat: Heat, most: number): number {
  switch (heat) {
    case 'count':
      return countHeat(cell.count, most);
    case 'confidence':
      return confidenceHeat(cell.confidence);
    case 'coverage':
      return coverageHeat(cell);
  }
}

function saidOf(cell: HeatCell): string {
  const seen =
    cell.count === 0 ? 'not seen' : `${count(cell.count)} tags, highest confidence ${twoDecimals(cell.confidence)}`;
  return cell.claimed ? seen : `${seen}, no rule`;
}
