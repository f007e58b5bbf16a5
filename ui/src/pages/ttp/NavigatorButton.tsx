import { Download } from 'lucide-react';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { toasts } from '@/components/toasts';
import { saveFrom } from '@/lib/download';
import { navigatorName, navigatorPath, type Scope, type View } from '@/ttp/scope';

interface Props {
  scope: Scope | 'fleet';
  id: string | undefined;
  floor: number;
  view: View;
}

/** The layer of what the matrix shows, for ATT&CK Navigator. */
export function NavigatorButton({ scope, id, floor, view }: Props) {
  const save = () => {
    saveFrom(navigatorPath(scope, id ?? '', floor, view), navigatorName(scope, id ?? '')).catch((error: unknown) => {
      toasts.error(messageOf(error));
    });
  };
  return (
    <Button onClick={save} disabled={scope !== 'fleet' && id === undefined}>
      <Download size={14} aria-hidden /> Navigator
    </Button>
  );
}
