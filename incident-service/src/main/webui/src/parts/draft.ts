import { useCallback, useState } from 'react';

/** Text that survives moving around and signing in again: kept for this tab under its own key until it is sent. */
export function useDraft(key: string, initial = ''): [string, (text: string) => void, () => void] {
  const name = `tocsin.draft.${key}`;
  const [text, setText] = useState(() => sessionStorage.getItem(name) ?? initial);
  const write = useCallback(
    (next: string) => {
      setText(next);
      if (next) sessionStorage.setItem(name, next);
      else sessionStorage.removeItem(name);
    },
    [name],
  );
  const clear = useCallback(() => {
    setText('');
    sessionStorage.removeItem(name);
  }, [name]);
  return [text, write, clear];
}
