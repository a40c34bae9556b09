import { useEffect, useRef } from 'react';

/** Key → act. A key is one character, "Enter", "Escape", or a pair such as "g n". */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

const SWITCH = 'tocsin.single-keys';
const PAIR_MILLIS = 1200;

/** Single-letter keys can be switched off (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(SWITCH) !== 'off';
}

export function setSingleKeys(on: boolean) {
  localStorage.setItem(SWITCH, on ? 'on' : 'off');
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** Whether Enter or Space already means something where the focus is. */
function ownsEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, [role="menuitem"], [role="option"]') !== null;
}

let first: { key: string; at: number } | undefined;

export function keyName(event: Pick<KeyboardEvent, 'key' | 'timeStamp'>): string {
  const pair = first && event.timeStamp - first.at < PAIR_MILLIS ? `${first.key} ${event.key}` : event.key;
  return pair;
}

/** Listens while the component is on screen; fields and dialogues keep their keys. */
export function useKeys(map: KeyMap, active = true) {
  const current = useRef(map);
  useEffect(() => {
    current.current = map;
  });
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (inField(event.target) || dialogOpen()) return;
      if (event.key.length === 1 && !singleKeysOn() && event.key !== '?') return;
      if (event.key === 'Enter' && ownsEnter(event.target)) return;
      const act = current.current[keyName(event)];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [active]);
}

/** Remembers the first key of a pair; mounted once, after every other listener of the page. */
export function useKeyPairs() {
  useEffect(() => {
    const remember = (event: KeyboardEvent) => {
      if (event.key.length !== 1 || inField(event.target)) return;
      first = event.key === 'g' ? { key: 'g', at: event.timeStamp } : undefined;
    };
    // On the window, so that it runs after the document's listeners have looked at the pair.
    window.addEventListener('keydown', remember);
    return () => window.removeEventListener('keydown', remember);
  }, []);
}
