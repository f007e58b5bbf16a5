/** What the inspector is open for: a technique or a sub-technique, in one of its tactics. */
export interface Inspected {
  technique: string;
  /** Null for the technique alone, `all` for it and its sub-techniques. */
  sub: string | null;
  /** Null if the address does not say which. */
  tactic: string | null;
}

const FORM = /^(T\d{4})(?:\.(\d{3}|\*))?(?:@(TA\d{4}))?$/;

/** In place of a sub-technique: the technique and all of them. */
export const ALL = 'all';

/** As it stands in the address: `T1059.004@TA0002`. */
export function inspectParameter(row: {
  technique_id: string;
  sub_technique_id: string | null;
  tactic: string;
}): string {
  return `${row.sub_technique_id ?? row.technique_id}@${row.tactic}`;
}

/** Read from the address; null if that names nothing. */
export function inspected(parameter: unknown): Inspected | null {
  const found = typeof parameter === 'string' ? FORM.exec(parameter) : null;
  const technique = found?.[1];
  if (found === null || technique === undefined) {
    return null;
  }
  const sub = found[2];
  return {
    technique,
    sub: sub === undefined ? null : sub === '*' ? ALL : `${technique}.${sub}`,
    tactic: found[3] ?? null,
  };
}

interface Claim {
  technique_id: string;
  sub_technique_id: string | null;
  tactic: string;
}

/** Whether a row or a tag is what the inspector is open for. */
export function isInspected(claim: Claim, wanted: Inspected): boolean {
  return (
    claim.technique_id === wanted.technique &&
    (wanted.sub === ALL || claim.sub_technique_id === wanted.sub) &&
    (wanted.tactic === null || claim.tactic === wanted.tactic)
  );
}

interface Named {
  technique_id: string;
  technique_name: string | null;
  sub_technique_id: string | null;
  sub_technique_name: string | null;
}

/** The id that is the most precise. */
export function techniqueId(row: Named): string {
  return row.sub_technique_id ?? row.technique_id;
}

/** The name behind the id, such as "Active Scanning: Vulnerability Scanning"; null if there is none. */
export function techniqueName(row: Named): string | null {
  if (row.sub_technique_id === null) {
    return row.technique_name;
  }
  const { technique_name: parent, sub_technique_name: sub } = row;
  if (sub === null || parent === null || sub.startsWith(`${parent}: `)) {
    return sub;
  }
  return `${parent}: ${sub}`;
}

/** What a row says: "T1595.002 — Active Scanning: Vulnerability Scanning", the bare id without a name. */
export function techniqueTitle(row: Named): string {
  const name = techniqueName(row);
  return name === null ? techniqueId(row) : `${techniqueId(row)} — ${name}`;
}

/** The page of a technique at MITRE when only that of its sub-technique is known. */
export function parentUrl(url: string | null): string | null {
  return url?.replace(/\/\d{3}\/?$/, '') ?? null;
}
