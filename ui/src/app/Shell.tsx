import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '@/auth/useMe';
import { IconButton } from '@/components/Button';
import { Palette } from './Palette';
import { ShortcutHelp } from './ShortcutHelp';
import { SideNav } from './SideNav';
import { TopTools } from './TopTools';
import { useShortcuts } from './useShortcuts';
import styles from './Shell.module.css';

/** What is around every page: navigation, search, theme, account. */
export function Shell() {
  const [open, setOpen] = useState<'palette' | 'help' | 'nav' | null>(null);
  const { pathname, href } = useLocation();
  useLeaveWhenOver(href);
  const content = useFocusOnArrival(pathname);
  useShortcuts({
    onPalette: () => {
      setOpen('palette');
    },
    onHelp: () => {
      setOpen('help');
    },
  });
  const close = () => {
    setOpen(null);
  };

  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        Skip to content
      </a>
      <header className={styles.top}>
        <IconButton
          label={open === 'nav' ? 'Close navigation' : 'Open navigation'}
          className={styles.hamburger}
          aria-expanded={open === 'nav'}
          onClick={() => {
            setOpen(open === 'nav' ? null : 'nav');
          }}
        >
          <MenuIcon size={18} aria-hidden />
        </IconButton>
        <TopTools
          onSearch={() => {
            setOpen('palette');
          }}
          onHelp={() => {
            setOpen('help');
          }}
        />
      </header>
      <aside className={open === 'nav' ? styles.sideOpen : styles.side}>
        <SideNav onGo={close} />
      </aside>
      {/* Another page starts at its top, with no state of the one before. */}
      <main ref={content} id="content" className={styles.content} tabIndex={-1} key={pathname}>
        <Outlet />
      </main>
      <Palette open={open === 'palette'} onClose={close} />
      <ShortcutHelp open={open === 'help'} onClose={close} />
    </div>
  );
}

/** On another page the focus is on its content, so that keys scroll it and screen readers begin there. */
function useFocusOnArrival(pathname: string) {
  const content = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      content.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return content;
}

/** Back to the login when the server no longer accepts the token, with the way back. */
function useLeaveWhenOver(href: string) {
  const session = useSession();
  const navigate = useNavigate();
  const over = session === null;
  const left = useRef(false);
  useEffect(() => {
    // Once: on the way to the login the address changes, and the way back must not be the login.
    if (over && !left.current) {
      left.current = true;
      void navigate({ to: '/login', search: { next: href }, replace: true });
    }
  }, [over, href, navigate]);
}
