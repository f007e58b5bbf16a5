import type { Schema } from '@/api/client';

export const ORIGINS = ['pack', 'community', 'custom'] as const;
export const STATES = ['enabled', 'disabled', 'clipped'] as const;
export const SORTS = ['id', 'fired', 'review'] as const;

export type RuleRow = Schema<'RuleCatalogueRow'>;

export interface RuleFilters {
  q?: string;
  origin?: (typeof ORIGINS)[number];
  state?: (typeof STATES)[number];
  family?: string;
  broken?: true;
}

/** The rules that fit, in the order asked for. The whole catalogue comes in one answer, so this happens here. */
export function filterRules(rows: readonly RuleRow[], filters: RuleFilters, sort: (typeof SORTS)[number]): RuleRow[] {
  const words = (filters.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter((row) => filters.origin === undefined || row.origin === filters.origin)
    .filter((row) => filters.state === undefined || row.state === filters.state)
    .filter((row) => filters.family === undefined || row.family === filters.family)
    .filter((row) => filters.broken !== true || row.load_error !== null)
    .filter((row) => {
      const told = tellingOf(row);
      return words.every((word) => told.includes(word));
    })
    .sort((a, b) => compare(a, b, sort));
}

/** Everything a rule could be looked for by. */
function tellingOf(row: RuleRow): string {
  const techniques = row.emits.flatMap((one) => [one.technique_id, one.sub_technique_id ?? '', one.tactic]);
  return [row.rule_id, row.title, row.description ?? '', row.family, ...Object.values(row.logsource), ...techniques]
    .join(' ')
    .toLowerCase();
}

function compare(a: RuleRow, b: RuleRow, sort: (typeof SORTS)[number]): number {
  const byId = byLetter(a.rule_id, b.rule_id);
  switch (sort) {
    case 'fired':
      return (b.fired_24h ?? 0) - (a.fired_24h ?? 0) || byId;
    case 'review':
      // What is due first comes first; what has no date comes last.
      return byLetter(a.next_review ?? '~', b.next_review ?? '~') || byId;
    case 'id':
      return byId;
  }
}

/** By code points: a reader's language would put signs before digits. */
function byLetter(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Families with the number of their rules, by name. */
export function familiesOf(rows: readonly RuleRow[]): { family: string; rules: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    counts.set(row.family, (counts.get(row.family) ?? 0) + 1);
  }
  return [...counts.entries()]
    .map(([family, rules]) => ({ family, rules }))
    .filter((one) => one.rules > 1)
    .sort((a, b) => (a.family < b.family ? -1 : 1));
}

/** Whether a rule should have been looked at again by now. */
export function isDue(nextReview: string | null, now: Date): boolean {
  return nextReview !== null && new Date(nextReview).getTime() < now.getTime();
}
