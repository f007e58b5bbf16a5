import { Menu } from '@base-ui/react/menu';
import { useNavigate } from '@tanstack/react-router';
import { Check, CircleHelp, CircleUser, Moon, Search, Sun, SunMoon } from 'lucide-react';
import { api } from '@/api/client';
import { session } from '@/auth/session';
import { useMe } from '@/auth/useMe';
import { IconButton } from '@/components/Button';
import button from '@/components/Button.module.css';
import menu from '@/components/Menu.module.css';
import { paletteKey } from './keys';
import { chooseTheme, useTheme, type Theme } from './theme';
import styles from './TopTools.module.css';

const THEMES: readonly { id: Theme; label: string; icon: typeof Sun }[] = [
  { id: 'system', label: 'As the system', icon: SunMoon },
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
];

/** What stands in the top line. */
export function TopTools({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  return (
    <>
      <button type="button" className={styles.search} onClick={onSearch}>
        <Search size={15} aria-hidden />
        <span className={styles.searchText}>Search an address, session, technique, hash…</span>
        <kbd>{paletteKey}</kbd>
      </button>
      <span className={styles.gap} />
      <IconButton label="Keyboard shortcuts" onClick={onHelp}>
        <CircleHelp size={17} aria-hidden />
      </IconButton>
      <ThemeMenu />
      <AccountMenu />
    </>
  );
}

function ThemeMenu() {
  const theme = useTheme();
  const Icon = THEMES.find((one) => one.id === theme)?.icon ?? SunMoon;
  return (
    <Menu.Root>
      <Menu.Trigger className={button.icon} aria-label="Theme" title="Theme">
        <Icon size={17} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={8} className={menu.place}>
          <Menu.Popup className={menu.menu}>
            <Menu.RadioGroup value={theme} onValueChange={(next: Theme) => chooseTheme(next)}>
              {THEMES.map((one) => (
                <Menu.RadioItem key={one.id} value={one.id} className={menu.item}>
                  <span className={menu.tick}>
                    <Menu.RadioItemIndicator>
                      <Check size={14} aria-hidden />
                    </Menu.RadioItemIndicator>
                  </span>
                  {one.label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function AccountMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const logout = async () => {
    try {
      await api.POST('/api/v1/auth/logout');
    } finally {
      session.end();
    }
  };
  return (
    <Menu.Root>
      <Menu.Trigger className={button.icon} aria-label="Account" title="Account">
        <CircleUser size={17} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={8} className={menu.place}>
          <Menu.Popup className={menu.menu}>
            <div className={menu.label}>
              {me === undefined ? '…' : `${me.username}, ${me.role === 'admin' ? 'admin' : 'viewer'}`}
            </div>
            <div className={menu.rule} />
            <Menu.Item className={menu.item} onClick={() => void navigate({ to: '/change-password' })}>
              Change password
            </Menu.Item>
            <Menu.Item className={menu.item} onClick={() => void logout().catch(() => undefined)}>
              Log out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
