import type { QueryClient } from '@tanstack/react-query';
import { authorization, urlOf } from './http';
import { EventSplitter } from './sse';

/** One line of the stream: something of this topic changed for this incident. */
export interface Change {
  topic: string;
  incident_id?: string;
  kind?: string;
  summary?: string;
  at?: string;
}

export interface LiveState {
  connected: boolean;
  /** When the screen was last known to be true; shown while the link is down. */
  since: Date;
}

type Listener = (state: LiveState) => void;

const KEYS: Record<string, (id: string | undefined) => string[][]> = {
  incidents: (id) => [['incidents'], ['problems'], ...scoped(id, 'incident', 'facts', 'timeline')],
  duties: (id) => [['due'], ['duty'], ...scoped(id, 'duties', 'timeline', 'incident')],
  runs: (id) => [['approvals'], ['run'], ['runs-all'], ...scoped(id, 'runs', 'timeline')],
  notices: (id) => [['notice'], ['notices-all'], ...scoped(id, 'notices', 'timeline')],
  timeline: (id) => scoped(id, 'timeline'),
  parties: () => [['parties']],
  triggers: () => [['problems']],
};

function scoped(id: string | undefined, ...names: string[]): string[][] {
  return names.map((name) => (id ? [name, id] : [name]));
}

export function keysOf(change: Change): string[][] {
  const topic = change.topic.replace(/^tocsin\./, '');
  return KEYS[topic]?.(change.incident_id) ?? [];
}

/** Follows /stream for as long as the console is open, and makes stale what each change touches. */
export class Live {
  private state: LiveState = { connected: false, since: new Date() };
  private readonly listeners = new Set<Listener>();
  private readonly changeListeners = new Set<(change: Change) => void>();
  private pending = new Map<string, string[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempts = 0;

  constructor(private readonly queries: QueryClient) {}

  start() {
    const stop = new AbortController();
    void this.follow(stop.signal);
    return () => stop.abort();
  }

  snapshot = () => this.state;

  subscribe = (listener: Listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  onChange(listener: (change: Change) => void) {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  private async follow(signal: AbortSignal) {
    while (!signal.aborted) {
      try {
        await this.read(signal);
      } catch {
        // Whatever broke the link, the remedy is the same: say so, wait, try again.
      }
      if (signal.aborted) return;
      this.set(false);
      await pause(Math.min(15_000, 500 * 2 ** this.attempts++), signal);
    }
  }

  private async read(signal: AbortSignal) {
    const response = await fetch(urlOf('incident', '/stream'), {
      headers: { Accept: 'text/event-stream', ...authorization() },
      signal,
      cache: 'no-store',
    });
    if (!response.ok || !response.body) throw new Error(`stream ${response.status}`);
    if (this.attempts > 0) void this.queries.invalidateQueries();
    this.attempts = 0;
    this.set(true);
    const splitter = new EventSplitter();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      splitter.feed(value).filter((e) => e.event === 'changed').forEach((e) => this.take(e.data));
    }
  }

  private take(data: string) {
    const change = JSON.parse(data) as Change;
    this.changeListeners.forEach((listener) => listener(change));
    keysOf(change).forEach((key) => this.pending.set(key.join('/'), key));
    // One refresh for a burst: a fact that moves forty duties is one change to the reader.
    this.timer ??= setTimeout(() => this.flush(), 200);
  }

  private flush() {
    this.timer = undefined;
    const keys = [...this.pending.values()];
    this.pending = new Map();
    keys.forEach((queryKey) => void this.queries.invalidateQueries({ queryKey }));
    this.set(this.state.connected);
  }

  private set(connected: boolean) {
    this.state = { connected, since: connected || this.state.connected ? new Date() : this.state.since };
    this.listeners.forEach((listener) => listener(this.state));
  }
}

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
