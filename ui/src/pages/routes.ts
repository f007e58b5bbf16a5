import { attackersRoute } from './attackers/route';
import { overviewRoute } from './overview/route';

/** Every page inside the shell. One import and one line a page. */
export const pageRoutes = [
  overviewRoute,
  attackersRoute,
] as const;
