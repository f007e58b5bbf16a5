import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { navGroups } from '@/pages/nav';
import { lettersAct } from './keys';

const SEQUENCE_MS = 1200;
const FIELDS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';

/** Keys that act anywhere: Ctrl-K and /, ?, and g followed by the letter of a page. */
export function useShortcuts({ onPalette, onHelp }: { onPalette: () => void; onHelp: () => void }): void {
  const navigate = useNavigate();
  const goneAt = useRef(0);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      onPalette();
      return;
    }
    const inField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
    if (inField || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !lettersAct()) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      onPalette();
    } else if (event.key === '?') {
      onHelp();
    } else if (event.key === 'g') {
      goneAt.current = event.timeStamp;
    } else if (goneAt.current > 0 && event.timeStamp - goneAt.current < SEQUENCE_MS) {
      goneAt.current = 0;
      const entry = navGroups.flatMap((group) => group.entries).find((one) => one.key === event.key);
      if (entry !== undefined) {
        void navigate({ to: entry.to });
      }
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      press(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
}
