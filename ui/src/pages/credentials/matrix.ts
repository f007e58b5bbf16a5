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
