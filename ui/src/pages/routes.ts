import { attackersRoute } from './attackers/route';
import { liveLogsRoute } from './live-logs/route';
import { overviewRoute } from './overview/route';

/** Every page inside the shell. One import and one line a page. */
export const pageRoutes = [
  overviewRoute,
  attackersRoute,
  liveLogsRoute,
] as const;
