import { useState } from 'react';

const KEY = 'decnet.tables';

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === 'scroll';
  } catch {
    return false;
  }
}

/** Whether the reader wants to scroll through tables instead of turning pages, remembered by this browser. */
export function useScrolling(): { isScrolling: boolean; scroll: (on: boolean) => void } {
  const [isScrolling, setScrolling] = useState(read);
  return {
    isScrolling,
    scroll: (on) => {
      setScrolling(on);
      try {
        localStorage.setItem(KEY, on ? 'scroll' : 'pages');
      } catch {
        // Without storage the choice holds until the page is left.
      }
    },
  };
}
