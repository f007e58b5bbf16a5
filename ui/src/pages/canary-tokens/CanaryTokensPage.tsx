import { Plus } from 'lucide-react';
import { useIsAdmin } from '@/auth/useMe';
import { useHotkey } from '@/app/useHotkey';
import { Button } from '@/components/Button';
import { Drawer } from '@/components/Drawer';
import { Page } from '@/components/Page';
import { Tabs } from '@/components/Tabs';
import { present } from '@/lib/search';
import { Blobs } from './Blobs';
import { CreateForm } from './CreateForm';
import { canaryTokensRoute } from './route';
import { TokenDrawer } from './TokenDrawer';
import { Tokens } from './Tokens';

interface Change {
  token?: string | undefined;
  create?: true | undefined;
  blob?: string | undefined;
}

/** Files that nobody has a reason to read, and who read them. */
export function CanaryTokensPage() {
  const admin = useIsAdmin();
  const search = canaryTokensRoute.useSearch();
  const navigate = canaryTokensRoute.useNavigate();
  const go = (change: Change) =>
    void navigate({
      search: (before) => present({ ...before, uses: undefined, ...change }),
      resetScroll: false,
    });
  const closeForm = () => go({ create: undefined, blob: undefined });
  useHotkey('KeyC', admin ? () => go({ create: true, token: undefined }) : null);
  const create = admin && (
    <Button look="primary" aria-keyshortcuts="Alt+C" title="Alt C" onClick={() => go({ create: true })}>
      <Plus size={15} aria-hidden /> New token
    </Button>
  );
  const tokens = <Tokens onOpen={(uuid) => go({ token: uuid })} create={create} />;
  return (
    <Page
      title="Canary tokens"
      about="Files that nobody has a reason to read. Who asks for the address in one of them has read it."
      actions={create}
    >
      {admin ? (
        <Tabs
          label="Tokens and files"
          value={search.tab ?? 'tokens'}
          onChange={(tab) =>
            void navigate({ search: present({ tab: tab === 'tokens' ? undefined : tab }), resetScroll: false })
          }
          tabs={[
            { id: 'tokens', label: 'Tokens', content: () => tokens },
            {
              id: 'blobs',
              label: 'Uploaded files',
              content: () => <Blobs onPlant={(uuid) => go({ create: true, blob: uuid })} />,
            },
          ]}
        />
      ) : (
        tokens
      )}
      <Drawer open={admin && search.create === true} onClose={closeForm} title="New canary token" width="narrow">
        <CreateForm blob={search.blob} onMade={(uuid) => go({ create: undefined, blob: undefined, token: uuid })} />
      </Drawer>
      <TokenDrawer uuid={search.token} onClose={() => go({ token: undefined })} />
    </Page>
  );
}
