import { artifactsRoute } from './artifacts/route';
import { attackersRoute } from './attackers/route';
import { bountyRoute } from './bounty/route';
import { credentialsRoute } from './credentials/route';
import { exportsRoute } from './exports/route';
import { liveLogsRoute } from './live-logs/route';
import { mailRoute } from './mail/route';
import { overviewRoute } from './overview/route';
import { webhooksRoute } from './webhooks/route';

/** Every page inside the shell. One import and one line a page. */
export const pageRoutes = [
  overviewRoute,
  attackersRoute,
  liveLogsRoute,
  credentialsRoute,
  bountyRoute,
  artifactsRoute,
  mailRoute,
  exportsRoute,
  webhooksRoute,
] as const;
