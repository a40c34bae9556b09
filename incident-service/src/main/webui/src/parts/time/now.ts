import { useSyncExternalStore } from 'react';
import { serverNow } from '@/api/serverTime';

// One clock for the whole page: it steps once a minute, on the minute, and every time on screen follows it.
let current = serverNow();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function step() {
  current = serverNow();
  listeners.forEach((listener) => listener());
  timer = setTimeout(step, 60_000 - (current.getTime() % 60_000) + 20);
}

function onVisible() {
  if (document.visibilityState !== 'visible') return;
  clearTimeout(timer);
  step();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (listeners.size === 1) {
    current = serverNow();
    timer = setTimeout(step, 60_000 - (current.getTime() % 60_000) + 20);
    document.addEventListener('visibilitychange', onVisible);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

/** The minute it is now, by the server's clock. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => current);
}
