import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Live, type Change, type LiveState } from '@/api/live';

export interface Seen extends Change {
  key: number;
}

const LiveContext = createContext<Live | undefined>(undefined);
const RecentContext = createContext<Seen[]>([]);
const KEPT = 30;
let counter = 0;

/** Keeps the stream open for the whole visit, and remembers the last things it told. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [live] = useState(() => new Live(queries));
  const [recent, setRecent] = useState<Seen[]>([]);
  useEffect(() => live.onChange((change) => setRecent((seen) => [{ ...change, key: ++counter }, ...seen].slice(0, KEPT))), [live]);
  useEffect(() => live.start(), [live]);
  return (
    <LiveContext value={live}>
      <RecentContext value={recent}>{children}</RecentContext>
    </LiveContext>
  );
}

export function useRecentChanges(): Seen[] {
  return useContext(RecentContext);
}

export function useLive(): LiveState {
  const live = useContext(LiveContext);
  if (!live) throw new Error('No live link here.');
  return useSyncExternalStore(live.subscribe, live.snapshot);
}
