import { artifactsRoute } from './artifacts/route';
import { attackerRoute } from './attacker/route';
import { attackersRoute } from './attackers/route';
import { bountyRoute } from './bounty/route';
import { campaignRoute, campaignsRoute, identitiesRoute, identityRoute } from './clusters/route';
import { canaryTokensRoute } from './canary-tokens/route';
import { configRoute } from './config/route';
import { credentialsRoute } from './credentials/route';
import { exportsRoute } from './exports/route';
import { fleetRoute } from './fleet/route';
import { healthRoute } from './health/route';
import { hostsRoute } from './hosts/route';
import { liveLogsRoute } from './live-logs/route';
import { mailRoute } from './mail/route';
import { overviewRoute } from './overview/route';
import { ruleRoute, rulesRoute } from './rules/route';
import { sessionRoute, sessionsRoute } from './sessions/route';
import { ttpRoute } from './ttp/route';
import { webhooksRoute } from './webhooks/route';

/** Every page inside the shell. One import and one line a page. */
// prettier-ignore
export const pageRoutes = [
  overviewRoute,
  liveLogsRoute,
  attackersRoute,
  attackerRoute,
  sessionsRoute,
  sessionRoute,
  identitiesRoute,
  identityRoute,
  campaignsRoute,
  campaignRoute,
  ttpRoute,
  rulesRoute,
  ruleRoute,
  credentialsRoute,
  bountyRoute,
  artifactsRoute,
  mailRoute,
  canaryTokensRoute,
  exportsRoute,
  webhooksRoute,
  fleetRoute,
  hostsRoute,
  healthRoute,
  configRoute,
] as const;
