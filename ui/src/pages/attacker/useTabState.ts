import type { Paging } from '@/components/Pager';
import { present } from '@/lib/search';
import { attackerRoute, type Tab } from './route';

interface Change {
  tab?: Tab | undefined;
  service?: string | undefined;
  session?: string | undefined;
  statements?: true | undefined;
}

/** What the address says of the open tab, and the way to change it. */
export function useTabState() {
  const { uuid } = attackerRoute.useParams();
  const search = attackerRoute.useSearch();
  const navigate = attackerRoute.useNavigate();
  const offset = search.offset ?? 0;
  return {
    uuid,
    search,
    offset,
    /** Another filter begins at the first page. */
    change: (change: Change) =>
      void navigate({
        search: (before) => present({ ...before, offset: undefined, ...change }),
        replace: true,
        resetScroll: false,
      }),
    paging: (total: number | undefined, limit: number): Paging => ({
      kind: 'offset',
      total,
      offset,
      limit,
      onOffset: (next) =>
        void navigate({ search: (before) => present({ ...before, offset: next || undefined }), resetScroll: false }),
    }),
  };
}
