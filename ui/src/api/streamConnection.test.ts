import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StreamConnection, waitAfter, type StreamEvent } from './streamConnection';

class FakeSource {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();
  readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  addEventListener(name: string, listener: (event: MessageEvent<string>) => void) {
    this.listeners.set(name, listener);
  }

  close() {
    this.closed = true;
  }

  send(name: string, id: string, data: string) {
    this.listeners.get(name)?.(new MessageEvent(name, { lastEventId: id, data }));
  }
}

let tickets = 0;
let opened: FakeSource[] = [];
let told: StreamEvent[] = [];
let states: string[] = [];
let refuse = false;

function connection(after: string | null = null) {
  return new StreamConnection({
    after,
    address: (ticket, last) => `/stream?ticket=${ticket}&last=${last ?? ''}`,
    events: ['ttp.tagged'],
    ticket: () => (refuse ? Promise.reject(new Error('no')) : Promise.resolve(`t${++tickets}`)),
    open: (address) => {
      const source = new FakeSource(address);
      opened.push(source);
      return source;
    },
    onEvent: (event) => told.push(event),
    onState: (state) => states.push(state),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  tickets = 0;
  opened = [];
  told = [];
  states = [];
  refuse = false;
});

afterEach(() => {
  vi.useRealTimers();
});

it('comes back with a new ticket from the event that was seen last', async () => {
  const stream = connection();
  stream.start();
  await vi.advanceTimersByTimeAsync(0);
  opened[0]?.onopen?.();
  opened[0]?.send('ttp.tagged', '41', '{"technique_id":"T1105"}');
  opened[0]?.onerror?.();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(opened.map((source) => source.address)).toEqual(['/stream?ticket=t1&last=', '/stream?ticket=t2&last=41']);
  expect(opened[0]?.closed).toBe(true);
  expect(told).toEqual([{ name: 'ttp.tagged', id: '41', data: { technique_id: 'T1105' } }]);
  expect(states).toEqual(['connecting', 'open', 'waiting', 'connecting']);
  stream.stop();
});

it('waits longer after each failure, up to half a minute', async () => {
  refuse = true;
  const stream = connection();
  stream.start();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(states.filter((state) => state === 'waiting').length).toBeLessThan(12);
  expect([0, 1, 2, 10].map((failures) => waitAfter(failures, 1))).toEqual([1_000, 2_000, 4_000, 30_000]);
  expect(waitAfter(0, 0)).toBe(500);
  stream.stop();
});

it('stays closed once it is stopped, also while a ticket is on its way', async () => {
  const stream = connection();
  stream.start();
  stream.stop();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(opened).toEqual([]);
});

it('goes on behind the event that was seen before it was stopped', async () => {
  const first = connection();
  first.start();
  await vi.advanceTimersByTimeAsync(0);
  opened[0]?.send('ttp.tagged', '7', '{}');
  first.stop();
  expect(first.place()).toBe('7');

  const second = connection(first.place());
  second.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(opened[1]?.address).toContain('last=7');
  second.stop();
});
