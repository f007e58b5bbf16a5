import { Download } from 'lucide-react';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { toasts } from '@/components/toasts';
import { saveFrom } from '@/lib/download';
import { navigatorName, navigatorPath } from '@/ttp/scope';
import type { MatrixSearch } from './route';

/** The layer of what the matrix shows, for ATT&CK Navigator. */
export function NavigatorButton({ search, floor }: { search: MatrixSearch; floor: number }) {
  const { scope = 'fleet', id, release } = search;
  const save = () => {
    const fleet = new URLSearchParams({ min_confidence: String(floor), ...(release === undefined ? {} : { release }) });
    const [path, name] =
      scope === 'fleet'
        ? [`/api/v1/ttp/export/navigator?${fleet.toString()}`, 'navigator-fleet.json']
        : [navigatorPath(scope, id ?? '', floor), navigatorName(scope, id ?? '')];
    saveFrom(path, name).catch((error: unknown) => {
      toasts.error(messageOf(error));
    });
  };
  return (
    <Button onClick={save} disabled={scope !== 'fleet' && id === undefined}>
      <Download size={14} aria-hidden /> Navigator
    </Button>
  );
}
