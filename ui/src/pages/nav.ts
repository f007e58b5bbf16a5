import type { LinkProps } from '@tanstack/react-router';
// prettier-ignore
import {
  Antenna,
  Bird,
  BookOpenCheck,
  FileOutput,
  FileWarning,
  Fingerprint,
  Grid3x3,
  HeartPulse,
  KeyRound,
  LayoutDashboard,
  Mail,
  Network,
  Radar,
  ScrollText,
  Settings,
  SquareTerminal,
  Trophy,
  Waypoints,
  Webhook,
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
// prettier-ignore
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
      { to: '/ttp', label: 'ATT&CK matrix', icon: Grid3x3, key: 't' },
      { to: '/rules', label: 'Rules', icon: BookOpenCheck, key: 'r' },
    ],
  },
  {
    title: 'Caught',
    entries: [
      { to: '/credentials', label: 'Credentials', icon: KeyRound, key: 'p' },
      { to: '/bounty', label: 'Bounty', icon: Trophy, key: 'b' },
      { to: '/artifacts', label: 'Artifacts', icon: FileWarning, key: 'f' },
      { to: '/mail', label: 'Mail', icon: Mail },
      { to: '/canary-tokens', label: 'Canary tokens', icon: Bird, key: 'y' },
    ],
  },
  {
    title: 'Share',
    entries: [
      { to: '/exports', label: 'Exports', icon: FileOutput, key: 'e' },
      { to: '/webhooks', label: 'Webhooks', icon: Webhook, key: 'w', admin: true },
    ],
  },
  {
    title: 'Operate',
    entries: [
      { to: '/fleet', label: 'Fleet', icon: Antenna },
      { to: '/hosts', label: 'Hosts', icon: Network, admin: true },
      { to: '/health', label: 'Health', icon: HeartPulse, key: 'h' },
      { to: '/config', label: 'Config', icon: Settings, key: ',' },
    ],
  },
];
