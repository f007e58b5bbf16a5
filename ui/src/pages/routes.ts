import { attackerRoute } from './attacker/route';
import { attackersRoute } from './attackers/route';
import { liveLogsRoute } from './live-logs/route';
import { overviewRoute } from './overview/route';
import { ruleRoute, rulesRoute } from './rules/route';

/** Every page inside the shell. One import and one line a page. */
export const pageRoutes = [
  overviewRoute,
  liveLogsRoute,
  attackersRoute,
  attackerRoute,
  rulesRoute,
  ruleRoute,
] as const;
