const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

/** How the key of the palette is written on this machine. */
export const paletteKey = isMac ? '⌘K' : 'Ctrl K';

const KEY = 'decnet.shortcuts';

/** Whether single letters act; they can be switched off, for who speaks to the machine. */
export function lettersAct(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function letLettersAct(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Without storage they stay as they are.
  }
}
