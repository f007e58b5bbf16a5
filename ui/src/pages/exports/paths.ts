export const SCOPES = ['everything', 'attacker', 'identity', 'campaign', 'session'] as const;
export const FORMATS = ['stix', 'misp', 'navigator', 'json', 'csv'] as const;
export const LIGHTS = ['white', 'green', 'amber', 'red'] as const;
/** Findings in a format, or all that happened. */
export const LINE_FORMATS = ['ocsf', 'ecs', 'cef', 'syslog', 'activities'] as const;

export type ScopeKind = (typeof SCOPES)[number];
export type Format = (typeof FORMATS)[number];
export type LineFormat = (typeof LINE_FORMATS)[number];
export type Light = (typeof LIGHTS)[number];

/** What an export is of: everything, or one thing by its id. */
export type Scope = { kind: 'everything' } | { kind: Exclude<ScopeKind, 'everything'>; id: string };

const FOLDERS: Readonly<Record<Exclude<ScopeKind, 'everything'>, string>> = {
  attacker: 'attackers',
  identity: 'identities',
  campaign: 'campaigns',
  session: 'sessions',
};

const FLEET: Readonly<Record<Format, string>> = {
  stix: '/attackers/export/stix',
  misp: '/attackers/export/misp',
  navigator: '/ttp/export/navigator',
  json: '/attackers/export',
  csv: '/attackers/export/csv',
};

/** Whether a format carries who may see it. */
export function hasLight(format: Format): boolean {
  return format === 'stix' || format === 'misp';
}

/** Where the API has an export. */
export function pathOf(scope: Scope, format: Format, { tlp, min }: { tlp: Light; min: number }): string {
  const path =
    scope.kind === 'everything'
      ? FLEET[format]
      : `/${FOLDERS[scope.kind]}/${encodeURIComponent(scope.id)}/export/${format}`;
  const query = hasLight(format) ? `?tlp=${tlp}` : format === 'navigator' ? `?min_confidence=${min}` : '';
  return `/api/v1${path}${query}`;
}

/** What the file is called if the server gives it no name. */
export function nameOf(scope: Scope, format: Format): string {
  const what =
    scope.kind === 'everything' ? 'fleet' : `${scope.kind}-${scope.id.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 8)}`;
  return `decnet-${what}.${format === 'csv' || format === 'json' ? format : `${format}.json`}`;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a uuid as the API writes them. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
