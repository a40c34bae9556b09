import { useEffect, useState } from 'react';
import { useKeys } from '@/app/keys';

interface Rows {
  /** The row that the keys act on; -1 before the first key. */
  at: number;
  setAt: (row: number) => void;
  rowProps: (row: number) => { 'data-row': number; className: string; 'aria-current'?: 'true' };
}

/** j and k through a list, Enter to open; the row in view follows. */
export function useRows(count: number, open: (row: number) => void, more: Record<string, (row: number) => void> = {}): Rows {
  const [chosen, setAt] = useState(-1);
  const at = Math.min(chosen, count - 1);
  const go = (row: number) => {
    if (count > 0) setAt(Math.max(0, Math.min(row, count - 1)));
  };
  const onRow = (act: (row: number) => void) => () => at >= 0 && act(at);
  const extra = Object.fromEntries(Object.entries(more).map(([key, act]) => [key, onRow(act)]));
  useKeys({ j: () => go(at + 1), k: () => go(at - 1), ArrowDown: () => go(at + 1), ArrowUp: () => go(at - 1), Enter: onRow(open), ...extra });
  useEffect(() => {
    if (at >= 0) document.querySelector(`[data-row="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return {
    at,
    setAt,
    rowProps: (row) => ({ 'data-row': row, className: row === at ? 't-row t-row-at' : 't-row', 'aria-current': row === at ? 'true' : undefined }),
  };
}
