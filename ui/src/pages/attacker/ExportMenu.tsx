import { Menu } from '@base-ui/react/menu';
import { Download } from 'lucide-react';
import { messageOf } from '@/api/failure';
import button from '@/components/Button.module.css';
import menu from '@/components/Menu.module.css';
import { toasts } from '@/components/toasts';
import { saveFrom } from '@/lib/download';

const FORMATS = [
  { format: 'stix', label: 'STIX 2.1 bundle', end: 'stix.json' },
  { format: 'misp', label: 'MISP event', end: 'misp.json' },
  { format: 'json', label: 'JSON', end: 'json' },
  { format: 'navigator', label: 'Navigator layer', end: 'navigator.json' },
] as const;

const PLACES = { attacker: 'attackers', identity: 'identities', campaign: 'campaigns', session: 'sessions' } as const;

/** An attacker, or something else that can be exported, as a file. */
export function ExportMenu({ scope = 'attacker', uuid }: { scope?: keyof typeof PLACES; uuid: string }) {
  return (
    <Menu.Root>
      <Menu.Trigger className={`${button.button ?? ''} ${button.plain ?? ''}`}>
        <Download size={14} aria-hidden /> Export
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={6} className={menu.place}>
          <Menu.Popup className={menu.menu}>
            {FORMATS.map(({ format, label, end }) => (
              <Menu.Item
                key={format}
                className={menu.item}
                onClick={() => {
                  const name = `decnet-${scope}-${uuid.slice(0, 8)}.${end}`;
                  saveFrom(`/api/v1/${PLACES[scope]}/${encodeURIComponent(uuid)}/export/${format}`, name).catch(
                    (error: unknown) => {
                      toasts.error(messageOf(error));
                    },
                  );
                }}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
