import type { CellValue } from '@/lib/csv';

/** One attacker who tried a credential at one place. */
export interface Target {
  decky: string;
  service: string;
  attacker_uuid: string;
  attempts: number;
}

/** What happened at one place: a decoy's service. */
export interface Cell {
  attempts: number;
  attackers: number;
}

/** Decoys by services; a pair that nobody tried has no cell. */
export interface Matrix {
  deckies: readonly string[];
  services: readonly string[];
  cell: (decky: string, service: string) => Cell | undefined;
  /** Attempts of the cell with the most. */
  highest: number;
}

/** The matrix of the places at which a credential was really tried. */
export function matrixOf(targets: readonly Target[]): Matrix {
  const cells = new Map<string, { attempts: number; attackers: Set<string> }>();
  for (const target of targets) {
    const key = keyOf(target.decky, target.service);
    const cell = cells.get(key) ?? { attempts: 0, attackers: new Set<string>() };
    cell.attempts += target.attempts;
    cell.attackers.add(target.attacker_uuid);
    cells.set(key, cell);
  }
  return {
    deckies: distinct(targets.map((target) => target.decky)),
    services: distinct(targets.map((target) => target.service)),
    cell: (decky, service) => {
      const cell = cells.get(keyOf(decky, service));
      return cell && { attempts: cell.attempts, attackers: cell.attackers.size };
    },
    highest: Math.max(0, ...[...cells.values()].map((cell) => cell.attempts)),
  };
}

/** A decoy of the matrix, as it is written down. */
export interface Line {
  decky: string;
  services: readonly ({ service: string } & Cell)[];
}

/** The matrix as rows, with the pairs that were tried and no others. */
export function linesOf({ deckies, services, cell }: Matrix): Line[] {
  return deckies.map((decky) => ({
    decky,
    services: services.flatMap((service) => {
      const found = cell(decky, service);
      return found === undefined ? [] : [{ service, ...found }];
    }),
  }));
}

/** Columns of those rows in a table of figures: attempts and attackers for each service. */
export function lineColumns(services: readonly string[]): { id: string; value: (line: Line) => CellValue }[] {
  const of = (line: Line, service: string) => line.services.find((one) => one.service === service);
  return [
    { id: 'decky', value: (line) => line.decky },
    ...services.flatMap((service) => [
      { id: `${service} attempts`, value: (line: Line) => of(line, service)?.attempts },
      { id: `${service} attackers`, value: (line: Line) => of(line, service)?.attackers },
    ]),
  ];
}

/** The heat of a cell, 1 to 4; few attempts are told apart better than many. */
export function heatOf(attempts: number, highest: number): 1 | 2 | 3 | 4 {
  if (highest <= 1) {
    return 2;
  }
  const share = Math.log(1 + attempts) / Math.log(1 + highest);
  return share > 0.85 ? 4 : share > 0.6 ? 3 : share > 0.35 ? 2 : 1;
}

/** Names hold anything, so a separator alone would not keep two pairs apart. */
function keyOf(decky: string, service: string): string {
  return JSON.stringify([decky, service]);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}
