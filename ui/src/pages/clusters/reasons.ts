import type { Schema } from '@/api/client';
import { groupedBy } from '@/lib/group';

export type Edge = Schema<'EdgeRow'>;

/** Two members and all that joins them. */
export interface Pair {
  a: string;
  b: string;
  total: number;
  /** The family that weighs most. */
  family: string;
}

/** Reasons by the two members that they join, those that hold strongest first. */
export function pairs(edges: readonly Edge[]): Pair[] {
  return [...groupedBy(edges, (edge) => `${edge.a} ${edge.b}`).values()]
    .map((some) => {
      const strongest = some.reduce((best, edge) => (partOf(edge) > partOf(best) ? edge : best));
      return { a: strongest.a, b: strongest.b, total: strongest.total, family: strongest.family };
    })
    .sort((x, y) => y.total - x.total);
}

/** What a reason adds to the sum. */
export function partOf(edge: Edge): number {
  return edge.score * edge.weight;
}

/** Families with the number of their reasons, the most frequent first. */
export function families(edges: readonly Edge[]): { family: string; reasons: number }[] {
  return [...groupedBy(edges, (edge) => edge.family)]
    .map(([family, some]) => ({ family, reasons: some.length }))
    .sort((x, y) => y.reasons - x.reasons);
}

/** The reasons that a reader asks for, the weightiest first. */
export function wantedReasons(edges: readonly Edge[], family: string | undefined, member: string | undefined): Edge[] {
  return edges
    .filter((edge) => family === undefined || edge.family === family)
    .filter((edge) => member === undefined || edge.a === member || edge.b === member)
    .sort((x, y) => partOf(y) - partOf(x));
}

/** What a family means, for people. */
export function familyTitle(family: string): string {
  return TITLES[family] ?? family.replaceAll('_', ' ');
}

const TITLES: Readonly<Record<string, string>> = {
  fingerprint: 'the same fingerprint',
  payload: 'the same payload',
  c2: 'the same command server',
  commands: 'the same commands',
  credentials: 'the same credentials',
  network: 'the same network',
  common: 'a common value, which alone counts for nothing',
  shared_infra: 'shared payloads or command servers',
  phase_handoff: 'one took over from the other',
  temporal_overlap: 'active at the same hours',
  cohort: 'alike in network, tools and decoys',
  keystroke: 'the same way of typing',
};

/** The parts of a shared value: what it is, and it. */
export function sharedValue(shared: string): { kind: string | null; value: string } {
  const colon = shared.indexOf(':');
  const kind = shared.slice(0, colon);
  return colon > 0 && /^[a-z0-9_]+$/.test(kind)
    ? { kind, value: shared.slice(colon + 1) }
    : { kind: null, value: shared };
}
