const NAME = /^[A-Za-z0-9._@-]{1,64}$/;

/** What is wrong with the name of an account or a key. */
export function nameProblem(name: string): string | undefined {
  return NAME.test(name) ? undefined : '1 to 64 letters, digits, dots, @, _ or -.';
}

/** One limit of the node. */
export interface Limit {
  field:
    | 'deployment_limit'
    | 'events_days'
    | 'findings_days'
    | 'database_mib'
    | 'artifacts_mib'
    | 'artifacts_decky_mib'
    | 'artifacts_files';
  label: string;
  unit: string;
  hint: string;
  least: number;
  most: number;
}

const INT = 2_147_483_647;

export const LIMITS: readonly Limit[] = [
  {
    field: 'events_days',
    label: 'Keep events',
    unit: 'days',
    hint: 'Older events are forgotten.',
    least: 1,
    most: 36_500,
  },
  {
    field: 'findings_days',
    label: 'Keep findings',
    unit: 'days',
    hint: 'Tags, sessions, credentials and observations.',
    least: 1,
    most: 36_500,
  },
  {
    field: 'database_mib',
    label: 'Size of the database',
    unit: 'MiB',
    hint: 'Above it the oldest events go.',
    least: 16,
    most: INT,
  },
  {
    field: 'artifacts_mib',
    label: 'Room for captured files',
    unit: 'MiB',
    hint: 'Of all decoys together.',
    least: 0,
    most: INT,
  },
  {
    field: 'artifacts_decky_mib',
    label: 'Room for files of one decoy',
    unit: 'MiB',
    hint: 'So that one cannot fill it all.',
    least: 0,
    most: INT,
  },
  {
    field: 'artifacts_files',
    label: 'Most captured files',
    unit: '',
    hint: 'Above it the oldest go.',
    least: 0,
    most: 10_000_000,
  },
  {
    field: 'deployment_limit',
    label: 'Most decoys at once',
    unit: '',
    hint: 'More are not started.',
    least: 1,
    most: 500,
  },
];

/** What is wrong with the text of a limit; an empty one leaves it to the environment. */
export function limitProblem(limit: Limit, text: string): string | undefined {
  const value = Number(text);
  const good = text.trim() === '' || (Number.isInteger(value) && value >= limit.least && value <= limit.most);
  return good
    ? undefined
    : `A whole number from ${limit.least.toLocaleString('en-US')} to ${limit.most.toLocaleString('en-US')}.`;
}

export type Texts = Readonly<Record<Limit['field'], string>>;

/** All limits as the API takes them; null for those that the environment sets. */
export function limitsOf(texts: Texts): Record<Limit['field'], number | null> {
  return Object.fromEntries(
    LIMITS.map(({ field }) => [field, texts[field].trim() === '' ? null : Number(texts[field])]),
  ) as Record<Limit['field'], number | null>;
}

/** How long a key lives by itself. */
export const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Until it is revoked' },
] as const;

/** The end of a key that is made now; null for never. */
export function endOf(days: string, now: Date): string | null {
  return days === '' ? null : new Date(now.getTime() + Number(days) * 86_400_000).toISOString();
}

/** Whether a key still opens anything. */
export function keyState(
  key: { revoked_at: string | null; expires_at: string | null },
  now: Date,
): 'in force' | 'revoked' | 'expired' {
  if (key.revoked_at !== null) {
    return 'revoked';
  }
  return key.expires_at !== null && Date.parse(key.expires_at) <= now.getTime() ? 'expired' : 'in force';
}
