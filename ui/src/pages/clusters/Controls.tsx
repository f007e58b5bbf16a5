import { useState } from 'react';
import { Button } from '@/components/Button';
import { TextArea } from '@/components/Field';
import { ReasonDialog } from '@/components/ReasonDialog';
import { count } from '@/lib/format';
import { shortId, WORDS, type Cluster, type Level } from './level';
import { useOrder } from './useCluster';
import { uuidsIn } from './uuids';

/** What an admin may decide about a cluster as a whole; splits begin at its members. */
export function Controls({ level, cluster }: { level: Level; cluster: Cluster }) {
  const [asking, setAsking] = useState<'merge' | 'lock' | null>(null);
  const [pasted, setPasted] = useState('');
  const order = useOrder(level, cluster.uuid, () => {
    setAsking(null);
  });
  const words = WORDS[level];
  const losers = uuidsIn(pasted).filter((uuid) => uuid !== cluster.uuid);
  const close = () => {
    setAsking(null);
  };
  return (
    <>
      <Button
        onClick={() => {
          setPasted('');
          setAsking('merge');
        }}
      >
        Merge
      </Button>
      <Button onClick={() => setAsking('lock')}>{cluster.locked ? 'Unlock' : 'Lock'}</Button>
      <ReasonDialog
        open={asking === 'merge'}
        onClose={close}
        title={`Merge others into ${shortId(cluster.uuid)}`}
        action="Merge"
        busy={order.isPending}
        disabled={losers.length === 0}
        onConfirm={(reason) => order.mutate({ kind: 'merge', losers, reason })}
      >
        <p>{`They become one ${words.one.toLowerCase()}, and every later run keeps it so until the decision is taken back.`}</p>
        <TextArea
          label={`Ids of the other ${words.many.toLowerCase()}`}
          hint={losers.length === 0 ? 'Ids or addresses of their pages' : `${count(losers.length)} found`}
          code
          rows={3}
          value={pasted}
          onChange={(event) => {
            setPasted(event.target.value);
          }}
        />
      </ReasonDialog>
      <ReasonDialog
        open={asking === 'lock'}
        onClose={close}
        title={`${cluster.locked ? 'Unlock' : 'Lock'} ${words.one.toLowerCase()} ${shortId(cluster.uuid)}?`}
        action={cluster.locked ? 'Unlock' : 'Lock'}
        plain
        busy={order.isPending}
        onConfirm={() => order.mutate({ kind: cluster.locked ? 'unlock' : 'lock' })}
      >
        <p>
          {cluster.locked
            ? 'It may gain members by itself again.'
            : `No ${words.member} joins it by itself any more. Its members stay.`}
        </p>
      </ReasonDialog>
    </>
  );
}
