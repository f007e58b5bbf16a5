import { useQueryClient } from '@tanstack/react-query';
import { queries } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Drawer } from '@/components/Drawer';
import { NotLoaded } from '@/components/NotLoaded';
import { Facts } from '@/components/Facts';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { Actions } from './Actions';
import { channelOf, typedOf } from './channels';
import { StateChip, Topics } from './columns';
import { Deliveries } from './Deliveries';
import type { Webhook } from './health';
import styles from './Webhooks.module.css';

/** One webhook: how it fares, what was sent, what can be done. */
export function WebhookDrawer({ uuid, onClose }: { uuid: string | undefined; onClose: () => void }) {
  return (
    <Drawer open={uuid !== undefined} onClose={onClose} title="Webhook">
      {uuid !== undefined && <Content uuid={uuid} onGone={onClose} />}
    </Drawer>
  );
}

function Content({ uuid, onGone }: { uuid: string; onGone: () => void }) {
  const client = useQueryClient();
  const query = queries.useQuery(
    'get',
    '/api/v1/webhooks/{uuid}',
    { params: { path: { uuid } } },
    { refetchInterval: 5_000 },
  );
  if (query.data === undefined) {
    return <NotLoaded query={query} what="webhook" gone="It may have been removed." />;
  }
  const relist = () => void client.invalidateQueries({ queryKey: ['get', '/api/v1/webhooks'] });
  // What is gone is not asked for again.
  const gone = () => {
    onGone();
    relist();
  };
  const reload = () => {
    relist();
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/webhooks/{uuid}'] });
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/webhooks/{uuid}/deliveries'] });
  };
  return (
    <div className={styles.detail}>
      <Summary webhook={query.data} />
      <Actions webhook={query.data} onChanged={reload} onGone={gone} />
      <Deliveries webhook={query.data} onChanged={reload} />
    </div>
  );
}

function Summary({ webhook }: { webhook: Webhook }) {
  return (
    <>
      <h3 className={styles.name}>
        <AttackerText text={webhook.name} /> <StateChip webhook={webhook} />
      </h3>
      <Facts
        facts={[
          ['Read by', channelOf(webhook.channel).label],
          ['Address', <AttackerText key="u" text={typedOf(webhook.url)} copy what="address" />],
          ['Events', webhook.simple_events.length > 0 && <Topics webhook={webhook} />],
          ['Topics', <code key="t">{webhook.topic_patterns.join(', ')}</code>],
          ['Limit', webhook.rate_limit_per_min !== null && `${count(webhook.rate_limit_per_min)} requests a minute`],
          ['Failures in a row', count(webhook.consecutive_failures)],
          ['Last delivery', <Time key="s" at={webhook.last_success_at} />],
          ['Last failure', webhook.last_failure_at !== null && <Time at={webhook.last_failure_at} />],
          ['Last error', webhook.last_error !== null && <AttackerText text={webhook.last_error} />],
          ['Rests until', webhook.resumes_at !== null && <Time at={webhook.resumes_at} />],
          ['Disabled by failures', webhook.auto_disabled_at !== null && <Time at={webhook.auto_disabled_at} />],
          ['Made', <Time key="c" at={webhook.created_at} />],
        ]}
      />
    </>
  );
}
