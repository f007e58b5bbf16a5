/** How long a state may hold. */
export const LENGTHS = [
  { id: 'ever', label: 'until somebody reverts it', hours: null },
  { id: 'hour', label: 'for an hour', hours: 1 },
  { id: 'day', label: 'for a day', hours: 24 },
  { id: 'week', label: 'for a week', hours: 168 },
  { id: 'month', label: 'for 30 days', hours: 720 },
] as const;

export type Length = (typeof LENGTHS)[number]['id'];

/** When a state ends that begins now; null for never. */
export function expiryOf(length: Length, now: Date): string | null {
  const hours = LENGTHS.find((one) => one.id === length)?.hours ?? null;
  return hours === null ? null : new Date(now.getTime() + hours * 3_600_000).toISOString();
}
