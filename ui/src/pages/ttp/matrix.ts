import type { Schema } from '@/api/client';
import { byTactic } from '@/lib/tactics';
import type { TechniqueRow } from '@/ttp/scope';

type Column = Schema<'Column'>;
type Cell = Schema<'Cell'>;

/** A cell with what was seen of it. */
export interface HeatCell {
  id: string;
  name: string;
  url: string;
  tactic: string;
  /** Tags, those of its sub-techniques included. */
  count: number;
  confidence: number;
  /** Whether a rule claims it or one of its sub-techniques. */
  claimed: boolean;
  subs: readonly HeatCell[];
}

export interface HeatColumn {
  tactic: string;
  name: string;
  cells: readonly HeatCell[];
  /** Techniques of which something was seen. */
  seen: number;
  total: number;
}

/** The matrix with what was seen laid upon it, tactics in the order of an attack. */
export function heated(
  columns: readonly Column[],
  rows: readonly TechniqueRow[],
  claimed: ReadonlySet<string>,
): HeatColumn[] {
  const seen = new Map(rows.map((row) => [`${row.sub_technique_id ?? row.technique_id} ${row.tactic}`, row]));
  const heat = (cell: Cell, tactic: string): HeatCell => {
    const subs = cell.sub_techniques.map((sub) => heat(sub, tactic));
    const own = seen.get(`${cell.technique_id} ${tactic}`);
    return {
      id: cell.technique_id,
      name: cell.name,
      url: cell.mitre_url,
      tactic,
      count: subs.reduce((sum, sub) => sum + sub.count, own?.count ?? 0),
      confidence: subs.reduce((most, sub) => Math.max(most, sub.confidence), own?.confidence_max ?? 0),
      claimed: claimed.has(cell.technique_id) || subs.some((sub) => sub.claimed),
      subs,
    };
  };
  return [...columns]
    .sort((a, b) => byTactic(a.tactic, b.tactic))
    .map((column) => {
      const cells = column.techniques.map((cell) => heat(cell, column.tactic));
      return {
        tactic: column.tactic,
        name: column.name,
        cells,
        seen: cells.filter((cell) => cell.count > 0).length,
        total: cells.length,
      };
    });
}

/** What was seen and has no place in the matrix: ids that the release dropped, tactics it does not list. */
export function strays(columns: readonly Column[], rows: readonly TechniqueRow[]): TechniqueRow[] {
  const places = new Set(
    columns.flatMap((column) =>
      column.techniques.flatMap((cell) =>
        [cell, ...cell.sub_techniques].map((one) => `${one.technique_id} ${column.tactic}`),
      ),
    ),
  );
  return rows.filter((row) => !places.has(`${row.sub_technique_id ?? row.technique_id} ${row.tactic}`));
}

const LEVELS = 5;

/** Heat of a count, 0 to 5, by its logarithm: one loud technique must not make all others look silent. */
export function countHeat(count: number, most: number): number {
  if (count <= 0) {
    return 0;
  }
  return most <= 1 ? LEVELS : 1 + Math.round(((LEVELS - 1) * Math.log(count)) / Math.log(most));
}

/** Heat of a confidence, 0 to 5. */
export function confidenceHeat(confidence: number): number {
  return confidence <= 0 ? 0 : Math.min(LEVELS, Math.max(1, Math.ceil((confidence - 0.5) * 10)));
}

/** Heat of coverage: no rule, a rule that was silent, a rule that fired. */
export function coverageHeat(cell: HeatCell): number {
  return cell.claimed ? (cell.count > 0 ? 4 : 2) : cell.count > 0 ? 5 : 0;
}
