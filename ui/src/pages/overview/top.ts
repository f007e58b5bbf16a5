import type { Schema } from '@/api/client';

/** The rows with the highest counts; of a technique that serves several tactics, one. */
export function topTechniques(
  rows: readonly Schema<'TechniqueRollupRow'>[],
  most: number,
): Schema<'TechniqueRollupRow'>[] {
  const known = new Set<string>();
  return [...rows]
    .sort((a, b) => b.count - a.count)
    .filter((row) => {
      const id = row.sub_technique_id ?? row.technique_id;
      return !known.has(id) && known.add(id);
    })
    .slice(0, most);
}

/** Length of a bar in percent; on a scale of logarithms, so that what is rare is still seen. */
export function shareOf(value: number, highest: number): number {
  return value <= 0
    ? 0
    : highest <= 1
      ? 100
      : Math.max(3, Math.round((Math.log(value + 1) / Math.log(highest + 1)) * 100));
}

/** Countries by the number of their attackers; those without one come under null, last. */
export function byCountry(
  rows: readonly { country_code: string | null }[],
): { country: string | null; attackers: number }[] {
  const counts = new Map<string | null, number>();
  for (const { country_code: country } of rows) {
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts.entries()]
    .map(([country, attackers]) => ({ country, attackers }))
    .sort((a, b) => Number(a.country === null) - Number(b.country === null) || b.attackers - a.attackers);
}
