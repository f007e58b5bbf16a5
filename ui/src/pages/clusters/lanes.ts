import type { Schema } from '@/api/client';

type Timeline = Schema<'Timeline'>;

/** How far an attack is, in four steps that one can tell apart at a glance. */
export const STAGES = [
  { id: 'arrive', label: 'looking and getting in', tactics: ['TA0043', 'TA0042', 'TA0001'] },
  { id: 'settle', label: 'running, staying, hiding', tactics: ['TA0002', 'TA0003', 'TA0004', 'TA0005'] },
  { id: 'explore', label: 'stealing and exploring', tactics: ['TA0006', 'TA0007', 'TA0008', 'TA0009'] },
  { id: 'act', label: 'controlling and harming', tactics: ['TA0011', 'TA0010', 'TA0040'] },
] as const;

export type Stage = (typeof STAGES)[number]['id'];

export function stageOf(tactic: string): Stage {
  return STAGES.find((stage) => (stage.tactics as readonly string[]).includes(tactic))?.id ?? 'act';
}

/** What was done at a decoy within a sliver of time. */
export interface Mark {
  /** From 0 to 1. */
  x: number;
  stage: Stage;
  count: number;
  from: string;
  tactics: readonly string[];
}

export interface Lane {
  decky: string;
  marks: readonly Mark[];
}

/** Where one identity left off and another went on. */
export interface HandOff {
  decky: string;
  a: string;
  b: string;
  /** From 0 to 1; null where the timeline does not hold it. */
  from: number | null;
  to: number | null;
}

export interface Lanes {
  start: string;
  end: string;
  lanes: readonly Lane[];
  handOffs: readonly HandOff[];
}

/** A timeline laid out for drawing, with slivers so that ten thousand sightings are as quick as ten. */
export function lanesOf(timeline: Timeline, slivers = 160): Lanes | null {
  const times = timeline.phases.map((phase) => new Date(phase.observed_at).getTime());
  const first = Math.min(...times);
  const last = Math.max(...times);
  if (times.length === 0) {
    return null;
  }
  const placeOf = (time: number) => (last === first ? 0.5 : (time - first) / (last - first));
  const lanes = timeline.deckies.map((decky) => {
    const marks = new Map<string, { x: number; stage: Stage; count: number; from: string; tactics: Set<string> }>();
    timeline.phases.forEach((phase, at) => {
      if (phase.decky_id !== decky) {
        return;
      }
      const sliver = Math.round(placeOf(times[at] ?? first) * (slivers - 1));
      const stage = stageOf(phase.tactic);
      const key = `${sliver} ${stage}`;
      const mark = marks.get(key);
      if (mark === undefined) {
        const x = sliver / (slivers - 1);
        marks.set(key, { x, stage, count: 1, from: phase.observed_at, tactics: new Set([phase.tactic]) });
      } else {
        mark.count += 1;
        mark.tactics.add(phase.tactic);
      }
    });
    return { decky, marks: [...marks.values()].map((mark) => ({ ...mark, tactics: [...mark.tactics] })) };
  });
  return {
    start: new Date(first).toISOString(),
    end: new Date(last).toISOString(),
    lanes,
    handOffs: handOffsOf(timeline, placeOf),
  };
}

function handOffsOf(timeline: Timeline, placeOf: (time: number) => number): HandOff[] {
  return timeline.hand_offs.flatMap((handOff) =>
    handOff.deckies.map((decky) => {
      const at = (identity: string) =>
        timeline.phases
          .filter((phase) => phase.decky_id === decky && phase.identity_uuid === identity)
          .map((phase) => placeOf(new Date(phase.observed_at).getTime()));
      const [a, b] = [at(handOff.a), at(handOff.b)];
      // Who came first handed on.
      const forward = Math.min(...a) <= Math.min(...b);
      const [giver, taker] = forward ? [a, b] : [b, a];
      return {
        decky,
        a: forward ? handOff.a : handOff.b,
        b: forward ? handOff.b : handOff.a,
        from: giver.length === 0 ? null : Math.min(Math.max(...giver), taker.length === 0 ? 1 : Math.min(...taker)),
        to: taker.length === 0 ? null : Math.min(...taker),
      };
    }),
  );
}
