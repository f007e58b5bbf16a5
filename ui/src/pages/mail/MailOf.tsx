import { AtSign, MailX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { AttackerLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import { DataTable, type Column } from '@/components/DataTable';
import { Hash } from '@/components/Hash';
import { partsFrom } from '@/components/rowParts';
import { Empty } from '@/components/States';
import { Time } from '@/components/Time';
import { bytes, count } from '@/lib/format';
import styles from './Mail.module.css';

const MOST = 200;
const dash = <span className="faint">–</span>;

/** Domains that one attacker wrote to, and, for admins, the messages. */
export function MailOf({ uuid, ip, asked }: { uuid: string; ip: string | undefined; asked: boolean }) {
  const admin = useIsAdmin();
  const place = useRef<HTMLElement>(null);
  // On a narrow screen it stands below the list, where nobody would see that it is another's now.
  useEffect(() => {
    if (asked) {
      place.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [asked]);
  return (
    <section ref={place} className={styles.detail} data-flow="down" aria-label="Mail of the chosen attacker">
      {ip !== undefined && (
        <h2 className={styles.who}>
          <AttackerLink uuid={uuid}>
            <AttackerText text={ip} oneLine />
          </AttackerLink>
        </h2>
      )}
      <Targets uuid={uuid} />
      {admin && <Messages uuid={uuid} />}
    </section>
  );
}

function Targets({ uuid }: { uuid: string }) {
  const query = queries.useQuery('get', '/api/v1/attackers/{uuid}/smtp-targets', {
    params: { path: { uuid }, query: { limit: MOST } },
  });
  return (
    <DataTable
      name="mail targets"
      title="Domains they wrote to"
      caption={query.data && count(query.data.total)}
      columns={targetColumns}
      rows={query.data?.data}
      rowKey={(row) => row.domain}
      query={query}
      total={query.data?.total}
      parts={partsFrom([uuid], (slice, signal) =>
        api.GET('/api/v1/attackers/{uuid}/smtp-targets', { params: { path: { uuid }, query: slice }, signal }),
      )}
      expected={3}
      empty={
        <Empty icon={AtSign} title="No recipients">
          This attacker named nobody to write to.
        </Empty>
      }
    />
  );
}

function Messages({ uuid }: { uuid: string }) {
  const query = queries.useQuery('get', '/api/v1/attackers/{uuid}/mail', {
    params: { path: { uuid }, query: { limit: MOST } },
  });
  return (
    <DataTable
      name="mails"
      title="Messages"
      caption={query.data && count(query.data.total)}
      columns={mailColumns}
      rows={query.data?.data}
      rowKey={(row) => row.id}
      query={query}
      total={query.data?.total}
      parts={partsFrom([uuid], (slice, signal) =>
        api.GET('/api/v1/attackers/{uuid}/mail', { params: { path: { uuid }, query: slice }, signal }),
      )}
      expected={3}
      empty={
        <Empty icon={MailX} title="No messages">
          This attacker sent no message to its end.
        </Empty>
      }
    />
  );
}

const targetColumns: readonly Column<Schema<'SmtpTargetRow'>>[] = [
  {
    id: 'domain',
    header: 'Domain',
    cell: (row) => <AttackerText text={row.domain} oneLine />,
    value: (row) => row.domain,
  },
  { id: 'count', header: 'Mails', align: 'end', cell: (row) => count(row.count), value: (row) => row.count },
  {
    id: 'first_seen',
    header: 'First seen',
    cell: (row) => <Time at={row.first_seen} />,
    value: (row) => row.first_seen,
  },
  { id: 'last_seen', header: 'Last seen', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
];

const mailColumns: readonly Column<Schema<'MailRow'>>[] = [
  {
    id: 'received_at',
    header: 'Received',
    cell: (row) => <Time at={row.received_at} />,
    value: (row) => row.received_at,
  },
  { id: 'decky', header: 'Decoy', cell: (row) => <AttackerText text={row.decky} oneLine />, value: (row) => row.decky },
  {
    id: 'size',
    header: 'Size',
    align: 'end',
    cell: (row) => (row.size === null ? dash : bytes(row.size)),
    value: (row) => row.size,
  },
  {
    id: 'sha256',
    header: 'SHA-256',
    cell: (row) => (row.sha256 === null ? dash : <Hash value={row.sha256} digits={10} />),
    value: (row) => row.sha256,
  },
  {
    id: 'subject_sha256',
    header: 'Subject',
    cell: (row) =>
      row.subject_sha256 === null ? dash : <Hash value={row.subject_sha256} what="hash of the subject" digits={8} />,
    value: (row) => row.subject_sha256,
  },
  {
    id: 'body_cluster',
    header: 'Like others',
    cell: (row) =>
      row.body_cluster === null ? dash : <Hash value={row.body_cluster} what="cluster of similar bodies" digits={8} />,
    value: (row) => row.body_cluster,
  },
  {
    id: 'flags',
    header: 'Marks',
    optional: true,
    cell: (row) => {
      const flags = Object.entries(row.flags).filter(([, value]) => value !== false && value !== null);
      return flags.length === 0 ? (
        dash
      ) : (
        <Chips>
          {flags.map(([name]) => (
            <Chip key={name}>{name}</Chip>
          ))}
        </Chips>
      );
    },
    value: (row) => Object.keys(row.flags),
  },
];
