import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { Pause, Play, Radio, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { api, queries } from '@/api/client';
import { Button } from '@/components/Button';
import { DataTable } from '@/components/DataTable';
import { Filters, SearchField, SelectField } from '@/components/Field';
import { Page } from '@/components/Page';
import { partsFrom } from '@/components/rowParts';
import { SavedFilters } from '@/components/SavedFilters';
import { Empty } from '@/components/States';
import { count } from '@/lib/format';
import { present } from '@/lib/search';
import { logColumns } from './columns';
import { EventDrawer } from './EventDrawer';
import { joinedRows } from './feed';
import { Histogram } from './Histogram';
import { endOfHour, HOURS, hoursOf, later } from './hours';
import styles from './LiveLogs.module.css';
import { CLASSES, liveLogsRoute, type LiveLogsSearch } from './route';
import { StreamMark } from './StreamMark';
import { useFeed } from './useFeed';
import { useNow } from './useNow';

/** Parameters that are saved as filters. */
const SAVED = ['q', 'service', 'decky', 'class', 'attacker', 'time', 'until'];

const LIMIT = 50;
const HISTOGRAM_MS = 15_000;

type Change = { [K in keyof LiveLogsSearch]?: LiveLogsSearch[K] | undefined };

/** The log of all events: what was, by words and hours, and what comes in. */
export function LiveLogsPage() {
  const search = liveLogsRoute.useSearch();
  const navigate = liveLogsRoute.useNavigate();
  const client = useQueryClient();
  const [hold, setHold] = useState(false);
  const { q, service, decky, attacker, time, page = 1 } = search;
  const follows = search.live !== false && time === undefined && search.until === undefined && page === 1;

  const query = queries.useQuery(
    'get',
    '/api/v1/logs',
    { params: { query: { ...words(search), ...hourOf(time), limit: LIMIT, offset: (page - 1) * LIMIT } } },
    { placeholderData: keepPreviousData },
  );
  const feed = useFeed({
    filter: { q, service, decky, attacker, class: search.class },
    on: follows,
    hold,
    onOpen: () => void client.invalidateQueries({ queryKey: ['get', '/api/v1/logs'] }),
  });
  const go = (change: Change, replace = false) =>
    void navigate({ search: (before) => present({ ...before, ...change }), replace, resetScroll: false });
  /** Another filter begins at the first page. */
  const filter = (change: Change) => go({ page: undefined, ...change }, true);
  const filtered = [q, service, decky, attacker, time, search.class].some((one) => one !== undefined);
  const rows = query.data && joinedRows(follows ? feed.rows : [], query.data.data);

  return (
    <Page
      title="Live logs"
      about="Every event of every sensor, the latest first, and new ones as they are stored."
      actions={
        <>
          {follows && (
            <Button
              onClick={() => {
                if (hold) {
                  feed.release();
                }
                setHold(!hold);
              }}
            >
              {hold ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
              {hold ? `Resume${feed.held > 0 ? ` · ${count(feed.held)} new` : ''}` : 'Pause'}
            </Button>
          )}
          <Button
            aria-pressed={follows}
            look={follows ? 'plain' : 'primary'}
            onClick={() =>
              go(follows ? { live: false } : { live: undefined, time: undefined, until: undefined, page: undefined })
            }
          >
            <Radio size={14} aria-hidden /> {follows ? 'Stop following' : 'Go live'}
          </Button>
        </>
      }
    >
      <Filters>
        <SearchField
          label="Words, such as wget*"
          maxLength={512}
          value={q ?? ''}
          onSearch={(value) => filter({ q: value || undefined })}
        />
        <SearchField
          label="Service"
          maxLength={64}
          value={service ?? ''}
          onSearch={(value) => filter({ service: value || undefined })}
        />
        <SearchField
          label="Decoy"
          maxLength={64}
          value={decky ?? ''}
          onSearch={(value) => filter({ decky: value || undefined })}
        />
        <SelectField
          label="Class"
          quiet
          value={search.class ?? ''}
          options={[{ value: '', label: 'Any class' }, ...CLASSES.map((value) => ({ value, label: value }))]}
          onChange={(value) => filter({ class: CLASSES.find((one) => one === value) })}
        />
        {attacker !== undefined && (
          <Button onClick={() => filter({ attacker: undefined })}>One attacker only · show all</Button>
        )}
        <SavedFilters table="events" names={SAVED} />
      </Filters>
      <Day search={search} live={follows} onGo={go} />
      <DataTable
        name="events"
        columns={logColumns}
        rows={rows}
        rowKey={(row) => row.event_id}
        query={query}
        onOpen={(row) => go({ event: row.event_id })}
        caption={
          <span className={styles.caption}>
            <span>{totalOf(query.data)}</span>
            {follows && <StreamMark state={hold ? 'paused' : feed.state} />}
          </span>
        }
        parts={
          follows
            ? undefined // what comes meanwhile would move all others
            : partsFrom([words(search), time], (slice, signal) =>
                api.GET('/api/v1/logs', {
                  params: { query: { ...words(search), ...hourOf(time), ...slice } },
                  signal,
                }),
              )
        }
        paging={{
          kind: 'offset',
          total: query.data?.total,
          offset: (page - 1) * LIMIT,
          limit: LIMIT,
          onOffset: (offset) => go({ page: offset === 0 ? undefined : offset / LIMIT + 1 }),
        }}
        expected={12}
        empty={
          <Empty icon={ScrollText} title={filtered ? 'No event fits' : 'No events yet'}>
            {filtered
              ? 'No event has these words and fits these filters. All words must occur; a star stands for any end of a word.'
              : 'No sensor has told anything yet. New events appear here by themselves.'}
          </Empty>
        }
      />
      <EventDrawer id={search.event} onClose={() => go({ event: undefined })} />
    </Page>
  );
}

/** The histogram of the day in the address. */
function Day({ search, live, onGo }: { search: LiveLogsSearch; live: boolean; onGo: (change: Change) => void }) {
  const now = useNow();
  const newest = endOfHour(now);
  const until = search.until === undefined ? newest : endOfHour(new Date(Date.parse(search.until) - 1));
  const query = queries.useQuery(
    'get',
    '/api/v1/logs/histogram',
    {
      params: {
        query: {
          ...(search.q === undefined ? {} : { search: search.q }),
          start: later(until, -HOURS).toISOString(),
          end: until.toISOString(),
          interval_minutes: 60,
        },
      },
    },
    { placeholderData: keepPreviousData, refetchInterval: live ? HISTOGRAM_MS : false },
  );
  const stats = queries.useQuery('get', '/api/v1/stats');
  const last = stats.data?.last_event_at ?? null;
  const show = (end: Date) =>
    onGo({ until: end < newest ? end.toISOString() : undefined, time: undefined, page: undefined });
  return (
    <Histogram
      hours={hoursOf(until, query.data?.buckets ?? [])}
      pending={query.data === undefined}
      chosen={search.time}
      onChoose={(time) => onGo({ time, page: undefined })}
      onEarlier={() => show(later(until, -HOURS))}
      onLater={until < newest ? () => show(later(until, HOURS)) : undefined}
      last={last}
      onLast={() => {
        if (last !== null) {
          show(endOfHour(new Date(last)));
        }
      }}
    />
  );
}

function words({ q, service, decky, attacker, class: eventClass }: LiveLogsSearch) {
  return present({ search: q, service, decky, attacker, event_class: eventClass });
}

function hourOf(time: string | undefined) {
  return time === undefined ? {} : { start_time: time, end_time: later(new Date(time), 1).toISOString() };
}

function totalOf(page: { total: number; counted: boolean } | undefined): string {
  return page === undefined ? '…' : `${count(page.total)}${page.counted ? '' : '+'} events`;
}
