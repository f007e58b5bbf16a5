import { Terminal, type IBufferCell } from '@xterm/headless';
import { countUntil, type Cast } from './cast';

/** Letters of one look. */
export interface Run {
  text: string;
  /** Words for the style sheet: `red`, `onRed`, `bold`, `cursor`. */
  look: readonly string[];
}

export type Line = readonly Run[];

const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;

/**
 * A terminal without a window: it takes what the recording shows and tells which letters stand where. Titles, links,
 * sounds, the clipboard and questions to the terminal end here; letters and their colours are all that comes out.
 */
export class Screen {
  private readonly cast: Cast;
  private readonly terminal: Terminal;
  private written = 0;

  constructor(cast: Cast) {
    this.cast = cast;
    this.terminal = new Terminal({
      cols: cast.columns,
      rows: cast.rows,
      scrollback: 0,
      allowProposedApi: true,
      // Recordings of some sensors have line feeds alone.
      convertEol: true,
      logLevel: 'off',
    });
  }

  /** Shows the recording at a moment, and tells the lines once they stand. */
  async show(at: number): Promise<Line[]> {
    const goal = countUntil(this.cast.events, at);
    if (goal < this.written) {
      this.terminal.reset();
      this.written = 0;
    }
    const shown = this.cast.events
      .slice(this.written, goal)
      .filter((event) => event.code === 'o')
      .map((event) => event.data)
      .join('');
    this.written = goal;
    await new Promise<void>((resolve) => {
      this.terminal.write(shown, resolve);
    });
    return this.lines();
  }

  dispose(): void {
    this.terminal.dispose();
  }

  private lines(): Line[] {
    const buffer = this.terminal.buffer.active;
    return Array.from({ length: this.terminal.rows }, (_, row) => {
      const cursor = row === buffer.cursorY ? buffer.cursorX : -1;
      return this.line(buffer.baseY + row, cursor);
    });
  }

  private line(row: number, cursor: number): Line {
    const line = this.terminal.buffer.active.getLine(row);
    const runs: Run[] = [];
    let last = '';
    for (let column = 0; line !== undefined && column < this.terminal.cols; column += 1) {
      const cell = line.getCell(column);
      if (cell === undefined || cell.getWidth() === 0) {
        continue;
      }
      const look = [...lookOf(cell), ...(column === cursor ? ['cursor'] : [])];
      const key = look.join(' ');
      const run = runs.at(-1);
      if (run !== undefined && key === last) {
        run.text += cell.getChars() || ' ';
      } else {
        runs.push({ text: cell.getChars() || ' ', look });
        last = key;
      }
    }
    return trimmed(runs);
  }
}

/** Without the blanks at the end that look like nothing. */
function trimmed(runs: Run[]): Line {
  const last = runs.at(-1);
  if (last?.look.length === 0) {
    last.text = last.text.trimEnd();
  }
  return runs;
}

function lookOf(cell: IBufferCell): string[] {
  const front = colourOf(cell.isFgDefault(), cell.isFgPalette(), cell.getFgColor());
  const back = colourOf(cell.isBgDefault(), cell.isBgPalette(), cell.getBgColor());
  const [over, under] = cell.isInverse() ? [back, front] : [front, back];
  return [
    ...(over === null ? [] : [over]),
    ...(under === null ? [] : [`on${under.charAt(0).toUpperCase()}${under.slice(1)}`]),
    ...(cell.isInverse() && under === null ? ['inverse'] : []),
    ...(cell.isBold() ? ['bold'] : []),
    ...(cell.isDim() ? ['dim'] : []),
    ...(cell.isUnderline() ? ['underline'] : []),
  ];
}

/** One of the eight names, which every theme can show so that it can be read. */
export function colourOf(isUsual: boolean, isPalette: boolean, value: number): string | null {
  if (isUsual) {
    return null;
  }
  if (!isPalette) {
    return nearest((value >> 16) & 255, (value >> 8) & 255, value & 255);
  }
  if (value < 16) {
    return COLOURS[value % 8] ?? null;
  }
  if (value >= 232) {
    return nearestGrey((value - 232) * 10 + 8);
  }
  const level = (digit: number) => (digit === 0 ? 0 : digit * 40 + 55);
  const cube = value - 16;
  return nearest(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
}

function nearest(red: number, green: number, blue: number): string {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (most - least < 40) {
    return nearestGrey(most);
  }
  const half = (most + least) / 2;
  return COLOURS[(red > half ? 1 : 0) + (green > half ? 2 : 0) + (blue > half ? 4 : 0)] ?? 'white';
}

function nearestGrey(level: number): string {
  return level < 110 ? 'black' : 'white';
}
