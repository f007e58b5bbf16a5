import { artifactsRoute } from './artifacts/route';
import { attackerRoute } from './attacker/route';
import { attackersRoute } from './attackers/route';
import { bountyRoute } from './bounty/route';
import { credentialsRoute } from './credentials/route';
import { configRoute } from './config/route';
import { exportsRoute } from './exports/route';
import { fleetRoute } from './fleet/route';
import { healthRoute } from './health/route';
import { liveLogsRoute } from './live-logs/route';
import { mailRoute } from './mail/route';
import { overviewRoute } from './overview/route';
import { webhooksRoute } from './webhooks/route';
import { ruleRoute, rulesRoute } from './rules/route';

/** Every page inside the shell. One import and one line a page. */
export const pageRoutes = [
  overviewRoute,
  liveLogsRoute,
  credentialsRoute,
  bountyRoute,
  artifactsRoute,
  mailRoute,
  exportsRoute,
  webhooksRoute,
  fleetRoute,
  healthRoute,
  configRoute,
  attackersRoute,
  attackerRoute,
  rulesRoute,
  ruleRoute,
] as const;
