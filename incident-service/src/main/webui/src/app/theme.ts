import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'tocsin.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const DARK_CLASS = 'pf-v6-theme-dark';

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function chooseTheme(theme: Theme) {
  localStorage.setItem(KEY, theme);
  show();
}

/** Shows the chosen theme, and follows the system's while none is chosen. */
export function applyTheme() {
  show();
  dark.addEventListener('change', show);
}

function show() {
  const theme = chosenTheme();
  const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
  document.documentElement.classList.toggle(DARK_CLASS, isDark);
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
}

/** Whether dark is shown, for parts that style alone does not reach. */
export function useIsDark(): boolean {
  return useSyncExternalStore(watch, () => document.documentElement.classList.contains(DARK_CLASS));
}

function watch(changed: () => void) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['class'] });
  return () => observer.disconnect();
}
