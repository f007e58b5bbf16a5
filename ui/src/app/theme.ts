import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'decnet.theme';
const listeners = new Set<() => void>();
const light = () => matchMedia('(prefers-color-scheme: light)');

function read(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

let current: Theme = read();

function apply(): void {
  const shown = current === 'system' ? (light().matches ? 'light' : 'dark') : current;
  document.documentElement.dataset['theme'] = shown;
  for (const listener of [...listeners]) {
    listener();
  }
}

/** Keeps the page in the theme that was chosen, or in that of the system when it changes. */
export function followTheme(): void {
  apply();
  light().addEventListener('change', apply);
}

/** Chooses a theme, for this browser. */
export function chooseTheme(theme: Theme): void {
  current = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice holds until the page is left.
  }
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choice. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => current);
}

/** What is shown, for what draws its own colours, such as charts. */
export function useShownTheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, () =>
    document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark',
  );
}
