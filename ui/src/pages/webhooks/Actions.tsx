import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { Confirm } from '@/components/Confirm';
import { Modal } from '@/components/Modal';
import { SecretOnce } from '@/components/SecretOnce';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import { isSigned } from './channels';
import { draftOf, requestOf } from './form';
import type { Webhook } from './health';
import { WebhookForm } from './WebhookForm';
import styles from './Webhooks.module.css';

interface Props {
  webhook: Webhook;
  onChanged: () => void;
  onGone: () => void;
}

const refused = (error: unknown) => toasts.error(messageOf(error));

/** What an admin can do with a webhook. */
export function Actions({ webhook, onChanged, onGone }: Props) {
  const path = { uuid: webhook.uuid };
  const [asked, setAsked] = useState<'edit' | 'rotate' | 'remove' | null>(null);
  const [rotated, setRotated] = useState<Schema<'WebhookRotated'> | null>(null);
  const close = () => setAsked(null);

  const test = useMutation({
    mutationFn: async () => (await api.POST('/api/v1/webhooks/{uuid}/test', { params: { path } })).data,
    onSuccess: (answer) => {
      if (answer?.delivered) {
        toasts.done(`The receiver answered ${answer.status_code ?? ''}.`);
      } else {
        toasts.error(`Not delivered: ${answer?.error ?? `the receiver answered ${answer?.status_code ?? 'nothing'}`}`);
      }
      onChanged();
    },
    onError: refused,
  });
  const change = useMutation({
    mutationFn: (body: Partial<Schema<'WebhookRequest'>>) =>
      api.PATCH('/api/v1/webhooks/{uuid}', { params: { path }, body: body as Schema<'WebhookRequest'> }),
    onSuccess: () => {
      close();
      toasts.done('The webhook is changed.');
      onChanged();
    },
  });
  const rotate = useMutation({
    mutationFn: async () => (await api.POST('/api/v1/webhooks/{uuid}/rotate-secret', { params: { path } })).data,
    onSuccess: (answer) => {
      close();
      setRotated(answer ?? null);
    },
    onError: refused,
  });
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/v1/webhooks/{uuid}', { params: { path } }),
    onSuccess: () => {
      close();
      toasts.done('The webhook is removed.');
      onGone();
    },
    onError: refused,
  });

  return (
    <div className={styles.actions}>
      <Button busy={test.isPending} onClick={() => test.mutate()}>
        Send a test
      </Button>
      <Button
        look={webhook.enabled ? 'plain' : 'primary'}
        busy={change.isPending && asked === null}
        onClick={() => change.mutate({ enabled: !webhook.enabled }, { onError: refused })}
      >
        {webhook.enabled ? 'Disable' : 'Enable again'}
      </Button>
      <Button onClick={() => setAsked('edit')}>Change</Button>
      {isSigned(webhook) && <Button onClick={() => setAsked('rotate')}>New secret</Button>}
      <Button look="danger" onClick={() => setAsked('remove')}>
        Remove
      </Button>

      <Modal open={asked === 'edit'} onClose={close} title="Change the webhook">
        <WebhookForm
          first={draftOf(webhook)}
          action="Save"
          withSecret={false}
          busy={change.isPending}
          error={change.error}
          onSubmit={(draft) => change.mutate(requestOf(draft))}
        />
      </Modal>
      <Confirm
        open={asked === 'rotate'}
        onClose={close}
        title="Make a new secret?"
        action="Make a new secret"
        look="primary"
        busy={rotate.isPending}
        onConfirm={() => rotate.mutate()}
      >
        <p>Requests are signed with both for 24 hours; then the old one ends.</p>
      </Confirm>
      <Confirm
        open={asked === 'remove'}
        onClose={close}
        title="Remove this webhook?"
        action="Remove"
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        <p>What waits to be sent to it is dropped.</p>
      </Confirm>
      <SecretOnce secret={rotated?.secret ?? null} title="New secret" onClose={() => setRotated(null)}>
        <p>
          The old one holds until <Time at={rotated?.old_valid_until} />.
        </p>
      </SecretOnce>
    </div>
  );
}
