import { groupedBy } from './group';

/** Tactics in the order of an attack. */
export const TACTICS: readonly { id: string; name: string }[] = [
  { id: 'TA0043', name: 'Reconnaissance' },
  { id: 'TA0042', name: 'Resource Development' },
  { id: 'TA0001', name: 'Initial Access' },
  { id: 'TA0002', name: 'Execution' },
  { id: 'TA0003', name: 'Persistence' },
  { id: 'TA0004', name: 'Privilege Escalation' },
  { id: 'TA0005', name: 'Defense Evasion' },
  { id: 'TA0006', name: 'Credential Access' },
  { id: 'TA0007', name: 'Discovery' },
  { id: 'TA0008', name: 'Lateral Movement' },
  { id: 'TA0009', name: 'Collection' },
  { id: 'TA0011', name: 'Command and Control' },
  { id: 'TA0010', name: 'Exfiltration' },
  { id: 'TA0040', name: 'Impact' },
];

const PLACES = new Map(TACTICS.map((tactic, place) => [tactic.id, place]));
const NAMES = new Map(TACTICS.map((tactic) => [tactic.id, tactic.name]));

/** The name of a tactic; its id when it is none of the enterprise matrix. */
export function tacticName(id: string): string {
  return NAMES.get(id) ?? id;
}

/** Compares tactics by the order of an attack; unknown ones come last, by id. */
export function byTactic(a: string, b: string): number {
  const left = PLACES.get(a) ?? TACTICS.length;
  const right = PLACES.get(b) ?? TACTICS.length;
  return left - right || (a < b ? -1 : a > b ? 1 : 0);
}

/** Rows by tactic, in the order of an attack; rows of one tactic keep theirs. */
export function groupedByTactic<R extends { tactic: string }>(rows: readonly R[]): { tactic: string; rows: R[] }[] {
  return [...groupedBy(rows, (row) => row.tactic).entries()]
    .sort(([a], [b]) => byTactic(a, b))
    .map(([tactic, group]) => ({ tactic, rows: group }));
}
