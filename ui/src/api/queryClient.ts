import { QueryClient } from '@tanstack/react-query';
import { statusOf } from './failure';

const MOST_RETRIES = 2;

/** Only what may pass by itself is tried again: a broken connection, an overloaded server. */
export function mayPass(failures: number, error: unknown): boolean {
  const status = statusOf(error);
  return failures < MOST_RETRIES && (status === null || status >= 500);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 300_000, retry: mayPass, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
