/** Who is logged in, as far as the browser knows. The server decides everything anyway. */
export interface Session {
  token: string;
  username: string;
  mustChangePassword: boolean;
}

const KEY = 'decnet.session';
const listeners = new Set<() => void>();
let current: Session | null = read();

/**
 * The session of this tab. It lies in memory and in sessionStorage, so that a reload keeps it and closing the tab
 * ends it; docs/adr/0202 says why.
 */
export const session = {
  get: (): Session | null => current,

  begin: (next: Session): void => {
    set(next);
  },

  end: (): void => {
    if (current !== null) {
      set(null);
    }
  },

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function set(next: Session | null): void {
  current = next;
  try {
    if (next === null) {
      sessionStorage.removeItem(KEY);
    } else {
      sessionStorage.setItem(KEY, JSON.stringify(next));
    }
  } catch {
    // Storage may be forbidden; then a reload asks for the password again.
  }
  for (const listener of [...listeners]) {
    listener();
  }
}

function read(): Session | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isSession(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isSession(value: unknown): value is Session {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    typeof value.token === 'string' &&
    'username' in value &&
    typeof value.username === 'string' &&
    'mustChangePassword' in value &&
    typeof value.mustChangePassword === 'boolean'
  );
}
