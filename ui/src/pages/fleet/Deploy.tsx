import { Plus } from 'lucide-react';
import { queries } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { Button } from '@/components/Button';
import { Drawer } from '@/components/Drawer';
import { NotLoaded } from '@/components/NotLoaded';
import { present } from '@/lib/search';
import { DeployForm } from './DeployForm';
import { fleetRoute } from './route';

/** Opens the form of a new decky, for admins. */
export function DeployButton() {
  const navigate = fleetRoute.useNavigate();
  return (
    useIsAdmin() && (
      <Button look="primary" onClick={() => void navigate({ search: { deploy: true }, resetScroll: false })}>
        <Plus size={15} aria-hidden /> Deploy a decky
      </Button>
    )
  );
}

/** The form of a new decky; what was deployed is shown then. */
export function DeployDrawer() {
  const open = useIsAdmin() && fleetRoute.useSearch().deploy === true;
  const navigate = fleetRoute.useNavigate();
  const leave = (decky?: string) =>
    void navigate({ search: (before) => present({ ...before, deploy: undefined, decky }), resetScroll: false });
  return (
    <Drawer open={open} onClose={() => leave()} title="Deploy a decky" width="narrow">
      {open && <Content onDeployed={leave} />}
    </Drawer>
  );
}

function Content({ onDeployed }: { onDeployed: (name: string) => void }) {
  const query = useCatalogue();
  return query.data === undefined ? (
    <NotLoaded query={query} what="catalogue" gone="The server is of a version without deckies." />
  ) : (
    <DeployForm catalogue={query.data} onDeployed={onDeployed} />
  );
}

/** What deckies can be; it stays as long as the server does. */
export function useCatalogue() {
  return queries.useQuery('get', '/api/v1/deckies/catalogue', {}, { staleTime: Infinity });
}
