import type { Tone } from '@/components/Chip';

export interface Severity {
  tone: Tone;
  word: string;
}

const GRAVE: Severity = { tone: 'red', word: 'grave' };
const DID: Severity = { tone: 'amber', word: 'did something' };
const TRIED: Severity = { tone: 'blue', word: 'tried something' };
const KNOCKED: Severity = { tone: 'plain', word: 'was there' };

const KINDS: Readonly<Record<string, Severity>> = {
  alert: GRAVE,
  canary_trigger: GRAVE,
  file: GRAVE,
  payload: GRAVE,
  command: DID,
  process: DID,
  db_command: DID,
  mail_command: DID,
  file_op: DID,
  tunnel: DID,
  auth_attempt: TRIED,
  http_request: TRIED,
  dns_query: TRIED,
  proto_request: TRIED,
};

/** How much an event says about a peer's intent; noise says nothing whatever its kind. */
export function severityOf(row: { kind: string; event_class: string | null }): Severity {
  return row.event_class === 'noise' ? KNOCKED : (KINDS[row.kind] ?? KNOCKED);
}
