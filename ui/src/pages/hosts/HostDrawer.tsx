import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { messageOf } from '@/api/failure';
import { AppLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Chip, Chips } from '@/components/Chip';
import { Confirm } from '@/components/Confirm';
import { DataTable, type Column } from '@/components/DataTable';
import { Drawer } from '@/components/Drawer';
import { Facts } from '@/components/Facts';
import { Flow } from '@/components/Flow';
import { Hash } from '@/components/Hash';
import { Empty, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import { bytes, count } from '@/lib/format';
import { StateChip } from './columns';
import { lossOf, type Host } from './hosts';
import styles from './Hosts.module.css';

interface Props {
  uuid: string | undefined;
  /** The list that it is of. */
  query: { isPending: boolean };
  row: Host | undefined;
  onClose: () => void;
  onGone: () => void;
}

/** One host: how it is, what waits there, its decoys. */
export function HostDrawer({ uuid, query, row, onClose, onGone }: Props) {
  return (
    <Drawer open={uuid !== undefined} onClose={onClose} title="Host">
      {row !== undefined ? (
        <Content host={row} onGone={onGone} />
      ) : query.isPending ? (
        <Skeleton rows={8} />
      ) : (
        <Empty title="No such host">It may have been decommissioned. What it told stays.</Empty>
      )}
    </Drawer>
  );
}

function Content({ host, onGone }: { host: Host; onGone: () => void }) {
  const loss = lossOf(host);
  return (
    <Flow>
      <h3 className={styles.name}>
        {host.name} <StateChip host={host} />
      </h3>
      <Facts
        facts={[
          ['Last heard of', <Time key="h" at={host.last_heartbeat} />],
          ['Address', <AttackerText key="a" text={host.address} />],
          ['Takes orders at', host.agent_port > 0 && `port ${host.agent_port}`],
          ['Certificate', <Hash key="c" value={host.fingerprint} what="fingerprint" digits={64} />],
          ['Stored up to', `line ${count(host.last_sequence)}`],
          ['Waiting there', `${count(host.spool_lines)} lines, ${bytes(host.spool_bytes)}`],
          ['Lost', loss === null ? 'nothing' : <Chip tone="amber">{loss}</Chip>],
          ['Notes', host.notes !== null && <AttackerText text={host.notes} />],
          ['Enrolled', <Time key="e" at={host.enrolled_at} />],
        ]}
      />
      <Decommission host={host} onGone={onGone} />
      <DataTable
        name="decoys"
        title="Decoys"
        columns={deckyColumns}
        rows={host.deckies}
        rowKey={(row) => row.name}
        empty={<Empty title="It runs no decoys, or was not heard of yet" />}
      />
    </Flow>
  );
}

function Decommission({ host, onGone }: { host: Host; onGone: () => void }) {
  const [asked, setAsked] = useState(false);
  const end = useMutation({
    mutationFn: () => api.DELETE('/api/v1/swarm/hosts/{uuid}', { params: { path: { uuid: host.uuid } } }),
    onSuccess: () => {
      setAsked(false);
      toasts.done(`${host.name} is no host of this server any more.`);
      onGone();
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  return (
    <div>
      <Button look="danger" onClick={() => setAsked(true)}>
        Decommission
      </Button>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={`Decommission ${host.name}?`}
        action="Decommission"
        busy={end.isPending}
        onConfirm={() => end.mutate()}
      >
        <p>Its certificate opens nothing any more, at once. What waits there is lost; what it told stays.</p>
      </Confirm>
    </div>
  );
}

const deckyColumns: readonly Column<Host['deckies'][number]>[] = [
  {
    id: 'name',
    header: 'Decoy',
    cell: (row) => (
      <AppLink href={`/live-logs?decky=${encodeURIComponent(row.name)}`} title="Its events">
        {row.name}
      </AppLink>
    ),
    value: (row) => row.name,
  },
  {
    id: 'state',
    header: 'State',
    cell: (row) => <Chip tone={row.state === 'running' ? 'green' : 'plain'}>{row.state}</Chip>,
    value: (row) => row.state,
  },
  {
    id: 'services',
    header: 'Services',
    cell: (row) => (
      <Chips>
        {row.services.map((service) => (
          <Chip key={service}>{service}</Chip>
        ))}
      </Chips>
    ),
    value: (row) => row.services,
  },
];
