import { useEffect, useEffectEvent } from 'react';

/**
 * Does something at Alt and a key while a page is open, unless something is open above the page.
 *
 * @param code the key by its place, such as `KeyC`: with Alt some machines write another letter
 * @param action null while nobody may do it
 */
export function useHotkey(code: string, action: (() => void) | null): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== code || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || action === null) {
      return;
    }
    if (document.querySelector('[role="dialog"], [role="menu"]') === null) {
      event.preventDefault();
      action();
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
