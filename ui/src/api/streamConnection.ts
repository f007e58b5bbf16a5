/** How a stream fares; `waiting` is between two attempts. */
export type StreamState = 'connecting' | 'open' | 'waiting' | 'paused';

/** An event with its data as JSON, if it is that. */
export interface StreamEvent {
  name: string;
  id: string;
  data: unknown;
}

interface Source {
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  addEventListener: (name: string, listener: (event: MessageEvent<string>) => void) => void;
  close: () => void;
}

export interface StreamParts {
  address: (ticket: string, last: string | null) => string;
  events: readonly string[];
  ticket: () => Promise<string>;
  open: (address: string) => Source;
  onEvent: (event: StreamEvent) => void;
  onState: (state: StreamState) => void;
  /** The event that was seen last before, to go on behind it. */
  after?: string | null;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** Milliseconds before the next attempt; doubles, with a spread so that many pages do not come at once. */
export function waitAfter(failures: number, random: number): number {
  const full = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
  return full / 2 + (full / 2) * random;
}

/** A stream that comes back by itself. EventSource alone would come back with the ticket that is used up. */
export class StreamConnection {
  private readonly parts: StreamParts;
  private source: Source | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private last: string | null = null;
  private failures = 0;
  private stopped = false;

  constructor(parts: StreamParts) {
    this.parts = parts;
    this.last = parts.after ?? null;
  }

  /** The event that was seen last; null before the first. */
  place(): string | null {
    return this.last;
  }

  start(): void {
    this.stopped = false;
    void this.attempt();
  }

  stop(): void {
    this.stopped = true;
    this.source?.close();
    this.source = null;
    if (this.timer !== null) {
      clearTimeout(this.timer);
    }
  }

  private async attempt(): Promise<void> {
    this.parts.onState('connecting');
    try {
      const ticket = await this.parts.ticket();
      if (!this.isStopped()) {
        this.follow(this.parts.open(this.parts.address(ticket, this.last)));
      }
    } catch {
      this.again();
    }
  }

  private follow(source: Source): void {
    this.source = source;
    source.onopen = () => {
      this.failures = 0;
      this.parts.onState('open');
    };
    source.onerror = () => {
      source.close();
      this.again();
    };
    for (const name of this.parts.events) {
      source.addEventListener(name, (event) => {
        if (event.lastEventId !== '') {
          this.last = event.lastEventId;
        }
        this.parts.onEvent({ name, id: event.lastEventId, data: parsed(event.data) });
      });
    }
  }

  private again(): void {
    if (this.stopped) {
      return;
    }
    this.source = null;
    this.parts.onState('waiting');
    this.timer = setTimeout(() => void this.attempt(), waitAfter(this.failures++, Math.random()));
  }

  private isStopped(): boolean {
    return this.stopped;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
