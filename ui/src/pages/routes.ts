import { attackerRoute } from './attacker/route';
import { attackersRoute } from './attackers/route';
import { campaignRoute, campaignsRoute, identitiesRoute, identityRoute } from './clusters/route';
import { liveLogsRoute } from './live-logs/route';
import { overviewRoute } from './overview/route';
import { ruleRoute, rulesRoute } from './rules/route';
import { sessionRoute, sessionsRoute } from './sessions/route';

/** Every page inside the shell. One import and one line a page. */
export const pageRoutes = [
  overviewRoute,
  liveLogsRoute,
  attackersRoute,
  attackerRoute,
  rulesRoute,
  ruleRoute,
  sessionsRoute,
  sessionRoute,
  identitiesRoute,
  identityRoute,
  campaignsRoute,
  campaignRoute,
] as const;
