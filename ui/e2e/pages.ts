/** Every page that axe looks at, in both themes, as an admin. */
// prettier-ignore
export const PAGES: readonly string[] = [
  '/',
  '/attackers',
  '/sessions',
  '/identities',
  '/campaigns',
  '/rules',
  '/rules/R0012?try=id',
  '/attackers/5d92f1a6-3455-53de-8c2f-58f8e24291bc',
  '/attackers/5d92f1a6-3455-53de-8c2f-58f8e24291bc?tab=timeline&inspect=T1059.004%40TA0002',
  '/ttp',
  '/ttp?heat=coverage&unfolded=true',
  '/ttp?heat=confidence&seen=true&inspect=T1105.*%40TA0011',
  '/live-logs?live=false',
  '/live-logs?live=false&until=2026-09-14T04:00:00Z&time=2026-09-14T03:00:00Z',
  '/credentials',
  '/credentials?tab=reuse',
  '/bounty',
  '/artifacts',
  '/mail',
  '/canary-tokens',
  '/canary-tokens?tab=blobs',
  '/canary-tokens?create=true',
  '/exports',
  '/exports?scope=attacker&id=192.0.2.131&format=navigator',
  '/webhooks',
  '/webhooks?create=true',
  '/config',
  '/config?tab=keys',
  '/config?tab=limits',
  '/config?tab=workers',
  '/config?tab=audit',
  '/config?tab=appearance',
  '/fleet',
  '/fleet?tab=sensors',
  '/fleet?deploy=true',
  '/health',
];

/** A session with commands, and one that was recorded. */
export const SESSION = '/sessions/web-1%3Affad80c0006d';
export const REPLAY = '/sessions/git-1%3Ae17f5b2c09a6?at=60';
