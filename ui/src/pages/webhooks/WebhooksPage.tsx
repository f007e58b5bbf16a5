import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { queries, type Schema } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { AdminsOnly } from '@/components/AdminsOnly';
import { Button } from '@/components/Button';
import { DataTable } from '@/components/DataTable';
import { Drawer } from '@/components/Drawer';
import { Page } from '@/components/Page';
import { SecretOnce } from '@/components/SecretOnce';
import { Empty } from '@/components/States';
import { toasts } from '@/components/toasts';
import { present } from '@/lib/search';
import { webhookColumns } from './columns';
import { CreateForm } from './CreateForm';
import { webhooksRoute } from './route';
import { WebhookDrawer } from './WebhookDrawer';

/** Who is told when something happens. */
export function WebhooksPage() {
  const admin = useIsAdmin();
  const search = webhooksRoute.useSearch();
  const navigate = webhooksRoute.useNavigate();
  const [made, setMade] = useState<Schema<'WebhookCreated'> | null>(null);
  const go = (change: { webhook?: string | undefined; create?: true | undefined }) =>
    void navigate({
      search: (before) => present({ ...before, dead: undefined, offset: undefined, ...change }),
      resetScroll: false,
    });
  const create = (
    <Button look="primary" onClick={() => go({ create: true })}>
      <Plus size={15} aria-hidden /> New webhook
    </Button>
  );
  return (
    <Page
      title="Webhooks"
      about="Programs, chats and people that are told as soon as something happens."
      actions={admin && create}
    >
      <AdminsOnly>
        <List onOpen={(uuid) => go({ webhook: uuid })} create={create} />
        <Drawer
          open={search.create === true}
          onClose={() => go({ create: undefined })}
          title="New webhook"
          width="narrow"
        >
          <CreateForm
            onMade={(webhook) => {
              if (webhook.secret === null) {
                webhook.warnings.forEach((warning) => toasts.error(warning));
                go({ create: undefined, webhook: webhook.uuid });
                return;
              }
              setMade(webhook);
              go({ create: undefined });
            }}
          />
        </Drawer>
        <WebhookDrawer uuid={search.webhook} onClose={() => go({ webhook: undefined })} />
        <SecretOnce
          secret={made?.secret ?? null}
          title={`Secret of ${made?.name ?? ''}`}
          onClose={() => {
            const uuid = made?.uuid;
            setMade(null);
            go({ webhook: uuid });
          }}
        >
          <p>The receiver checks the signature of every request with it.</p>
          {made !== null && made.warnings.length > 0 && (
            <ul>
              {made.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
        </SecretOnce>
      </AdminsOnly>
    </Page>
  );
}

function List({ onOpen, create }: { onOpen: (uuid: string) => void; create: React.ReactNode }) {
  const query = queries.useQuery('get', '/api/v1/webhooks', {}, { refetchInterval: 15_000 });
  return (
    <DataTable
      name="webhooks"
      columns={webhookColumns}
      rows={query.data}
      rowKey={(row) => row.uuid}
      query={query}
      onOpen={(row) => onOpen(row.uuid)}
      expected={3}
      empty={
        <Empty icon={WebhookIcon} title="Nobody is told yet">
          <p>
            A webhook sends tags, attackers or any other topic to a chat, a mailbox, a ticket system or a script of
            yours.
          </p>
          <p>{create}</p>
        </Empty>
      }
    />
  );
}
