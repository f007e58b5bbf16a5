import type { LinkProps } from '@tanstack/react-router';
import {
  BookOpenCheck,
  Fingerprint,
  LayoutDashboard,
  Radar,
  ScrollText,
  SquareTerminal,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';

export interface NavEntry {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: LucideIcon;
  /** The letter behind g that leads there. */
  key?: string;
  /** Shown to admins only. */
  admin?: boolean;
}

export interface NavGroup {
  title: string;
  entries: readonly NavEntry[];
}

/** The side navigation, and with it the command palette and the shortcuts. One line a page. */
export const navGroups: readonly NavGroup[] = [
  {
    title: 'Watch',
    entries: [
      { to: '/', label: 'Overview', icon: LayoutDashboard, key: 'o' },
      { to: '/live-logs', label: 'Live logs', icon: ScrollText, key: 'l' },
    ],
  },
  {
    title: 'Investigate',
    entries: [
      { to: '/attackers', label: 'Attackers', icon: Radar, key: 'a' },
      { to: '/sessions', label: 'Sessions', icon: SquareTerminal, key: 's' },
      { to: '/identities', label: 'Identities', icon: Fingerprint, key: 'i' },
      { to: '/campaigns', label: 'Campaigns', icon: Waypoints, key: 'c' },
    ],
  },
  {
    title: 'Detect',
    entries: [
      { to: '/rules', label: 'Rules', icon: BookOpenCheck, key: 'r' },
    ],
  },
  {
    title: 'Caught',
    entries: [],
  },
  {
    title: 'Share',
    entries: [],
  },
  {
    title: 'Operate',
    entries: [],
  },
];
