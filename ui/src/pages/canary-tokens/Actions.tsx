import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { Confirm } from '@/components/Confirm';
import { toasts } from '@/components/toasts';
import { saveAsNamed } from '@/lib/download';
import type { Token } from './words';
import styles from './CanaryTokens.module.css';

/** What an admin can do with a token. */
export function Actions({ token, onChanged }: { token: Token; onChanged: () => void }) {
  const [asked, setAsked] = useState(false);
  const { uuid, state } = token;
  const download = useMutation({
    mutationFn: () => saveAsNamed(`/api/v1/canary/tokens/${uuid}/preview`, `canary-${uuid}`),
    onError: (error) => toasts.error(messageOf(error)),
  });
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/v1/canary/tokens/{uuid}', { params: { path: { uuid } } }),
    onSuccess: () => {
      setAsked(false);
      toasts.done('The token is revoked.');
      onChanged();
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  return (
    <div className={styles.actions}>
      {state !== 'failed' && (
        <Button
          look={state === 'planted' ? 'primary' : 'plain'}
          busy={download.isPending}
          onClick={() => download.mutate()}
        >
          <Download size={14} aria-hidden /> Download the file
        </Button>
      )}
      {state !== 'revoked' && (
        <Button look="danger" onClick={() => setAsked(true)}>
          Revoke
        </Button>
      )}
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title="Revoke this token?"
        action="Revoke"
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      >
        <p>
          Its uses are taken down no longer, and that cannot be taken back. Uses that were seen stay. Removing the file
          from the decoy is up to you.
        </p>
      </Confirm>
    </div>
  );
}
