import { useIsAdmin } from '@/auth/useMe';
import { Page } from '@/components/Page';
import { Tabs } from '@/components/Tabs';
import { present } from '@/lib/search';
import { Appearance } from './Appearance';
import { Audit } from './Audit';
import { Keys } from './Keys';
import { Limits } from './Limits';
import { configRoute, TABS } from './route';
import { Users } from './Users';
import { Workers } from './Workers';

type Tab = (typeof TABS)[number];

const CONTENTS: Readonly<Record<Tab, { label: string; admin: boolean; content: () => React.ReactNode }>> = {
  users: { label: 'Users', admin: true, content: () => <Users /> },
  keys: { label: 'API keys', admin: true, content: () => <Keys /> },
  limits: { label: 'Limits', admin: false, content: () => <Limits /> },
  workers: { label: 'Workers', admin: false, content: () => <Workers /> },
  audit: { label: 'Audit', admin: true, content: () => <Audit /> },
  appearance: { label: 'Appearance', admin: false, content: () => <Appearance /> },
};

/** Who may come in, what is kept, what works, who changed what, and how it looks. */
export function ConfigPage() {
  const search = configRoute.useSearch();
  const navigate = configRoute.useNavigate();
  const admin = useIsAdmin();
  const tabs = TABS.filter((tab) => admin || !CONTENTS[tab].admin);
  const chosen = tabs.find((tab) => tab === search.tab) ?? tabs[0] ?? 'limits';
  return (
    <Page title="Config" about="Who may come in, what is kept, what works, who changed what, and how it looks.">
      <Tabs
        label="Parts of the configuration"
        value={chosen}
        onChange={(tab) =>
          void navigate({ search: present({ tab: tab === tabs[0] ? undefined : tab }), resetScroll: false })
        }
        tabs={tabs.map((tab) => ({ id: tab, label: CONTENTS[tab].label, content: CONTENTS[tab].content }))}
      />
    </Page>
  );
}
