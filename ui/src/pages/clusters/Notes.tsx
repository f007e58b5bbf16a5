import { useState } from 'react';
import { useIsAdmin } from '@/auth/useMe';
import { Button } from '@/components/Button';
import { TextArea } from '@/components/Field';
import { Modal } from '@/components/Modal';
import { Section } from '@/components/Page';
import type { Cluster, Level } from './level';
import { useOrder } from './useCluster';
import styles from './Clusters.module.css';

const LONGEST = 20_000;

/** What analysts want to remember. */
export function Notes({ level, cluster }: { level: Level; cluster: Cluster }) {
  const admin = useIsAdmin();
  const [draft, setDraft] = useState<string | null>(null);
  const order = useOrder(level, cluster.uuid, () => {
    setDraft(null);
  });
  const close = () => {
    setDraft(null);
  };
  return (
    <Section
      title="Notes"
      aside={
        admin && (
          <Button onClick={() => setDraft(cluster.notes ?? '')}>{cluster.notes === null ? 'Write' : 'Edit'}</Button>
        )
      }
    >
      {cluster.notes === null ? (
        <p className="faint">Nobody has written any.</p>
      ) : (
        <p className={styles.notes}>{cluster.notes}</p>
      )}
      <Modal
        open={draft !== null}
        onClose={close}
        title="Notes"
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button
              look="primary"
              busy={order.isPending}
              onClick={() => order.mutate({ kind: 'notes', notes: draft ?? '' })}
            >
              Keep
            </Button>
          </>
        }
      >
        <TextArea
          label="Notes"
          quiet
          rows={10}
          maxLength={LONGEST}
          value={draft ?? ''}
          onChange={(event) => {
            setDraft(event.target.value);
          }}
        />
      </Modal>
    </Section>
  );
}
