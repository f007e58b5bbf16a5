import { attackerRoute } from './attacker/route';
import { attackersRoute } from './attackers/route';
import { overviewRoute } from './overview/route';
import { ruleRoute, rulesRoute } from './rules/route';

/** Every page inside the shell. One import and one line a page. */
export const pageRoutes = [overviewRoute, attackersRoute, attackerRoute] as const;
export const pageRoutes = [
  overviewRoute,
  attackersRoute,
  rulesRoute,
  ruleRoute,
] as const;
