/** Where a search leads, by the look of what was typed. */
export interface Lead {
  label: string;
  hint: string;
  to: string;
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|[0-9a-f]*:[0-9a-f:.]+)$/i;
const TECHNIQUE = /^t\d{4}(?:\.\d{3})?$/i;
const RULE = /^r\d{3,5}(?:-[a-z0-9-]+)?$/i;
const HASH = /^[0-9a-f]{64}$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SESSION = /^[a-z0-9][a-z0-9._~@-]*:[a-z0-9._:~@-]+$/i;

const query = (path: string, name: string, value: string) =>
  `${path}?${new URLSearchParams({ [name]: value }).toString()}`;

/** Places that a text may mean, the likeliest first; the log holds whatever is none of the known forms. */
export function leads(typed: string): Lead[] {
  const wanted = typed.trim();
  if (wanted === '') {
    return [];
  }
  const found: Lead[] = [];
  if (TECHNIQUE.test(wanted)) {
    const id = wanted.toUpperCase();
    found.push({ label: `Technique ${id}`, hint: 'in the matrix', to: query('/ttp', 'technique', id) });
    found.push({ label: `Attackers who showed ${id}`, hint: 'attackers', to: query('/attackers', 'technique', id) });
  } else if (RULE.test(wanted)) {
    const id = wanted.slice(0, 1).toUpperCase() + wanted.slice(1);
    found.push({ label: `Rule ${id}`, hint: 'rules', to: `/rules/${encodeURIComponent(id)}` });
  } else if (HASH.test(wanted)) {
    found.push({
      label: 'Files with this hash',
      hint: 'artifacts',
      to: query('/artifacts', 'sha256', wanted.toLowerCase()),
    });
  } else if (UUID.test(wanted)) {
    const uuid = wanted.toLowerCase();
    found.push({ label: 'Attacker', hint: uuid, to: `/attackers/${uuid}` });
    found.push({ label: 'Identity', hint: uuid, to: `/identities/${uuid}` });
    found.push({ label: 'Campaign', hint: uuid, to: `/campaigns/${uuid}` });
  } else if (ADDRESS.test(wanted)) {
    found.push({ label: `Attackers at ${wanted}`, hint: 'attackers', to: query('/attackers', 'search', wanted) });
  } else if (SESSION.test(wanted)) {
    found.push({ label: `Session ${wanted}`, hint: 'sessions', to: `/sessions/${encodeURIComponent(wanted)}` });
  }
  found.push({ label: `Search the log for “${wanted}”`, hint: 'live logs', to: query('/live-logs', 'q', wanted) });
  return found;
}
