import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schema } from '@/api/client';
import { NEW, requestOf, type Draft } from './form';
import { WebhookForm } from './WebhookForm';

/** Subscribes; what was made comes with its secret. */
export function CreateForm({ onMade }: { onMade: (webhook: Schema<'WebhookCreated'>) => void }) {
  const client = useQueryClient();
  const create = useMutation({
    mutationFn: async (draft: Draft) => {
      const { data } = await api.POST('/api/v1/webhooks', { body: requestOf(draft) as Schema<'WebhookRequest'> });
      return data;
    },
    onSuccess: (webhook) => {
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/webhooks'] });
      if (webhook !== undefined) {
        onMade(webhook);
      }
    },
  });
  return (
    <WebhookForm
      first={NEW}
      action="Create"
      withSecret
      busy={create.isPending}
      error={create.error}
      onSubmit={(draft) => create.mutate(draft)}
    />
  );
}
