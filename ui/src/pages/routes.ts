import { attackerRoute } from './attacker/route';
import { attackersRoute } from './attackers/route';
import { overviewRoute } from './overview/route';
import { ttpRoute } from './ttp/route';

/** Every page inside the shell. One import and one line a page. */
// prettier-ignore
export const pageRoutes = [
  overviewRoute,
  attackersRoute,
  attackerRoute,
  ttpRoute,
] as const;
