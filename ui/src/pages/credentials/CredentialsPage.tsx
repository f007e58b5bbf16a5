import { Page } from '@/components/Page';
import { Tabs } from '@/components/Tabs';
import { present } from '@/lib/search';
import { Reuse } from './Reuse';
import { credentialsRoute } from './route';
import { Tried } from './Tried';

/** Who tried which names and secrets, and which of them came back elsewhere. */
export function CredentialsPage() {
  const { tab = 'tried' } = credentialsRoute.useSearch();
  const navigate = credentialsRoute.useNavigate();
  return (
    <Page
      title="Credentials"
      about="Names and secrets that attackers tried. Secrets are masked; equal ones have an equal hash."
    >
      <Tabs
        label="Views of credentials"
        value={tab}
        onChange={(next) =>
          void navigate({ search: present({ tab: next === 'tried' ? undefined : next }), resetScroll: false })
        }
        tabs={[
          { id: 'tried', label: 'Tried', content: () => <Tried /> },
          { id: 'reuse', label: 'Used again elsewhere', content: () => <Reuse /> },
        ]}
      />
    </Page>
  );
}
