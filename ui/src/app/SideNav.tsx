import { Link } from '@tanstack/react-router';
import { useIsAdmin, useMe } from '@/auth/useMe';
import { navGroups } from '@/pages/nav';
import { Logo } from './Logo';
import styles from './SideNav.module.css';

/** Where one can go. */
export function SideNav({ onGo }: { onGo: () => void }) {
  const admin = useIsAdmin();
  const me = useMe();
  return (
    <nav aria-label="Main" className={styles.nav}>
      <Link to="/" className={styles.brand} onClick={onGo}>
        <Logo />
        <span>DECNET</span>
      </Link>
      {navGroups.map((group) => {
        const entries = group.entries.filter((entry) => admin || entry.admin !== true);
        return entries.length === 0 ? null : (
          <div key={group.title} className={styles.group}>
            <h2 className={styles.groupTitle}>{group.title}</h2>
            <ul>
              {entries.map((entry) => (
                <li key={entry.to}>
                  <Link
                    to={entry.to}
                    className={styles.entry}
                    activeOptions={{ exact: entry.to === '/', includeSearch: false }}
                    onClick={onGo}
                  >
                    <entry.icon size={15} strokeWidth={1.75} aria-hidden />
                    {entry.label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <p className={styles.foot}>{me === undefined ? ' ' : `${me.version} · ATT&CK ${me.attack_release}`}</p>
    </nav>
  );
}
