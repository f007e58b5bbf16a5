import { queries, type Schema } from '@/api/client';
import { statusOf } from '@/api/failure';
import { AttackerLink, SessionLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import { CopyButton } from '@/components/CopyButton';
import { Drawer } from '@/components/Drawer';
import { Facts } from '@/components/Facts';
import { Json } from '@/components/Json';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { severityOf } from './severity';
import styles from './LiveLogs.module.css';

/** What nobody needs a button to copy. */
const SHORT = 24;

/** All that is stored of an event. */
export function EventDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  return (
    <Drawer open={id !== undefined} onClose={onClose} title="Event">
      {id !== undefined && <Content id={id} />}
    </Drawer>
  );
}

function Content({ id }: { id: string }) {
  const query = queries.useQuery(
    'get',
    '/api/v1/events/{event_id}',
    { params: { path: { event_id: id } } },
    { staleTime: Infinity },
  );
  if (query.data !== undefined) {
    return <Detail event={query.data} />;
  }
  if (query.isPending) {
    return <Skeleton rows={8} />;
  }
  const gone = statusOf(query.error) === 404 || statusOf(query.error) === 400;
  return gone ? (
    <Empty title="No such event">It was never stored here, or its time is over.</Empty>
  ) : (
    <Failed error={query.error} title="The event could not be loaded" onRetry={() => void query.refetch()} />
  );
}

function Detail({ event }: { event: Schema<'EventDetail'> }) {
  return (
    <div className={styles.detail}>
      <Chips>
        <Chip tone={severityOf(event).tone}>{event.kind}</Chip>
        {event.event_class !== null && <Chip>{event.event_class}</Chip>}
      </Chips>
      <Facts
        facts={[
          ['Time', <Time key="t" at={event.time} />],
          [
            'Address',
            event.src_ip !== null && (
              <AttackerLink uuid={event.attacker_uuid}>
                <AttackerText text={event.src_ip} />
              </AttackerLink>
            ),
          ],
          ['Decoy', <AttackerText key="d" text={event.decky} />],
          ['Service', event.service !== null && <AttackerText text={event.service} />],
          [
            'Session',
            event.session_id !== null && (
              <SessionLink id={event.session_id}>
                <AttackerText text={event.session_id} />
              </SessionLink>
            ),
          ],
          ['Sensor', <AttackerText key="s" text={`${event.sensor} (${event.source})`} />],
          [
            'Id',
            <span key="i" className={styles.id}>
              <code>{event.event_id}</code>
              <CopyButton text={event.event_id} what="id" />
            </span>,
          ],
        ]}
      />
      <h3>Fields</h3>
      <Facts
        facts={Object.entries(event.fields).map(([name, value]) => [
          name,
          <Value key={name} name={name} value={value} />,
        ])}
      />
      {event.raw !== null && (
        <>
          <h3 className={styles.rawHead}>
            Raw record
            <Chip
              tone={event.raw.verified ? 'green' : 'amber'}
              title={
                event.raw.verified
                  ? 'The id of the event follows from these bytes'
                  : 'The id of the event does not follow from these bytes: the log may have changed since'
              }
            >
              {event.raw.verified ? 'verified' : 'not verified'}
            </Chip>
          </h3>
          <div className={styles.raw}>
            <AttackerText text={event.raw.text} copy what="raw record" />
          </div>
        </>
      )}
    </div>
  );
}

function Value({ name, value }: { name: string; value: unknown }) {
  if (typeof value === 'string') {
    return <AttackerText text={value} copy={value.length > SHORT} what={name} />;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : <Json value={value} />;
}
